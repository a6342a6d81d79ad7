import type { NetworkPeriod } from '../../../lib/commands/network-desk';
import { isTie, type NetworkMap, tiedPairs, viewOf } from '../../../lib/facilitate/network';
import { daysBefore, effectiveHubs, shareOf } from '../../../lib/facilitate/network-numbers';
import { formatNumber, t } from '../../../lib/i18n';
import { Icon } from '../../ui';
import sheet from '../Sheet.module.css';
import styles from './Network.module.css';

interface NumbersProps {
  /** All of it, and what is looked at. */
  map: NetworkMap;
  shown: NetworkMap;
  owner: string | null;
  period: NetworkPeriod;
  today: string;
}

/** How far back the owner's share is compared where the whole map is looked at, days. */
const compared = 180;

/** What the network comes to: of the network, never of a person. */
export function Numbers({ map, shown, owner, period, today }: NumbersProps) {
  const days = period || compared;
  const since = daysBefore(today, days);
  const kinds = new Set(map.edges.map(({ kind }) => kind).filter(isTie));
  const within = (from: string, until: string) =>
    viewOf(map, { from, until, kinds, nodes: new Set(['organisation'] as const) });
  const now = owner === null ? null : shareOf(within(since, today), owner);
  const before = owner === null ? null : shareOf(within(daysBefore(since, days), daysBefore(since, 1)), owner);
  const fell = now !== null && before !== null && now < before;
  return (
    <section class={sheet.stack} aria-labelledby="network-numbers">
      <h2 id="network-numbers" class={sheet.subheading}>
        {t('network_numbers')}
      </h2>
      <dl class={styles.numbers}>
        <Figure
          name={t('network_hubs')}
          value={formatNumber(Math.round(effectiveHubs(shown) * 10) / 10)}
          why={t('network_hubsWhy')}
        />
        <Figure name={t('network_tied')} value={tiedWords(shown)} why={t('network_tiedWhy')} />
        <Figure
          name={t('network_share')}
          value={now === null ? '–' : percent(now)}
          why={
            owner === null
              ? t('network_shareNobody')
              : before === null || now === null
                ? t('network_shareNoPast', formatNumber(days))
                : t('network_shareBefore', formatNumber(days), percent(before))
          }
        />
      </dl>
      {fell && (
        <p class={styles.fell}>
          <Icon name="sprout" /> {t('network_shareFell')}
        </p>
      )}
    </section>
  );
}

const percent = (share: number): string => `${formatNumber(Math.round(share * 100))} %`;

const tiedWords = (shown: NetworkMap): string => {
  const all = shown.nodes.filter(({ kind }) => kind === 'organisation').length;
  return t('network_tiedOf', formatNumber(tiedPairs(shown)), formatNumber(all));
};

function Figure({ name, value, why }: { name: string; value: string; why: string }) {
  return (
    <div class={styles.figure}>
      <dt>{name}</dt>
      <dd class={styles.value}>{value}</dd>
      <dd class={sheet.muted}>{why}</dd>
    </div>
  );
}
