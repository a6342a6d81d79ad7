import type catalogue from '../../public/_locales/en/messages.json';
import { dayIn, type Language, numberIn, pluralIn } from './formats';

export type { Language };

/** Every message there is; a key that is not in the English catalogue does not compile. */
export type MessageKey = keyof typeof catalogue;
/** `clips` for a pair `clips_one`, `clips_other` (and `_many` where a language has it). */
export type PluralKey = { [K in MessageKey]: K extends `${infer Stem}_other` ? Stem : never }[MessageKey];
export type Messages = Readonly<Record<string, { readonly message: string }>>;
export const languages: readonly Language[] = ['en', 'es'];

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

const fetched = new Map<Language, Promise<Messages>>();
/** Those of them that are here. */
const held = new Map<Language, Messages>();

/** A language's catalogue, read once: “Find or do…” asks for the other one soon after the start, and a change for it again. */
function fetchMessages(chosen: Language): Promise<Messages> {
  const known = fetched.get(chosen) ?? readMessages(chosen);
  fetched.set(chosen, known);
  known.then(
    (catalogue) => held.set(chosen, catalogue),
    // What could not be read once is tried anew.
    () => fetched.delete(chosen),
  );
  return known;
}

const fileOf = (chosen: Language) => `_locales/${chosen}/messages.json`;

/** Has the browser bring a language's catalogue, before anybody is there who asks for it. */
export function preloadMessages(chosen: Language): void {
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href: `/${fileOf(chosen)}` });
  document.head.append(link);
}

async function readMessages(chosen: Language): Promise<Messages> {
  const answer = await fetch(`/${fileOf(chosen)}`);
  return (await answer.json()) as Messages;
}

/** Loads a language's catalogue from the extension's own files. */
export async function loadMessages(chosen: Language): Promise<void> {
  setMessages(chosen, await fetchMessages(chosen));
}

/** Speaks a language whose catalogue is here already; false where it has to be loaded first. */
export function speakHeld(chosen: Language): boolean {
  const catalogue = held.get(chosen);
  if (catalogue) setMessages(chosen, catalogue);
  return catalogue !== undefined;
}

/** The words of one language, for a document that is not in the language in use. */
export interface Words {
  readonly language: Language;
  t(key: MessageKey, ...filled: (string | number)[]): string;
  tn(key: PluralKey, count: number, ...filled: (string | number)[]): string;
  date(value: string | number, time?: boolean): string;
}

/** The words for a document in this language (a BCP 47 tag); English where it is one we do not speak. */
export async function wordsIn(tag: string): Promise<Words> {
  const chosen = chooseLanguage('auto', [tag]);
  const catalogue = chosen === current ? messages : await fetchMessages(chosen);
  return {
    language: chosen,
    t: (key, ...filled) => messageOf(catalogue, key, filled),
    tn: (key, count, ...filled) => pluralOf({ chosen, catalogue }, key, [count, ...filled]),
    date: (value, time) => dateIn(chosen, value, time),
  };
}

const formatters = new Map<string, unknown>();

/** A formatter of a name; it costs a hundred times what it does to make one. */
function kept<F>(name: string, make: () => F): F {
  const known = formatters.get(name) as F | undefined;
  if (known !== undefined) return known;
  const made = make();
  formatters.set(name, made);
  return made;
}

const writeNumber = (chosen: Language, value: number): string =>
  numberIn(chosen, value) ?? kept(`number ${chosen}`, () => new Intl.NumberFormat(chosen)).format(value);
const categoryOf = (chosen: Language, count: number): string =>
  pluralIn(chosen, count) ?? kept(`plural ${chosen}`, () => new Intl.PluralRules(chosen)).select(count);

function messageOf(catalogue: Messages, key: MessageKey, filled: readonly (string | number)[]): string {
  const message = catalogue[key]?.message ?? key;
  return message.replace(/\$([1-9])/g, (_, place: string) => String(filled[Number(place) - 1] ?? ''));
}

function pluralOf(
  { chosen, catalogue }: { chosen: Language; catalogue: Messages },
  key: PluralKey,
  [count, ...filled]: readonly [number, ...(string | number)[]],
): string {
  const form = `${key}_${categoryOf(chosen, count)}`;
  const number = writeNumber(chosen, count);
  return messageOf(catalogue, (form in catalogue ? form : `${key}_other`) as MessageKey, [number, ...filled]);
}

/** The message in the language in use, `$1` … `$9` filled in. Shows the key itself where a message is missing. */
export function t(key: MessageKey, ...filled: (string | number)[]): string {
  return messageOf(messages, key, filled);
}

/** The message for a count: `$1` is the count, the rest follow. */
export function tn(key: PluralKey, count: number, ...filled: (string | number)[]): string {
  return pluralOf({ chosen: current, catalogue: messages }, key, [count, ...filled]);
}

/** A message whose key comes from data (a commit's title); the text itself where it is no key. */
export function tAny(key: string, ...filled: (string | number)[]): string {
  return key in messages ? t(key as MessageKey, ...filled) : key;
}

export const formatNumber = (value: number): string => writeNumber(current, value);

/** A date in words; `time` adds the hour. Takes what `Date` takes; a bare day is that day everywhere. Empty if unreadable. */
export function formatDate(value: string | number, time = false): string {
  return dateIn(current, value, time);
}

function dateIn(chosen: Language, value: string | number, time = false): string {
  const bareDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value);
  const date = new Date(value);
  if (Number.isNaN(date.getTime())) return '';
  const day = time ? null : dayIn(chosen, date, bareDay);
  if (day !== null) return day;
  const options: Intl.DateTimeFormatOptions = {
    dateStyle: 'medium',
    ...(time && { timeStyle: 'short' }),
    ...(bareDay && { timeZone: 'UTC' }),
  };
  return kept(`date ${chosen} ${time} ${bareDay}`, () => new Intl.DateTimeFormat(chosen, options)).format(date);
}

/** The month of a time (ms since 1970) in words: "March 2026". */
export const formatMonth = (at: number): string =>
  new Intl.DateTimeFormat(current, { month: 'long', year: 'numeric' }).format(at);
