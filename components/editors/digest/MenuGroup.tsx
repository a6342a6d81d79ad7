import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import shareStyles from './Share.module.css';

/** Items that belong together, under a heading. */
export function MenuGroup({ title, children }: { title: string; children: ComponentChildren }) {
  const id = useId();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a menu
    <div role="group" aria-labelledby={id} class={shareStyles.menuGroup}>
      <div id={id} role="presentation" class={shareStyles.menuHeading}>
        {title}
      </div>
      {children}
    </div>
  );
}
