import { Component } from 'preact';
import { formatDate, t, tn } from '../../lib/i18n';
import { type Clip, type Principle, readingMinutes } from '../../lib/model';
import { Icon, VisuallyHidden } from '../ui';
import styles from './ClipRow.module.css';
import { PrincipleIcons } from './PrincipleIcons';

/** A row's height in CSS pixels. */
export const clipRowHeight = 96;

interface ClipRowProps {
  clip: Clip | undefined;
  principles: readonly Principle[];
}

/** A clip in a list: what it is, where it is from, why it was kept. Drawn anew only where the clip is another. */
export class ClipRow extends Component<ClipRowProps> {
  override shouldComponentUpdate({ clip, principles }: ClipRowProps) {
    return clip !== this.props.clip || principles !== this.props.principles;
  }

  override render({ clip, principles }: ClipRowProps) {
    return <Shown clip={clip} principles={principles} />;
  }
}

function Shown({ clip, principles }: ClipRowProps) {
  if (!clip) return waiting();
  const minutes = readingMinutes(clip.words);
  return (
    <div class={`${styles.row} ${clip.read ? '' : styles.unread}`}>
      <span class={styles.head}>
        {!clip.read && (
          <span class={styles.dot}>
            <VisuallyHidden>{t('clip_unread')}</VisuallyHidden>
          </span>
        )}
        <span class={styles.title} dir="auto" lang={clip.language || undefined}>
          {clip.title || clip.address}
        </span>
      </span>
      <span class={styles.line}>
        {clip.kind === 'link' && <Icon name="link" size={14} />}
        <span class={styles.words}>
          {[clip.site, formatDate(clip.savedAt), minutes > 0 && tn('minutes', minutes)].filter(Boolean).join(' · ')}
          {clip.origin && ` · ${t('from_maker', clip.origin.credit.name || clip.origin.credit.organisation)}`}
        </span>
      </span>
      <span class={styles.foot}>
        <PrincipleIcons ids={clip.principles} principles={principles} />
        {clip.note && (
          <span class={styles.note} dir="auto">
            {clip.note}
          </span>
        )}
        {!clip.note && clip.tags.length > 0 && (
          <span class={styles.tags}>{clip.tags.map((tag) => `#${tag}`).join('  ')}</span>
        )}
      </span>
    </div>
  );
}

/** A clip that is not read yet, of the parts of one that is: they are filled, not made, when it comes. */
const waiting = () => (
  <div class={styles.row} aria-busy="true">
    <span class={styles.head}>
      {false}
      <span class={styles.title} />
    </span>
    <span class={styles.line}>
      {false}
      <span class={styles.words} />
    </span>
    <span class={styles.foot} />
  </div>
);
