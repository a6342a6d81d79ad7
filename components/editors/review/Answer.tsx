import { t } from '../../../lib/i18n';
import { answerTo, longestAnswer, type Review, type ReviewQuestion } from '../../../lib/model';
import { DurableArea } from '../DurableText';

/** What was answered to a question, kept as it is typed. */
export function Answer({ review, question }: { review: Review; question: ReviewQuestion }) {
  return (
    <DurableArea
      record={review}
      field={`answers/${question}/words`}
      stored={answerTo(review, question)}
      label={t(`review_q_${question}`)}
      hint={t(`review_q_${question}_hint`)}
      rows={2}
      maxLength={longestAnswer}
      grow
    />
  );
}
