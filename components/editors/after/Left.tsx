import type { Harvest } from '../../../lib/commands/after-session';
import { isWaiting } from '../../../lib/commands/after-session';
import type { Attendee } from '../../../lib/commands/attendance';
import { t, tn } from '../../../lib/i18n';
import { type AgendaSession, isReviewed, type Meeting, type Person, type Review } from '../../../lib/model';
import { Icon } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './After.module.css';

/** A session that is over, its note, and what stands in it. */
export interface AfterDesk {
  readonly session: AgendaSession;
  readonly meeting: Meeting;
  readonly people: readonly Person[];
  readonly rows: readonly Attendee[];
  readonly harvest: Harvest;
  readonly review: Review | undefined;
  /** Whether something of the note is in a digest. */
  readonly travelled: boolean;
}

/** A short list of what is done and what is left. It is read from what stands there: nothing is ticked by hand. */
export function Left({ desk: { meeting, rows, harvest, review, travelled } }: { desk: AfterDesk }) {
  const { decisions, actions, quotes } = harvest;
  const bare = decisions.filter(({ because }) => because === '').length;
  const loose = actions.filter(({ done, owner, due }) => !done && (owner === '' || due === '')).length;
  const waiting = quotes.filter(isWaiting).length;
  const reviewed = review !== undefined && isReviewed(review);
  // What the note has none of is nothing to do.
  const steps: (readonly [done: boolean, words: string])[] = [
    [meeting.present.trim() !== '' || rows.some(({ there }) => there), t('after_step_there')],
    ...counted(decisions, bare, bare === 0 ? t('after_step_reasons') : tn('after_step_bare', bare)),
    ...counted(actions, loose, loose === 0 ? t('after_step_owners') : tn('after_step_loose', loose)),
    ...counted(quotes, waiting, waiting === 0 ? t('after_step_asked') : tn('after_step_waiting', waiting)),
    [reviewed, t('after_step_review')],
    [(review?.learned ?? '').trim() !== '', t('after_step_learned')],
    [travelled, t('after_step_digest')],
  ];
  return (
    <section class={sheet.stack} aria-label={t('after_left')}>
      <h2 class={sheet.subheading}>{t('after_left')}</h2>
      <ul class={sheet.list}>
        {steps.map(([done, words]) => (
          <li key={words} class={styles.step} data-done={done}>
            <Icon name={done ? 'check' : 'circle'} size={18} />
            <span>
              {words} <span class={sheet.muted}>{t(done ? 'after_done' : 'after_open')}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const counted = (all: readonly unknown[], left: number, words: string) =>
  all.length > 0 ? ([[left === 0, words]] as const) : [];
