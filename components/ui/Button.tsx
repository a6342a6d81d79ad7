import type { ButtonHTMLAttributes, Ref } from 'preact';
import styles from './Button.module.css';
import { Icon, type IconName } from './Icon';

type Native = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'class' | 'className' | 'ref' | 'disabled'>;

/** What a control that runs a command is given: its id, and what a press does. */
export interface Press {
  'data-command': string;
  onClick(): void;
}

export interface ButtonProps extends Native {
  /** `primary`: the one thing to do here; `plain` (default); `quiet`: no frame; `danger`: takes something away. */
  kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  icon?: IconName;
  /** Given: a toggle. */
  pressed?: boolean;
  disabled?: boolean;
  small?: boolean;
  ref?: Ref<HTMLButtonElement>;
}

/** A button with words. Whatever a native button takes (aria-…, type, title) is passed on. */
export function Button({ kind = 'plain', icon, pressed, small, children, ref, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      ref={ref}
      class={`${styles.button} ${styles[kind]} ${small ? styles.small : ''}`}
      aria-pressed={pressed}
    >
      {icon && <Icon name={icon} size={small ? 16 : 18} />}
      <span class={styles.words}>{children}</span>
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'icon' | 'label'> {
  icon: IconName;
  /** What it does: its name for screen readers and what shows on hover. */
  label: string;
}

/** A button that shows a picture only; its words are its label. */
export function IconButton({ icon, label, kind = 'quiet', pressed, small, ref, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      title={label}
      {...rest}
      ref={ref}
      class={`${styles.button} ${styles.square} ${styles[kind]} ${small ? styles.small : ''}`}
      aria-label={label}
      aria-pressed={pressed}
    >
      <Icon name={icon} size={small ? 16 : 18} />
    </button>
  );
}
