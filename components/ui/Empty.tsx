import type { ComponentChildren } from 'preact';
import styles from './Empty.module.css';
import { Icon, type IconName } from './Icon';

/** What a place says while nothing is in it: what belongs here and how to begin. */
export function Empty({ icon, title, children }: { icon: IconName; title: string; children?: ComponentChildren }) {
  return (
    <div class={styles.empty}>
      <span class={styles.picture}>
        <Icon name={icon} size={28} />
      </span>
      <p class={styles.title}>{title}</p>
      {children}
    </div>
  );
}
