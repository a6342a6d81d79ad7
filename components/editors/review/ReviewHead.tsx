import { commandNamed } from '../../../lib/commands';
import { formatDate, t } from '../../../lib/i18n';
import type { Review } from '../../../lib/model';
import { CommandButton } from '../../CommandButton';
import { DurableText } from '../DurableText';
import sheet from '../Sheet.module.css';

interface ReviewHeadProps {
  review: Review;
  title: string;
  lead: string;
}

/** Of what this is a review, when that was, and who reviews it. */
export function ReviewHead({ review, title, lead }: ReviewHeadProps) {
  const { session } = review;
  return (
    <header class={sheet.stack}>
      <h1 class={sheet.heading}>{title}</h1>
      <div class={sheet.row}>
        <p dir="auto">
          <strong>{review.title.trim() || t(session ? 'session_untitled' : 'learning_line')}</strong>{' '}
          <span class={sheet.muted}>{formatDate(review.date)}</span>
        </p>
        {session && <CommandButton small kind="quiet" command={commandNamed('session.open')} record={session} />}
      </div>
      {session && (
        <>
          <p class={sheet.lead}>{lead}</p>
          <DurableText
            record={review}
            field="hosts"
            stored={review.hosts}
            label={t('review_hosts')}
            hint={t('review_hostsHint')}
            maxLength={500}
          />
        </>
      )}
    </header>
  );
}
