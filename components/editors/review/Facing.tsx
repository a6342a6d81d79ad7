import type { ComponentChildren } from 'preact';
import { hunchWords } from '../../../lib/commands/hunch-words';
import { questionWords } from '../../../lib/commands/review-questions';
import { facingOf, wordedIn } from '../../../lib/facilitate/review-questions';
import { t } from '../../../lib/i18n';
import { answerTo, type PartId, type Review } from '../../../lib/model';
import type { AskedQuestion } from '../../../lib/model/ways';
import sheet from '../Sheet.module.css';
import styles from './Review.module.css';

interface FacingProps {
  review: Review;
  question: PartId;
  /** What the community asks otherwise than given. */
  asked: readonly AskedQuestion[];
  children: ComponentChildren;
}

/** A question of after, with what was said before of what it asks; one that looks back to nothing by itself. */
export function Facing({ review, question, asked, children }: FacingProps) {
  const facing = facingOf(review, question, asked);
  if (facing === null) return children;
  const words =
    facing === 'hunches'
      ? review.hunches
          .filter(({ after }) => !after)
          .map(hunchWords)
          .filter(Boolean)
          .join('\n')
      : answerTo(review, facing).trim();
  const title =
    facing === 'hunches' ? t('hunch_title') : questionWords({ id: facing, words: wordedIn(review, facing, asked) });
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
