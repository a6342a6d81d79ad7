import { formatMonth, formatNumber, t } from '../../../lib/i18n';
import type { PrincipleId } from '../../../lib/model';
import type { Evidence } from '../../../lib/storage/repository';
import { useLive, usePrinciples } from '../../hooks';
import { principleName } from '../../principle-name';
import { useServices } from '../../services';
import { PrincipleChip, Summary } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Evidence.module.css';
import { perMonth } from './groups';

/** The principles that pages under this one carry too, most often first. */
export function OftenTogether({ principle }: { principle: PrincipleId }) {
  const { repository } = useServices();
  const principles = usePrinciples();
  const counts = useLive(
    async () => (await repository.findClips({ principles: [principle] })).counts,
    [principle],
    ({ scope, records }) => scope === 'everything' || records.some((id) => id.startsWith('clip:')),
  );
  const others = principles
    .filter(({ id }) => id !== principle && (counts?.get(id) ?? 0) > 0)
    .sort((a, b) => (counts?.get(b.id) ?? 0) - (counts?.get(a.id) ?? 0))
    .slice(0, 4);
  if (others.length === 0) return null;
  return (
    <div class={sheet.row}>
      <span class={sheet.muted}>{t('evidence_together')}</span>
      {others.map((other) => (
        <span key={other.id} class={styles.together}>
          <PrincipleChip small name={principleName(other)} colour={other.colour} icon={other.icon} />
          <span class={sheet.muted}>{formatNumber(counts?.get(other.id) ?? 0)}</span>
        </span>
      ))}
    </div>
  );
}

/** How much was found in each of the last twelve months: a table whose bars are only beside its numbers. */
export function OverTime({ evidence }: { evidence: readonly Evidence[] }) {
  const months = perMonth(evidence, new Date());
  const most = Math.max(1, ...months.map(({ count }) => count));
  return (
    <details class={styles.time}>
      <Summary>{t('evidence_overTime')}</Summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('evidence_month')}</th>
            <th scope="col">{t('evidence_found')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, count }) => (
            <tr key={month.getTime()}>
              <th scope="row">{formatMonth(month.getTime())}</th>
              <td>
                <span class={styles.bar} style={{ '--share': `${(count / most) * 100}%` }} />
                {formatNumber(count)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
