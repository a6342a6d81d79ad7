import { commandNamed } from '../../lib/commands';
import { questionsIn } from '../../lib/facilitate/review-questions';
import { t } from '../../lib/i18n';
import { longestLine, type Review } from '../../lib/model';
import { CommandButton } from '../CommandButton';
import { useReviewQuestions } from '../hooks';
import { Progress } from '../ui';
import { DurableText } from './DurableText';
import type { EditorProps } from './index';
import { Answer } from './review/Answer';
import { Facing } from './review/Facing';
import { HunchCards } from './review/HunchCards';
import { HunchesFound } from './review/HunchesFound';
import { ReviewSheet } from './review/ReviewSheet';
import { UsedPractices } from './review/UsedPractices';
import sheet from './Sheet.module.css';

/** What hosts make of a session after it, each question with what was answered before it. */
export function AfterReviewEditor({ record }: EditorProps) {
  return (
    <ReviewSheet
      record={record}
      title={t('review_after')}
      lead={t('review_afterLead')}
      parts={(review) => <Found review={review} />}
      ways={({ id, session }) => (
        <>
          {session !== null && (
            <>
              <CommandButton command={commandNamed('review.before')} record={id} />
              <CommandButton command={commandNamed('session.after')} record={id} />
            </>
          )}
          <CommandButton command={commandNamed('learning.open')} kind="quiet" />
        </>
      )}
    />
  );
}

function Found({ review }: { review: Review }) {
  const asked = useReviewQuestions();
  if (!asked) return <Progress label={t('editor_reading')} />;
  return (
    <>
      {review.session !== null &&
        questionsIn(review, 'after', asked).map((question) => (
          <Facing key={question.id} review={review} question={question.id} asked={asked}>
            <Answer review={review} question={question} />
          </Facing>
        ))}
      <HunchesFound review={review} />
      <section class={sheet.stack} aria-label={t('review_result')}>
        <h2 class={sheet.subheading}>{t('review_result')}</h2>
        <DurableText
          record={review}
          field="learned"
          stored={review.learned}
          label={t('review_learned')}
          hint={t('review_learnedHint')}
          maxLength={longestLine}
        />
      </section>
      <HunchCards review={review} kind="afterReview" />
      <UsedPractices review={review} />
    </>
  );
}
