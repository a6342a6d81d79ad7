import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { commandNamed } from '../../../lib/commands';
import type { RecordId, Review, ReviewId } from '../../../lib/model';
import { CommandButton } from '../../CommandButton';
import { useRecord } from '../../hooks';
import { FindBar } from '../find/FindBar';
import { useFind } from '../find/useFind';
import { Absent, InTrash, Sheet } from '../Sheet';
import sheet from '../Sheet.module.css';
import { OffersHost } from '../session/OffersHost';
import { ReviewHead } from './ReviewHead';

interface ReviewHalf {
  title: string;
  lead: string;
  /** What is asked and answered. */
  parts(review: Review): ComponentChildren;
  /** Where one goes from here. */
  ways(review: Review): ComponentChildren;
}

/** One half of a review in a tab: its head, its parts, the ways on; a review that is gone says so. */
export function ReviewSheet({ record, ...half }: ReviewHalf & { record: RecordId | null }) {
  const review = useRecord(record as ReviewId | null);
  if (!review) return <Absent record={review} icon="split" />;
  return <Half key={review.id} review={review} half={half} />;
}

function Half({ review, half }: { review: Review; half: ReviewHalf }) {
  const whole = useRef<HTMLDivElement>(null);
  const find = useFind(whole, review.id);
  return (
    <>
      <FindBar find={find} />
      {review.session && <OffersHost session={review.session} />}
      <Sheet inside={whole} finding={find.asked !== null}>
        <InTrash record={review} />
        <ReviewHead review={review} title={half.title} lead={half.lead} />
        {/* What nobody answered yet can be answered on paper. */}
        <div class={sheet.parts} data-asks="">
          {half.parts(review)}
        </div>
        <div class={sheet.row}>
          {half.ways(review)}
          {review.trashedAt === null && (
            <CommandButton command={commandNamed('review.trash')} record={review.id} kind="danger" />
          )}
        </div>
      </Sheet>
    </>
  );
}
