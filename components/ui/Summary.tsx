import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';
import styles from './Summary.module.css';

interface SummaryProps {
  children?: ComponentChildren;
}

/** The words that open and close what a `details` holds, with the sign that every fold has; `Fold` is a box of its own. */
export function Summary({ children }: SummaryProps) {
  return (
    <summary class={styles.summary}>
      <Icon name="chevron-right" size={16} />
      <span class={styles.words}>{children}</span>
    </summary>
  );
}
