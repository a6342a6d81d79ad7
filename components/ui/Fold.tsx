import type { ComponentChildren, Ref } from 'preact';
import styles from './Fold.module.css';
import { Icon } from './Icon';

interface FoldProps {
  title: ComponentChildren;
  open: boolean;
  onToggle(open: boolean): void;
  /** Just what it holds, without the box and the title: for where there is room for all of it. */
  plain?: boolean;
  /** The whole of it, its title too. */
  foldRef?: Ref<HTMLDetailsElement>;
  children?: ComponentChildren;
}

/** A box of its own that opens and closes below its title. */
export function Fold({ title, open, onToggle, plain, foldRef, children }: FoldProps) {
  return (
    <details
      ref={foldRef}
      class={plain ? '' : styles.fold}
      open={open || plain}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary class={styles.title} hidden={plain}>
        <Icon name={open ? 'chevron-down' : 'chevron-right'} size={16} />
        <span>{title}</span>
      </summary>
      {children}
    </details>
  );
}
