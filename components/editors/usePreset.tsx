import { useEffect, useMemo } from 'preact/hooks';
import * as z from 'zod/mini';
import { type Period, type PeriodChoice, periodChoices, periodOf } from '../../lib/commands/period';
import { firstChoices, type PresetChoices, presetDesk } from '../../lib/commands/preset';
import { presetsHere } from '../../lib/commands/presets-here';
import { t } from '../../lib/i18n';
import { DigestPreset } from '../../lib/model/ways';
import { useFormField, useFormText } from '../form';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { Select } from '../ui';

/** What the form of a new digest says; its period may be one that no preset holds. */
export type Choices = Omit<PresetChoices, 'period'> & { readonly period: PeriodChoice };

const { grouping, release, meetings, sections, blocks } = DigestPreset.shape;
const Choices = z.object({ period: z.enum(periodChoices), grouping, release, meetings, sections, blocks });
const Days = z.nullable(z.object({ from: z.string(), to: z.string() }));
type Days = Period | null;
const Ids = z.array(z.string());
const none: readonly string[] = [];

/** The choices of the form: those of the preset that is wanted, until somebody chooses otherwise. */
export function usePreset() {
  const { session } = useServices();
  const desk = presetDesk(session);
  const presets = usePresets();
  const [choices, setChoices] = useFormField<Choices>('choices', Choices, firstChoices);
  // Days that no choice means; null: those of the choice before.
  const [days, setDays] = useFormField<Days>('days', Days, null);
  const period = periodIn(choices.period, days);
  const [standing, setStanding] = useFormText('preset');
  const preset = presets.find(({ id }) => id === standing) ?? null;
  // What was chosen otherwise since is no other preset: the digest began with that one.
  const [begun, setBegun] = useFormText('begun');
  const [left, setLeft] = useFormField('without', Ids, none);
  const without = useMemo(() => new Set(left), [left]);
  const choose = (change: Partial<Choices>, keeping = '') => {
    setStanding(keeping);
    if (change.period === 'custom') setDays(period);
    setChoices((now) => ({ ...now, ...change }));
  };
  const setPreset = ({ id, period, grouping, release, meetings, sections, blocks }: DigestPreset) =>
    choose({ period, grouping, release, meetings, sections, blocks }, id);
  const begin = (chosen: DigestPreset | null) => {
    setBegun(chosen?.id ?? '');
    setLeft(none);
    if (chosen) setPreset(chosen);
    else choose({ sections: '', blocks: [] });
  };
  const wanted = presets.find(({ id }) => id === desk.wanted.value) ?? null;
  useEffect(() => {
    if (!wanted) return;
    desk.wanted.value = null;
    begin(wanted);
  }, [wanted?.id]);
  useEffect(() => {
    const blocks = choices.blocks.filter(({ id }) => !without.has(id));
    desk.choices.value = choices.period === 'custom' ? null : { ...choices, period: choices.period, blocks };
  }, [choices, without]);
  return {
    ...{ choices, period, preset, begun, without, setPeriod: setDays },
    setWithout: (next: ReadonlySet<string>) => setLeft([...next]),
    choose: (change: Partial<Choices>) => choose(change),
    setPreset: begin,
  };
}

const periodIn = (choice: PeriodChoice, days: Days): Period => {
  if (choice !== 'custom') return periodOf(choice, new Date());
  return days ?? periodOf('last30', new Date());
};

function usePresets(): readonly DigestPreset[] {
  const { repository } = useServices();
  return useLive(() => presetsHere(repository), []) ?? [];
}

interface PresetSelectProps {
  chosen: DigestPreset | null;
  onChoose(preset: DigestPreset | null): void;
}

/** The community's presets, once there are any. */
export function PresetSelect({ chosen, onChoose }: PresetSelectProps) {
  const presets = usePresets();
  if (presets.length === 0) return null;
  return (
    <Select
      label={t('preset_choose')}
      value={chosen?.id ?? ''}
      options={[
        { value: '', label: t('preset_own') },
        ...presets.map(({ id, title }) => ({ value: id, label: title || t('preset_untitled') })),
      ]}
      onChange={(id) => onChoose(presets.find((preset) => preset.id === id) ?? null)}
    />
  );
}
