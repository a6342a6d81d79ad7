import styles from './Progress.module.css';

/** How far something is, from 0 to 1; without `value` only that it goes on. */
export function Progress({ label, value }: { label: string; value?: number }) {
  return (
    <label class={styles.progress}>
      <span>{label}</span>
      <progress max={1} value={value} aria-label={label} />
    </label>
  );
}
