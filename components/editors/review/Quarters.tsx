import { useState } from 'preact/hooks';
import { hunchWords } from '../../../lib/commands/hunch-words';
import { type HunchStanding, type Quarter, quartersOf } from '../../../lib/facilitate/hunches';
import { formatDate, formatNumber, t, tn } from '../../../lib/i18n';
import type { HunchState, Review } from '../../../lib/model';
import { usePress } from '../../acts';
import { Fold } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Review.module.css';

/** What changes a course first. */
const order = ['changed', 'held', 'dropped', 'open'] as const satisfies readonly HunchState[];

/** What became of hunches, quarter by quarter, the latest first. Counts, and no scores. */
export function Quarters({ reviews, today }: { reviews: readonly Review[]; today: string }) {
  const quarters = quartersOf(reviews, today);
  return (
    <section class={sheet.stack} aria-label={t('hunch_quarters')}>
      <h2 class={sheet.subheading}>{t('hunch_quarters')}</h2>
      {quarters.length === 0 && <p class={sheet.muted}>{t('hunch_none')}</p>}
      {quarters.map((quarter, at) => (
        <OneQuarter key={quarter.from} quarter={quarter} first={at === 0} />
      ))}
    </section>
  );
}

function OneQuarter({ quarter, first }: { quarter: Quarter; first: boolean }) {
  const [open, setOpen] = useState(first);
  const { from, until, by, n } = quarter;
  const title = `${t('hunch_quarter', formatDate(from), formatDate(until))} · ${tn('hunch_count', n)}`;
  return (
    <Fold title={title} open={open} onToggle={setOpen}>
      {open && (
        <div class={styles.quarter}>
          <dl class={styles.counts}>
            {order.map((state) => (
              <div key={state} class={styles.count}>
                <dt class={sheet.label}>{t(`hunch_is_${state}`)}</dt>
                <dd>{formatNumber(by[state].length)}</dd>
              </div>
            ))}
          </dl>
          {order.map((state) => by[state].length > 0 && <InState key={state} state={state} hunches={by[state]} />)}
        </div>
      )}
    </Fold>
  );
}

/** The hunches of one state; each opens its review. */
function InState({ state, hunches }: { state: HunchState; hunches: readonly HunchStanding[] }) {
  const press = usePress();
  return (
    <section aria-label={t(`hunch_is_${state}`)}>
      <h3 class={sheet.label}>{t(`hunch_is_${state}`)}</h3>
      <ul class={styles.log}>
        {hunches.map(({ review, hunch, history }) => (
          <li key={hunch.id}>
            <button type="button" class={styles.line} {...press('review.after', review.id)}>
              <span dir="auto">{hunchWords(hunch)}</span>
              {state !== 'open' && history.at(-1)?.words && <span dir="auto">→ {history.at(-1)?.words}</span>}
              <span class={sheet.muted}>
                {[formatDate(hunch.since), review.title.trim()].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
