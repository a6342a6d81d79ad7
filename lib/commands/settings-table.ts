import { type MessageKey, t } from '../i18n';
import { type Changes, defaultSettings, type Json, Settings, setKey } from '../model';
import { sizeOf } from './look';

export type SettingKey = Exclude<keyof Settings, 'id'>;

/** What the form, the search, the text editor and the palette say of one setting. */
export interface SettingRow {
  readonly key: SettingKey;
  readonly title: MessageKey;
  /** What it is for: a sentence. */
  readonly why: MessageKey;
  /** The part of the settings it stands in. */
  readonly section: 'look' | 'who' | 'shortcuts';
  /** What its choices are called. */
  readonly words?: Readonly<Record<string, MessageKey>>;
  /** What a number of steps comes to. */
  says?(step: number): string;
}

type Rows = { readonly [K in SettingKey]: Omit<SettingRow, 'key'> };

const rows: Rows = {
  language: {
    title: 'settings_language',
    why: 'settings_languageWhy',
    section: 'look',
    words: { auto: 'settings_languageAuto', en: 'settings_languageEn', es: 'settings_languageEs' },
  },
  theme: {
    title: 'settings_theme',
    why: 'settings_themeWhy',
    section: 'look',
    words: { auto: 'settings_themeAuto', light: 'settings_themeLight', dark: 'settings_themeDark' },
  },
  bareKeys: { title: 'settings_bareKeys', why: 'settings_bareKeysWhy', section: 'look' },
  name: { title: 'settings_name', why: 'settings_nameWhy', section: 'who' },
  organisation: { title: 'settings_organisation', why: 'settings_organisationWhy', section: 'who' },
  readerSize: {
    title: 'settings_readerSize',
    why: 'settings_readerSizeWhy',
    section: 'look',
    says: (step) => t('look_percent', Math.round(sizeOf({ size: step }) * 100)),
  },
  readerWide: { title: 'command_reader_column', why: 'settings_readerWideWhy', section: 'look' },
  readerSans: { title: 'command_reader_font', why: 'settings_readerSansWhy', section: 'look' },
  readerAiry: { title: 'command_reader_spacing', why: 'settings_readerAiryWhy', section: 'look' },
  keys: { title: 'settings_keys', why: 'settings_keysWhy', section: 'shortcuts' },
};

/** Every setting of the schema, in the order it is shown. */
export const settingRows: readonly SettingRow[] = (Object.keys(rows) as SettingKey[]).map((key) => ({
  key,
  ...rows[key],
}));

export const settingNamed = (key: string): SettingRow | undefined => settingRows.find((row) => row.key === key);

/** How a setting is set. */
export type Control =
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
  | { readonly kind: 'text'; readonly most: number }
  | { readonly kind: 'steps'; readonly least: number; readonly most: number }
  | { readonly kind: 'list' };

const kinds: Readonly<Record<string, 'switch' | 'list'>> = { boolean: 'switch', array: 'list' };

/** The control of a setting, from its type in the schema: what that refuses says which words it takes and how many letters. */
export function controlOf(key: SettingKey): Control {
  const type = Settings.shape[key];
  const kind = kinds[type._zod.def.type];
  if (kind) return { kind };
  if (type._zod.def.type === 'number') return stepsOf(key);
  const [refused] = (type.safeParse('\u0000'.repeat(100_000)).error?.issues ?? []) as unknown as Refused[];
  if (refused?.values) return { kind: 'choice', values: refused.values };
  return { kind: 'text', most: refused?.maximum ?? 100_000 };
}

function stepsOf(key: SettingKey): Control {
  const [refused] = (Settings.shape[key].safeParse(0.5).error?.issues ?? []) as unknown as Refused[];
  return { kind: 'steps', least: refused?.minimum ?? 0, most: refused?.maximum ?? 0 };
}

interface Refused {
  readonly values?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
}

/** What a choice of a setting is called. */
export function choiceWords(row: SettingRow, value: string): string {
  const words = row.words?.[value];
  return words ? t(words) : value;
}

/** A setting's value as people read it. */
export function valueWords(row: SettingRow, value: Json): string {
  if (typeof value === 'number' && row.says) return row.says(value);
  if (typeof value === 'boolean') return t(value ? 'settings_on' : 'settings_off');
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'string' ? choiceWords(row, value) : JSON.stringify(value);
}

/** The changes that set settings back to what is given. */
export function resetChanges(keys: readonly SettingKey[], settings: Settings): Changes {
  const given = defaultSettings();
  return Object.fromEntries(
    keys.flatMap((key): [string, Json][] =>
      key === 'keys' ? settings.keys.map((entry) => [setKey('keys', entry), false]) : [[key, given[key]]],
    ),
  );
}

/** Whether a setting is other than given. */
export const isChanged = (key: SettingKey, settings: Settings): boolean =>
  JSON.stringify(settings[key]) !== JSON.stringify(defaultSettings()[key]);
