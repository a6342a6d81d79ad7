import { formatDate, t, tn } from '../../../lib/i18n';
import type { Review } from '../../../lib/model';
import { foldName } from '../../../lib/search';
import { usePress } from '../../acts';
import { Count } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Review.module.css';

/** More lines are not drawn: what is looked for is found by its words. */
const most = 200;

/** The lines of the learning log that hold all of some words, the newest first; each opens its review. */
export function LearningLines({ reviews, text }: { reviews: readonly Review[]; text: string }) {
  const press = usePress();
  const words = foldName(text).split(' ').filter(Boolean);
  const lines = reviews.filter(({ learned, title }) => {
    const held = foldName(`${learned} ${title}`);
    return learned.trim() !== '' && words.every((word) => held.includes(word));
  });
  return (
    <>
      {(lines.length > 0 || text.trim() !== '') && <Count words={tn('learning_count', lines.length)} />}
      {lines.length === 0 && <p class={sheet.muted}>{t(text.trim() ? 'learning_notFound' : 'learning_none')}</p>}
      <ul class={styles.log} aria-label={t('editor_learning')}>
        {lines.slice(0, most).map((review) => (
          <li key={review.id}>
            <button type="button" class={styles.line} {...press('review.after', review.id)}>
              <span dir="auto">{review.learned}</span>
              <span class={sheet.muted}>
                {[formatDate(review.date), review.title.trim()].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {lines.length > most && <p class={sheet.muted}>{t('lines_first', most)}</p>}
    </>
  );
}
