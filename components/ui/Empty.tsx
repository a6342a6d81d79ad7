import type { ComponentChildren } from 'preact';
import styles from './Empty.module.css';
import { Icon, type IconName } from './Icon';

interface EmptyProps {
  icon: IconName;
  title: string;
  /** It stands alone: its title is the heading of the page. */
  page?: boolean;
  children?: ComponentChildren;
}

/** What a place says while nothing is in it: what belongs here and how to begin. */
export function Empty({ icon, title, page, children }: EmptyProps) {
  const Title = page ? 'h1' : 'p';
  return (
    <div class={styles.empty}>
      <span class={styles.picture}>
        <Icon name={icon} size={28} />
      </span>
      <Title class={styles.title}>{title}</Title>
      {children}
    </div>
  );
}
