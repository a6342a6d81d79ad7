import { commandNamed } from '../../lib/commands';
import { t } from '../../lib/i18n';
import { beforeQuestions, type Review } from '../../lib/model';
import { CommandButton } from '../CommandButton';
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
  return (
    <>
      {beforeQuestions.map((question) => (
        <div key={question} class={sheet.stack}>
          <Answer review={review} question={question} />
          {question === 'lessons' && <LearnedBefore review={review} />}
        </div>
      ))}
      <HunchCards review={review} kind="review" />
    </>
  );
}
