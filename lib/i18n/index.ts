import type catalogue from '../../public/_locales/en/messages.json';

/** Every message there is; a key that is not in the English catalogue does not compile. */
export type MessageKey = keyof typeof catalogue;
/** `clips` for a pair `clips_one`, `clips_other` (and `_many` where a language has it). */
export type PluralKey = { [K in MessageKey]: K extends `${infer Stem}_other` ? Stem : never }[MessageKey];
export type Messages = Readonly<Record<string, { readonly message: string }>>;
export const languages = ['en', 'es'] as const;
export type Language = (typeof languages)[number];

let messages: Messages = {};
let current: Language = 'en';

/** The language in use: what `Intl` and `lang` attributes want. */
export const language = (): Language => current;

/** The setting, or for `auto` the first language of the browser's that we speak; English else. */
export function chooseLanguage(setting: 'auto' | Language, preferred: readonly string[]): Language {
  if (setting !== 'auto') return setting;
  for (const tag of preferred) {
    const found = languages.find((name) => tag.toLowerCase().split('-')[0] === name);
    if (found) return found;
  }
  return 'en';
}

export function setMessages(chosen: Language, catalogue: Messages): void {
  current = chosen;
  messages = catalogue;
}

/** Loads a language's catalogue from the extension's own files. */
export async function loadMessages(chosen: Language): Promise<void> {
  const answer = await fetch(`/_locales/${chosen}/messages.json`);
  setMessages(chosen, (await answer.json()) as Messages);
}

/** The message in the language in use, `$1` … `$9` filled in. Shows the key itself where a message is missing. */
export function t(key: MessageKey, ...filled: (string | number)[]): string {
  const message = messages[key]?.message ?? key;
  return message.replace(/\$([1-9])/g, (_, place: string) => String(filled[Number(place) - 1] ?? ''));
}

/** The message for a count: `$1` is the count, the rest follow. */
export function tn(key: PluralKey, count: number, ...filled: (string | number)[]): string {
  const form = new Intl.PluralRules(current).select(count);
  const chosen = `${key}_${form}` in messages ? `${key}_${form}` : `${key}_other`;
  return t(chosen as MessageKey, formatNumber(count), ...filled);
}

/** A message whose key comes from data (a commit's title); the text itself where it is no key. */
export function tAny(key: string, ...filled: (string | number)[]): string {
  return key in messages ? t(key as MessageKey, ...filled) : key;
}

export const formatNumber = (value: number): string => new Intl.NumberFormat(current).format(value);

/** A date in words; `time` adds the hour. Takes what `Date` takes; a bare day is that day everywhere. Empty if unreadable. */
export function formatDate(value: string | number, time = false): string {
  const bareDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return '';
  const options: Intl.DateTimeFormatOptions = {
    dateStyle: 'medium',
    ...(time && { timeStyle: 'short' }),
    ...(bareDay && { timeZone: 'UTC' }),
  };
  return new Intl.DateTimeFormat(current, options).format(date);
}
