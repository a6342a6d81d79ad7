import { chosenLabels } from '../../../lib/commands/facet-texts';
import { listFilters } from '../../../lib/commands/filters';
import { type Period, type PeriodChoice, periodChoices } from '../../../lib/commands/period';
import { t, tn } from '../../../lib/i18n';
import type { PrincipleId } from '../../../lib/model';
import { sameFilter } from '../../../lib/model/filters';
import { asksNothing } from '../../../lib/workbench/session';
import { useLive, usePrinciples } from '../../hooks';
import { principleName } from '../../principle-name';
import { useServices } from '../../services';
import { Checkbox, Select, TextField } from '../../ui';
import styles from '../Sheet.module.css';
import type { usePreset } from '../usePreset';
import type { Asking } from './useGathering';

type Ways = ReturnType<typeof usePreset>;

interface WhatProps {
  asking: Asking;
  ways: Ways;
  wrong: boolean;
}

/** What a digest is made of: a period, a search, a series of meetings, or what is selected; of all principles or some. */
export function WhatFields({ asking, ways, wrong }: WhatProps) {
  const { asked, ask, selected, series } = asking;
  const { what } = asked;
  const options = [
    { value: 'period' as const, label: t('newDigest_ofPeriod') },
    { value: 'search' as const, label: t('newDigest_ofSearch') },
    ...(series.length > 0 ? [{ value: 'series' as const, label: t('newDigest_ofSeries') }] : []),
    ...(selected.length > 0 ? [{ value: 'selection' as const, label: selectionLabel(selected) }] : []),
  ];
  return (
    <fieldset class={styles.group}>
      <legend class={styles.label}>{t('newDigest_what')}</legend>
      <Select
        label={t('newDigest_what')}
        hideLabel
        value={what}
        options={options}
        onChange={(value) => ask({ what: value })}
      />
      {what === 'search' && <SearchFields asking={asking} />}
      {what === 'series' && (
        <Select
          label={t('newDigest_series')}
          value={asked.series}
          options={series.map(({ id, title, count }) => ({ value: id, label: `${title} (${count})` }))}
          onChange={(id) => ask({ series: id })}
        />
      )}
      {(what === 'search' || what === 'series') && (
        <Checkbox label={t('newDigest_anyTime')} checked={asked.anyTime} onChange={(anyTime) => ask({ anyTime })} />
      )}
      {(what === 'period' || (what !== 'selection' && !asked.anyTime)) && (
        <PeriodFields
          choice={ways.choices.period}
          period={ways.period}
          onChoice={(value) => ways.choose({ period: value })}
          onChange={ways.setPeriod}
          wrong={wrong}
        />
      )}
      <PrincipleFields chosen={asked.principles} onChange={(principles) => ask({ principles })} />
      {selected.length === 0 && <p class={styles.muted}>{t('newDigest_orChoose')}</p>}
    </fieldset>
  );
}

const selectionLabel = (selected: readonly string[]): string =>
  selected.every((id) => id.startsWith('clip:'))
    ? tn('newDigest_ofSelection', selected.length)
    : tn('newDigest_ofRecords', selected.length);

/** Words to look for, or a filter that was kept, or what the library is filtered by now. */
function SearchFields({ asking: { asked, ask } }: Pick<WhatProps, 'asking'>) {
  const { repository, session } = useServices();
  const principles = usePrinciples();
  const kept = useLive(() => listFilters(repository), []) ?? [];
  const { shelf, text, chosen } = session.library.value;
  const now =
    shelf === 'clips' && !asksNothing({ text, chosen })
      ? [{ id: '=', title: t('newDigest_asLibrary'), text, chosen }]
      : [];
  const filters = [...now, ...kept];
  const said = chosenLabels(asked.chosen, principles).join(', ');
  return (
    <div class={styles.short}>
      {filters.length > 0 && (
        <Select
          label={t('newDigest_keptFilter')}
          value={filters.find((filter) => sameFilter(filter, asked))?.id ?? ''}
          options={[
            { value: '', label: t('newDigest_ownWords') },
            ...filters.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={(id) => {
            const filter = filters.find((each) => each.id === id);
            ask({ text: filter?.text ?? '', chosen: filter?.chosen ?? {} });
          }}
        />
      )}
      <div class={styles.long}>
        <TextField
          type="search"
          label={t('newDigest_words')}
          hint={said}
          value={asked.text}
          maxLength={1000}
          onInput={(words) => ask({ text: words })}
        />
      </div>
    </div>
  );
}

function PrincipleFields(props: { chosen: readonly PrincipleId[]; onChange(chosen: readonly PrincipleId[]): void }) {
  const { chosen, onChange } = props;
  const principles = usePrinciples();
  return (
    <fieldset>
      <legend class={styles.label}>{t('newDigest_principles')}</legend>
      <div class={styles.chips}>
        {principles.map((principle) => (
          <Checkbox
            key={principle.id}
            label={principleName(principle)}
            checked={chosen.includes(principle.id)}
            onChange={(on) => onChange(on ? [...chosen, principle.id] : chosen.filter((id) => id !== principle.id))}
          />
        ))}
      </div>
    </fieldset>
  );
}

interface PeriodFieldsProps {
  choice: PeriodChoice;
  period: Period;
  wrong: boolean;
  onChoice(choice: PeriodChoice): void;
  onChange(period: Period): void;
}

function PeriodFields({ choice, period, wrong, onChoice, onChange }: PeriodFieldsProps) {
  return (
    <div class={styles.fields}>
      <Select
        label={t('newDigest_period')}
        value={choice}
        options={periodChoices.map((value) => ({ value, label: t(`period_${value}`) }))}
        onChange={onChoice}
      />
      {choice === 'custom' && (
        <>
          <TextField
            type="date"
            label={t('period_from')}
            value={period.from}
            error={wrong ? t('period_wrong') : undefined}
            onInput={(from) => onChange({ ...period, from })}
          />
          <TextField
            type="date"
            label={t('period_to')}
            value={period.to}
            onInput={(to) => onChange({ ...period, to })}
          />
        </>
      )}
    </div>
  );
}
