import type { Press } from './Button';
import { Icon, type IconName } from './Icon';
import styles from './PrincipleChip.module.css';

export interface PrincipleChipProps {
  name: string;
  /** Token name: `--colour-NAME`. */
  colour: string;
  icon: IconName;
  /** With `press`: a toggle button; without: only shown. */
  pressed?: boolean;
  press?: Press;
  /** The key that toggles it, shown in the corner. */
  shortcut?: string;
  small?: boolean;
  /** Says its name only while it is on; off it is a picture with the name as its label. */
  brief?: boolean;
}

/** A principle: always with its picture and its name, so that nobody needs to tell colours apart. */
export function PrincipleChip(props: PrincipleChipProps) {
  const { name, colour, icon, pressed, press, shortcut, small, brief } = props;
  const bare = brief && !pressed;
  const look = `${styles.chip} ${small ? styles.small : ''} ${bare ? styles.bare : ''}`;
  const style = { '--chip': `var(--colour-${colour})`, '--chip-soft': `var(--colour-${colour}-soft)` };
  const inside = (
    <>
      <Icon name={icon} size={small ? 14 : 18} />
      {!bare && <span class={styles.name}>{name}</span>}
    </>
  );
  if (!press)
    return (
      <span class={`${look} ${styles.shown}`} style={style}>
        {inside}
      </span>
    );
  return (
    <button
      type="button"
      class={look}
      style={style}
      aria-pressed={pressed ?? false}
      aria-keyshortcuts={shortcut}
      aria-label={bare ? name : undefined}
      title={bare ? name : undefined}
      {...press}
    >
      {inside}
      {shortcut && (
        <span class={styles.key} aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  );
}
