import { commandNamed } from '../../lib/commands';
import { questionsIn } from '../../lib/facilitate/review-questions';
import { t } from '../../lib/i18n';
import type { Review } from '../../lib/model';
import { CommandButton } from '../CommandButton';
import { useReviewQuestions } from '../hooks';
import { Progress } from '../ui';
import type { EditorProps } from './index';
import { Answer } from './review/Answer';
import { HunchCards } from './review/HunchCards';
import { LearnedBefore } from './review/LearnedBefore';
import { ReviewSheet } from './review/ReviewSheet';
import sheet from './Sheet.module.css';

/** What hosts expect of a session before it: some fifteen minutes together. */
export function ReviewEditor({ record }: EditorProps) {
  return (
    <ReviewSheet
      record={record}
      title={t('review_before')}
      lead={t('review_beforeLead')}
      parts={(review) => <Expected review={review} />}
      ways={({ id }) => <CommandButton command={commandNamed('review.after')} record={id} />}
    />
  );
}

function Expected({ review }: { review: Review }) {
  const asked = useReviewQuestions();
  if (!asked) return <Progress label={t('editor_reading')} />;
  const questions = questionsIn(review, 'before', asked);
  const looksBack = questions.find(({ id }) => id === 'lessons') ?? questions.at(-1);
  return (
    <>
      {questions.map((question) => (
        <div key={question.id} class={sheet.stack}>
          <Answer review={review} question={question} />
          {question === looksBack && <LearnedBefore review={review} />}
        </div>
      ))}
      <HunchCards review={review} kind="review" />
    </>
  );
}
