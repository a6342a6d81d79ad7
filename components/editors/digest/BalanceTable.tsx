import { type Balance, trendOf } from '../../../lib/digest/measures';
import { formatNumber, t } from '../../../lib/i18n';
import type { Principle } from '../../../lib/model';
import { principleName } from '../../principle-name';
import styles from './Measures.module.css';
import { countInWords } from './measure-words';

/** How many cards carry each principle, in the digests before and in this one, and what that says in a word. */
export function BalanceTable({
  balance,
  principles,
}: {
  balance: readonly Balance[];
  principles: readonly Principle[];
}) {
  const before = balance[0]?.earlier.length ?? 0;
  return (
    // Wide ones scroll by themselves, so that the page does not; a keyboard scrolls what it can be in.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section class={styles.scroll} aria-label={t('measure_principles')} tabIndex={0}>
      <table class={styles.balance}>
        <thead>
          <tr>
            <th scope="col">{t('measure_principle')}</th>
            {Array.from({ length: before }, (_, at) => (
              <th key={at} scope="col">
                {at === before - 1 ? t('measure_last') : t('measure_ago', formatNumber(before - at))}
              </th>
            ))}
            <th scope="col">{t('measure_here')}</th>
            {before > 0 && <th scope="col">{t('measure_trend')}</th>}
          </tr>
        </thead>
        <tbody>
          {balance.map((row) => (
            <Row key={row.id} row={row} principles={principles} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ row, principles }: { row: Balance; principles: readonly Principle[] }) {
  const principle = principles.find(({ id }) => id === row.id);
  const trend = row.id ? trendOf(row) : null;
  return (
    <tr>
      <th scope="row">{principle ? principleName(principle) : t('newDigest_noPrinciple')}</th>
      {row.earlier.map((each, at) => (
        <td key={at}>{formatNumber(each.count)}</td>
      ))}
      <td>{countInWords(row)}</td>
      {row.earlier.length > 0 && <td>{trend ? t(`measure_trend_${trend}`) : ''}</td>}
    </tr>
  );
}
