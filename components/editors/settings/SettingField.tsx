import { commandNamed } from '../../../lib/commands';
import {
  choiceWords,
  controlOf,
  isChanged,
  type SettingKey,
  type SettingRow,
  valueWords,
} from '../../../lib/commands/settings-table';
import { t } from '../../../lib/i18n';
import { type Json, type Settings, settingsId } from '../../../lib/model';
import { CommandButton } from '../../CommandButton';
import { Checkbox, Select, VisuallyHidden } from '../../ui';
import { DurableText } from '../DurableText';
import { useRecordEdit } from '../useRecordEdit';
import own from './Settings.module.css';

/** The place of a setting in the form, to go to. */
export const settingDomId = (key: SettingKey) => `settings-${key}`;

/** One setting: its control as its type asks for, why it is there, and the way back to what is given. */
export function SettingField({ row, settings }: { row: SettingRow; settings: Settings }) {
  return (
    <div id={settingDomId(row.key)} class={own.setting} data-changed={isChanged(row.key, settings)}>
      <div class={own.control}>
        <Control row={row} settings={settings} />
      </div>
      {isChanged(row.key, settings) && (
        <CommandButton small kind="quiet" command={commandNamed('settings.reset')} part={row.key}>
          {t('settings_resetYes')} <VisuallyHidden>{t(row.title)}</VisuallyHidden>
        </CommandButton>
      )}
    </div>
  );
}

function Control({ row, settings }: { row: SettingRow; settings: Settings }) {
  const edit = useRecordEdit(settingsId, 'did_settings_edit', '');
  const control = controlOf(row.key);
  const value: Json = settings[row.key];
  const change = (chosen: Json) => void edit({ [row.key]: chosen });
  if (control.kind === 'switch')
    return <Checkbox label={t(row.title)} hint={t(row.why)} checked={value === true} onChange={change} />;
  if (control.kind === 'choice')
    return (
      <Select
        label={t(row.title)}
        hint={t(row.why)}
        value={String(value)}
        options={control.values.map((choice) => ({ value: choice, label: choiceWords(row, choice) }))}
        onChange={change}
      />
    );
  if (control.kind === 'steps')
    return (
      <Select
        label={t(row.title)}
        hint={t(row.why)}
        value={String(value)}
        options={Array.from({ length: control.most - control.least + 1 }, (_, at) => control.least + at).map(
          (step) => ({
            value: String(step),
            label: valueWords(row, step),
          }),
        )}
        onChange={(step) => change(Number(step))}
      />
    );
  if (control.kind === 'text')
    return (
      <DurableText
        record={settings}
        field={row.key}
        stored={String(value)}
        label={t(row.title)}
        hint={t(row.why)}
        maxLength={control.most}
      />
    );
  return null;
}
