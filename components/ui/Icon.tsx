import { Component } from 'preact';
import styles from './Icon.module.css';
import { type IconName, icons } from './icons';

export type { IconName };

interface IconProps {
  name: IconName;
  /** CSS pixels. */
  size?: number;
}

/** A picture beside words: it says nothing by itself, so it is hidden from screen readers. Drawn anew only where it is another. */
export class Icon extends Component<IconProps> {
  override shouldComponentUpdate({ name, size }: IconProps) {
    return name !== this.props.name || size !== this.props.size;
  }

  override render({ name, size = 18 }: IconProps) {
    return (
      <svg class={styles.icon} viewBox="0 0 24 24" width={size} height={size} aria-hidden="true" focusable="false">
        <path d={icons[name]} />
      </svg>
    );
  }
}
