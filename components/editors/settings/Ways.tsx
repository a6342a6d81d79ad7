import { commandNamed } from '../../../lib/commands';
import { isGivenPreset } from '../../../lib/commands/given-presets';
import { listPresets, presetsHere } from '../../../lib/commands/presets-here';
import { t } from '../../../lib/i18n';
import type { Settings } from '../../../lib/model';
import { type DigestPreset, presetGroupings, presetPeriods, presetReleases, waysId } from '../../../lib/model/ways';
import { CommandButton } from '../../CommandButton';
import { useLive } from '../../hooks';
import { useServices } from '../../services';
import { Checkbox, Select } from '../../ui';
import { DurableArea, DurableText } from '../DurableText';
import styles from '../Sheet.module.css';
import { useRecordEdit } from '../useRecordEdit';
import { AskedRules } from './AskedRules';
import { LabelFields } from './LabelFields';
import { blocksInWords, PresetBlocks } from './PresetBlocks';
import { ReviewQuestions } from './ReviewQuestions';

/** What a community agreed on: its digest presets here, and the file that carries all of it to another one. */
export function Ways() {
  const { repository } = useServices();
  const presets = useLive(async () => {
    const own = await listPresets(repository);
    const here = await presetsHere(repository);
    return here.map((preset) => ({ preset, given: !own.some(({ id }) => id === preset.id) }));
  }, []);
  return (
    <>
      <div class={styles.row}>
        <CommandButton command={commandNamed('profile.export')} />
        <CommandButton command={commandNamed('profile.import')} />
      </div>
      <LabelFields />
      <h3 class={styles.label}>{t('preset_list')}</h3>
      <p class={styles.lead}>{t('preset_lead')}</p>
      {presets?.map(({ preset, given }) =>
        given ? <GivenPreset key={preset.id} preset={preset} /> : <Preset key={preset.id} preset={preset} />,
      )}
      <div class={styles.row}>
        <CommandButton command={commandNamed('preset.new')} />
      </div>
      <ReviewQuestions />
      <AskedRules />
    </>
  );
}

/** A preset as it came with the program: what it begins with, and the way to change it. */
function GivenPreset({ preset }: { preset: DigestPreset }) {
  return (
    <fieldset id={`settings-preset-${preset.id}`} class={styles.group}>
      <legend class={styles.label}>{preset.title}</legend>
      <p class={styles.muted}>{blocksInWords(preset)}</p>
      <div class={styles.row}>
        <CommandButton small command={commandNamed('preset.use')} part={preset.id}>
          {t('preset_useOne', preset.title)}
        </CommandButton>
        <CommandButton small command={commandNamed('preset.change')} part={preset.id}>
          {t('preset_changeOne', preset.title)}
        </CommandButton>
      </div>
    </fieldset>
  );
}

function Preset({ preset }: { preset: DigestPreset }) {
  const edit = useRecordEdit(waysId, 'did_preset_edit', preset.title);
  const name = preset.title || t('preset_untitled');
  const given = isGivenPreset(preset.id);
  const key = (field: string) => `presets/${preset.id}/${field}`;
  // What a durable field needs of a record is its id.
  const record = { id: waysId } as Settings;
  const set = (field: keyof DigestPreset, value: string | boolean) => void edit({ [key(field)]: value });
  return (
    <fieldset id={`settings-preset-${preset.id}`} class={styles.group}>
      <legend class={styles.label} dir="auto">
        {name}
      </legend>
      <DurableText
        record={record}
        field={key('title')}
        stored={preset.title}
        label={t('preset_title')}
        maxLength={200}
      />
      <Choices preset={preset} set={set} />
      <Checkbox label={t('preset_meetings')} checked={preset.meetings} onChange={(on) => set('meetings', on)} />
      <PresetBlocks preset={preset} />
      {(preset.blocks.length === 0 || preset.sections !== '') && (
        <DurableArea
          record={record}
          field={key('sections')}
          stored={preset.sections}
          label={t('preset_sections')}
          hint={t('preset_sectionsHint')}
          rows={3}
          maxLength={4000}
          grow
        />
      )}
      <div class={styles.row}>
        <CommandButton small command={commandNamed('preset.use')} part={preset.id}>
          {t('preset_useOne', name)}
        </CommandButton>
        <CommandButton
          small
          {...(given ? { icon: 'restore' as const } : { kind: 'danger' as const })}
          command={commandNamed('preset.remove')}
          part={preset.id}
        >
          {t(given ? 'preset_resetOne' : 'preset_removeOne', name)}
        </CommandButton>
      </div>
    </fieldset>
  );
}

interface ChoicesProps {
  preset: DigestPreset;
  set(field: keyof DigestPreset, value: string | boolean): void;
}

function Choices({ preset, set }: ChoicesProps) {
  return (
    <div class={styles.fields}>
      <Select
        label={t('newDigest_period')}
        value={preset.period}
        options={presetPeriods.map((value) => ({ value, label: t(`period_${value}`) }))}
        onChange={(value) => set('period', value)}
      />
      <Select
        label={t('preset_grouping')}
        value={preset.grouping}
        options={presetGroupings.map((value) => ({ value, label: t(`preset_grouping_${value}`) }))}
        onChange={(value) => set('grouping', value)}
      />
      <Select
        label={t('digest_release')}
        value={preset.release}
        options={presetReleases.map((value) => ({ value, label: t(`release_${value}`) }))}
        onChange={(value) => set('release', value)}
      />
    </div>
  );
}
