import { useEffect, useState } from 'preact/hooks';
import { type Period, type PeriodChoice, periodOf } from '../../lib/commands/period';
import { firstChoices, type PresetChoices, presetDesk } from '../../lib/commands/preset';
import { presetsHere } from '../../lib/commands/presets-here';
import { t } from '../../lib/i18n';
import type { DigestPreset } from '../../lib/model/ways';
import { useLive } from '../hooks';
import { useServices } from '../services';
import { Select } from '../ui';

/** What the form of a new digest says; its period may be one that no preset holds. */
export type Choices = Omit<PresetChoices, 'period'> & { readonly period: PeriodChoice };

/** The choices of the form: those of the preset that is wanted, until somebody chooses otherwise. */
export function usePreset() {
  const { session } = useServices();
  const desk = presetDesk(session);
  const presets = usePresets();
  const [choices, setChoices] = useState<Choices>(firstChoices);
  const [period, setPeriod] = useState<Period>(() => periodOf(firstChoices.period, new Date()));
  const preset = presets.find(({ id }) => id === desk.wanted.value) ?? null;
  // What was chosen otherwise since is no other preset: the digest began with that one.
  const [begun, setBegun] = useState('');
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const choose = (change: Partial<Choices>, keeping: string | null = null) => {
    desk.wanted.value = keeping;
    setChoices({ ...choices, ...change });
    if (change.period && change.period !== 'custom') setPeriod(periodOf(change.period, new Date()));
  };
  const setPreset = ({ id, period, grouping, release, meetings, sections, blocks }: DigestPreset) =>
    choose({ period, grouping, release, meetings, sections, blocks }, id);
  const begin = (chosen: DigestPreset | null) => {
    setBegun(chosen?.id ?? '');
    setWithout(new Set());
    if (chosen) setPreset(chosen);
    else choose({ sections: '', blocks: [] });
  };
  useEffect(() => {
    if (preset) begin(preset);
  }, [preset?.id]);
  useEffect(() => {
    const blocks = choices.blocks.filter(({ id }) => !without.has(id));
    desk.choices.value = choices.period === 'custom' ? null : { ...choices, period: choices.period, blocks };
  }, [choices, without]);
  return {
    ...{ choices, period, preset, begun, without, setPeriod, setWithout },
    choose: (change: Partial<Choices>) => choose(change),
    setPreset: begin,
  };
}

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
