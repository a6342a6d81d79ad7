import { useMemo } from 'preact/hooks';
import { number } from '../../../lib/commands/health-charts';
import { askedItems, leastAnswers } from '../../../lib/facilitate/health';
import { cutsOf } from '../../../lib/facilitate/health-cuts';
import { t } from '../../../lib/i18n';
import type { HealthCheck } from '../../../lib/model';
import sheet from '../Sheet.module.css';
import { Scrolled } from './ItemTable';

/** Medians by the organisation or role that people told, as far as nobody can be told by them. */
export function Cuts({ check }: { check: HealthCheck }) {
  const { shown, others } = useMemo(() => cutsOf(check), [check]);
  if (!check.grouped) return null;
  return (
    <>
      {shown.length > 0 && (
        <Scrolled name={t('health_cuts')}>
          <thead>
            <tr>
              <th scope="col">{t('health_statements')}</th>
              {shown.map(({ name, people }) => (
                <th key={name} scope="col" dir="auto">
                  {t('health_cutOf', name, people)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {askedItems(check).map(({ id, words }) => (
              <tr key={id}>
                <th scope="row" dir="auto">
                  {words}
                </th>
                {shown.map(({ name, items }) => {
                  const median = items.get(id)?.median ?? null;
                  return <td key={name}>{median === null ? '–' : number(median)}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </Scrolled>
      )}
      <p class={sheet.muted}>{t('health_cutsHint', leastAnswers, others)}</p>
    </>
  );
}
