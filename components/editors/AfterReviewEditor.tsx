import { useRef } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { t } from '../../lib/i18n';
import { afterQuestions, longestLine, type Review, type ReviewId } from '../../lib/model';
import { CommandButton } from '../CommandButton';
import { useRecord } from '../hooks';
import { DurableText } from './DurableText';
import { FindBar } from './find/FindBar';
import { useFind } from './find/useFind';
import type { EditorProps } from './index';
import { Answer } from './review/Answer';
import { Facing } from './review/Facing';
import { HunchCards } from './review/HunchCards';
import { HunchesFound } from './review/HunchesFound';
import { ReviewHead } from './review/ReviewHead';
import { UsedPractices } from './review/UsedPractices';
import { Absent, InTrash, Sheet } from './Sheet';
import sheet from './Sheet.module.css';

/** What hosts make of a session after it, each question with what was answered before it. */
export function AfterReviewEditor({ record }: EditorProps) {
  const review = useRecord(record as ReviewId | null);
  if (!review) return <Absent record={review} icon="split" />;
  return <After key={review.id} review={review} />;
}

function After({ review }: { review: Review }) {
  const whole = useRef<HTMLDivElement>(null);
  const find = useFind(whole, review.id);
  return (
    <>
      <FindBar find={find} />
      <Sheet inside={whole} finding={find.asked !== null}>
        <InTrash record={review} />
        <ReviewHead review={review} title={t('review_after')} lead={t('review_afterLead')} />
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
        <div class={sheet.row}>
          {review.session !== null && (
            <>
              <CommandButton command={commandNamed('review.before')} record={review.id} />
              <CommandButton command={commandNamed('session.after')} record={review.id} />
            </>
          )}
          <CommandButton command={commandNamed('learning.open')} kind="quiet" />
          {review.trashedAt === null && (
            <CommandButton command={commandNamed('review.trash')} record={review.id} kind="danger" />
          )}
        </div>
      </Sheet>
    </>
  );
}
