import styles from './Icon.module.css';
import { type IconName, icons } from './icons';

export type { IconName };

/** A picture beside words: it says nothing by itself, so it is hidden from screen readers. `size` in CSS pixels. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg class={styles.icon} viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
      <path d={icons[name]} />
    </svg>
  );
}
