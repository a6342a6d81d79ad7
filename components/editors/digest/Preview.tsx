import { formatNumber, t, tn } from '../../../lib/i18n';
import { Icon, Notice, Progress } from '../../ui';
import styles from './Digest.module.css';
import { Paper } from './Paper';
import type { Shown } from './usePreview';

/** The digest as its readers see it: the very page, with nothing in it that could run. */
export function PreviewFrame({ preview, failed, searched }: Shown & { searched: boolean }) {
  if (failed) return <Notice kind="error">{failed}</Notice>;
  if (!preview) return <Progress label={t('digest_making')} />;
  return <Paper html={preview.html} searched={searched} />;
}

/** More words than this and few read to the end. */
const longest = 1200;

/** Words, minutes, cards and size, with a word when it gets long. */
export function MeasureLine({ preview }: Pick<Shown, 'preview'>) {
  if (!preview) return null;
  const { words, minutes, items } = preview.measures;
  const kilobytes = Math.max(1, Math.round(preview.size / 1000));
  const figures = [
    tn('count_words', words),
    tn('count_minutes', minutes),
    tn('count_cards', items),
    t('size_kilobytes', formatNumber(kilobytes)),
  ];
  return (
    <p class={styles.measures}>
      <span>{figures.join(' · ')}</span>
      {words > longest && (
        <span class={styles.long}>
          <Icon name="warning" size={16} />
          {t('digest_long', formatNumber(longest))}
        </span>
      )}
    </p>
  );
}
