import { questionWords } from '../../../lib/commands/review-questions';
import type { QuestionHere } from '../../../lib/facilitate/review-questions';
import { t } from '../../../lib/i18n';
import { answerTo, isGivenQuestion, longestAnswer, type Review } from '../../../lib/model';
import { DurableArea } from '../DurableText';

/** What was answered to a question, kept as it is typed, with the question as it was asked. */
export function Answer({ review, question }: { review: Review; question: QuestionHere }) {
  const { id, words } = question;
  return (
    <DurableArea
      record={review}
      field={`answers/${id}/words`}
      stored={answerTo(review, id)}
      along={{ [`answers/${id}/asked`]: words }}
      label={questionWords(question)}
      hint={isGivenQuestion(id) && words === '' ? t(`review_q_${id}_hint`) : undefined}
      rows={2}
      maxLength={longestAnswer}
      grow
    />
  );
}
