import { commandNamed } from '../../lib/commands';
import { t } from '../../lib/i18n';
import { afterQuestions, longestLine, type Review } from '../../lib/model';
import { CommandButton } from '../CommandButton';
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
  return (
    <>
      {review.session !== null &&
        afterQuestions.map((question) => (
          <Facing key={question} review={review} question={question}>
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
