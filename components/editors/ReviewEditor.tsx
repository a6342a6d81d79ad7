import { useRef } from 'preact/hooks';
import { commandNamed } from '../../lib/commands';
import { t } from '../../lib/i18n';
import { beforeQuestions, type Review, type ReviewId } from '../../lib/model';
import { CommandButton } from '../CommandButton';
import { useRecord } from '../hooks';
import { FindBar } from './find/FindBar';
import { useFind } from './find/useFind';
import type { EditorProps } from './index';
import { Answer } from './review/Answer';
import { HunchCards } from './review/HunchCards';
import { LearnedBefore } from './review/LearnedBefore';
import { ReviewHead } from './review/ReviewHead';
import { Absent, InTrash, Sheet } from './Sheet';
import sheet from './Sheet.module.css';

/** What hosts expect of a session before it: some fifteen minutes together. */
export function ReviewEditor({ record }: EditorProps) {
  const review = useRecord(record as ReviewId | null);
  if (!review) return <Absent record={review} icon="split" />;
  return <Before key={review.id} review={review} />;
}

function Before({ review }: { review: Review }) {
  const whole = useRef<HTMLDivElement>(null);
  const find = useFind(whole, review.id);
  return (
    <>
      <FindBar find={find} />
      <Sheet inside={whole} finding={find.asked !== null}>
        <InTrash record={review} />
        <ReviewHead review={review} title={t('review_before')} lead={t('review_beforeLead')} />
        {beforeQuestions.map((question) => (
          <div key={question} class={sheet.stack}>
            <Answer review={review} question={question} />
            {question === 'lessons' && <LearnedBefore review={review} />}
          </div>
        ))}
        <HunchCards review={review} kind="review" />
        <div class={sheet.row}>
          <CommandButton command={commandNamed('review.after')} record={review.id} />
          {review.trashedAt === null && (
            <CommandButton command={commandNamed('review.trash')} record={review.id} kind="danger" />
          )}
        </div>
      </Sheet>
    </>
  );
}
