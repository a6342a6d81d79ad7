import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import styles from './Digest.module.css';

/** Items that belong together, under a heading. */
export function MenuGroup({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
    <div role="group" aria-labelledby={id} class={styles.menuGroup}>
      <div id={id} role="presentation" class={styles.menuHeading}>
        {title}
      </div>
      {children}
    </div>
  );
}
