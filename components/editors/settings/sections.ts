import type { ComponentType } from 'preact';
import { matchScore } from '../../../lib/commands/match';
import { isChanged, type SettingRow, settingRows, valueWords } from '../../../lib/commands/settings-table';
import { type MessageKey, t } from '../../../lib/i18n';
import type { Settings } from '../../../lib/model';
import type { IconName } from '../../ui';
import { About } from './About';
import { KeyEditor } from './KeyEditor';
import { Packs } from './Packs';
import { Permissions } from './Permissions';
import { SigningKey } from './SigningKey';
import { SampleLibrary, Storage } from './Storage';
import { Ways } from './Ways';

export interface SettingsSection {
  readonly id: string;
  readonly title: MessageKey;
  readonly icon: IconName;
  readonly lead?: MessageKey;
  /** What stands in it besides its settings. */
  readonly Content?: ComponentType;
  /** What that is called and for, to be found by. */
  readonly about?: readonly MessageKey[];
}

/** The parts of the settings, in their order. */
export const settingsSections: readonly SettingsSection[] = [
  { id: 'look', title: 'settings_look', icon: 'eye' },
  {
    id: 'who',
    title: 'settings_who',
    icon: 'person',
    lead: 'settings_whoLead',
    Content: SigningKey,
    about: ['key_heading', 'key_lead'],
  },
  {
    id: 'ways',
    title: 'settings_ways',
    icon: 'principles',
    lead: 'settings_waysLead',
    Content: Ways,
    about: ['preset_list', 'labels_list', 'questions_title', 'rules_title', 'rules_lead'],
  },
  {
    id: 'packs',
    title: 'settings_packs',
    icon: 'book',
    lead: 'settings_packsLead',
    Content: Packs,
  },
  { id: 'storage', title: 'settings_storage', icon: 'shield', Content: Storage },
  {
    id: 'permissions',
    title: 'settings_permissions',
    icon: 'lock',
    Content: Permissions,
    about: ['settings_notify', 'settings_follow', 'settings_asks'],
  },
  { id: 'sample', title: 'settings_sample', icon: 'library', Content: SampleLibrary },
  { id: 'shortcuts', title: 'settings_shortcuts', icon: 'keyboard', Content: KeyEditor },
  { id: 'about', title: 'settings_about', icon: 'help', Content: About },
];

/** What of the settings is looked for. */
export interface Wanted {
  readonly search: string;
  readonly changed: boolean;
}

/** A part of the settings with those of its settings that were found. */
export interface FoundSection {
  readonly section: SettingsSection;
  readonly rows: readonly SettingRow[];
  /** Whether what stands beside the settings shows too. */
  readonly whole: boolean;
}

const answers = (search: string, ...texts: string[]) => !search.trim() || matchScore(search, texts.join(' ')) > 0;

const isFound = (row: SettingRow, settings: Settings, { search, changed }: Wanted): boolean =>
  (!changed || isChanged(row.key, settings)) &&
  answers(search, t(row.title), t(row.why), valueWords(row, settings[row.key]), row.key);

/** The parts of the settings that answer what is looked for, each with its settings. */
export function findSettings(settings: Settings, wanted: Wanted): FoundSection[] {
  return settingsSections.flatMap((section): FoundSection[] => {
    const own = settingRows.filter((row) => row.section === section.id);
    const named = answers(wanted.search, ...[section.title, ...(section.about ?? [])].map((key) => t(key)));
    const rows = own.filter((row) => isFound(row, settings, named ? { ...wanted, search: '' } : wanted));
    // A list of keys stands for the setting that holds them.
    const whole = section.Content !== undefined && (rows.length > 0 || (named && !wanted.changed));
    return rows.length > 0 || whole ? [{ section, rows, whole }] : [];
  });
}

/** How many settings were found; a part without any counts as one. */
export const countFound = (found: readonly FoundSection[]): number =>
  found.reduce((sum, { rows }) => sum + Math.max(1, rows.length), 0);
