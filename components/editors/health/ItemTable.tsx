import { markOf, number, type Telling } from '../../../lib/commands/health-charts';
import { type ItemResult, toTalkAbout } from '../../../lib/facilitate/health';
import { t } from '../../../lib/i18n';
import { Icon } from '../../ui';
import styles from './Health.module.css';

/** The numbers themselves: the whole of it for who sees no chart. What is split stands first. */
export function ItemTable({ telling }: { telling: Telling }) {
  const { result, past, nameOf } = telling;
  const last = past.at(-1);
  return (
    <>
      <Scrolled name={t('health_areas')}>
        <thead>
          <tr>
            <th scope="col">{t('health_areaOf')}</th>
            <th scope="col">{t('health_median')}</th>
            {last && <th scope="col">{t('health_before')}</th>}
          </tr>
        </thead>
        <tbody>
          {result.areas?.map(({ area, median }) => (
            <tr key={area}>
              <th scope="row" dir="auto">
                {nameOf(area)}
              </th>
              <td>{shown(median)}</td>
              {last && <td>{shown(last.areas.get(area) ?? null)}</td>}
            </tr>
          ))}
        </tbody>
      </Scrolled>
      <Scrolled name={t('health_statements')}>
        <thead>
          <tr>
            {(['statements', 'median', 'half', 'howMany', 'unsure'] as const).map((key) => (
              <th key={key} scope="col">
                {t(`health_${key}`)}
              </th>
            ))}
            {last && <th scope="col">{t('health_before')}</th>}
          </tr>
        </thead>
        <tbody>
          {toTalkAbout(result).map((each) => (
            <Row key={each.item.id} {...{ each, telling }} />
          ))}
        </tbody>
      </Scrolled>
    </>
  );
}

const shown = (median: number | null): string => (median === null ? '–' : number(median));

function Row({ each, telling }: { each: ItemResult; telling: Telling }) {
  const { item, median, low, high, counts, unsure, split } = each;
  const last = telling.past.at(-1);
  const before = last?.items.get(item.id);
  const mark = markOf(each, { t });
  return (
    <tr data-split={split ? '' : undefined}>
      <th scope="row" dir="auto">
        {item.words}
        {mark && (
          <span class={styles.mark}>
            <Icon name={split ? 'split' : median === null ? 'eye-off' : 'down'} size={14} /> {mark}
          </span>
        )}
      </th>
      <td>{shown(median)}</td>
      <td>{low === null || high === null ? '–' : t('health_range', number(low), number(high))}</td>
      <td>{counts?.join(' · ') ?? '–'}</td>
      <td>{unsure === null ? '–' : `${Math.round(unsure * 100)}%`}</td>
      {last && (
        <td>
          {before ? number(before.median) : '–'}
          {before?.reworded && ` (${t('health_reworded')})`}
        </td>
      )}
    </tr>
  );
}

/** A table that is wider than its page scrolls by itself, by keys too. */
export function Scrolled({ name, children }: { name: string; children: preact.ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section class={styles.scrolled} aria-label={name} tabIndex={0}>
      <table class={styles.table}>
        <caption>{name}</caption>
        {children}
      </table>
    </section>
  );
}
