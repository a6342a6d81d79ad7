import type { ComponentChildren } from 'preact';
import { t } from '../../../lib/i18n';
import { type AfterQuestion, answerTo, faces, type Review } from '../../../lib/model';
import sheet from '../Sheet.module.css';
import { hunchWords } from './hunch-words';
import styles from './Review.module.css';

interface FacingProps {
  review: Review;
  question: AfterQuestion;
  children: ComponentChildren;
}

/** A question of after, with what was said before of what it asks. */
export function Facing({ review, question, children }: FacingProps) {
  const facing = faces[question];
  const words =
    facing === 'hunches'
      ? review.hunches
          .filter(({ after }) => !after)
          .map(hunchWords)
          .filter(Boolean)
          .join('\n')
      : answerTo(review, facing).trim();
  const title = t(facing === 'hunches' ? 'hunch_title' : `review_q_${facing}`);
  return (
    <div class={styles.facing}>
      <figure class={styles.before} aria-label={t('review_saidBefore', title)}>
        <figcaption class={sheet.label}>{t('review_saidBefore', title)}</figcaption>
        <p class={words ? styles.said : sheet.muted} dir="auto">
          {words || t('review_nothingBefore')}
        </p>
      </figure>
      {children}
    </div>
  );
}
