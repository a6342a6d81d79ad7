import * as z from 'zod/mini';
import { t } from '../i18n';
import {
  type Changes,
  defaultSettings,
  type Json,
  type JsonObject,
  type Label,
  labels,
  Settings,
  setKey,
} from '../model';
import { type JsonPlace, lineAndColumn, readJson, type TextPlace } from '../model/json-places';
import { readKeyEntry } from '../model/keybinding';
import { LabelName, type Ways, waysOf } from '../model/ways';
import { type LabelWords, labelWord, noLabelWords } from '../notes';
import { formatKeybinding } from './keys';
import { labelFault } from './label-names';
import { controlOf, type SettingKey, settingNamed, settingRows } from './settings-table';
import { isWayPart, wayChangesIn, wayIssues, wayParts, wayValues } from './settings-ways';
import type { Issue } from './settings-words';

/** Settings as plain values by name: those of the schema, and what a newer version may have put beside them. */
export type SettingValues = JsonObject;

const noWays: Ways = waysOf(undefined);

/** One thing that is wrong with a text of settings, in words. */
export interface SettingsProblem extends TextPlace {
  readonly line: number;
  readonly column: number;
  readonly words: string;
}

/** What a text of settings says. */
export interface SettingsReading {
  readonly values: SettingValues;
  readonly places: readonly JsonPlace[];
  readonly problems: readonly SettingsProblem[];
  /** Names that are not known here; they are kept. */
  readonly unknown: readonly string[];
}

/** What stands in the text beside the settings: a community's words for kinds of note lines, by kind. */
export const labelsName = 'labels';
const labelsSchema = z.partialRecord(z.enum(labels), LabelName.shape.word);

/** The words of the ways as the text shows them. */
export const labelValues = (ways: Ways): JsonObject =>
  Object.fromEntries(ways.labels.map(({ id, word }) => [id, word]));

/**
 * The settings by name, as the text shows them, with what of the ways of working stands among them; what is unknown stands last. A value of null
 * says that there is none.
 */
export function settingValues(settings: Settings, ways: Ways = noWays): SettingValues {
  const { id: _, ...stored } = settings as Settings & JsonObject;
  const known = settingRows.map(({ key }) => [key, stored[key] ?? null] as const);
  const others = Object.entries(stored).filter(([name, value]) => !isKnown(name) && value !== null);
  const agreed = Object.entries({ [labelsName]: labelValues(ways), ...wayValues(ways) });
  return Object.fromEntries([...known, ...agreed, ...others.sort(([a], [b]) => (a < b ? -1 : 1))]);
}

export const settingsText = (values: SettingValues): string => `${JSON.stringify(values, null, 2)}\n`;

/** Longer is no text of settings, UTF-16 code units. */
const longest = 1_000_000;

/** Reads a text of settings by the schema that also holds the form; `packs`: what packs in use call kinds of note lines. */
export function readSettingsText(text: string, packs: LabelWords = noLabelWords): SettingsReading {
  const nothing = { values: {}, places: [], unknown: [] };
  const problem = (place: TextPlace, words: string): SettingsProblem => ({
    from: place.from,
    to: place.to,
    ...lineAndColumn(text, place.from),
    words,
  });
  if (text.length > longest) return { ...nothing, problems: [problem({ from: 0, to: 0 }, t('json_long'))] };
  const read = readJson(text);
  if (read.wrong) return { ...nothing, problems: [problem(read.wrong, t(`json_${read.wrong.problem}`))] };
  const whole = { from: 0, to: text.length };
  if (read.value === null || typeof read.value !== 'object' || Array.isArray(read.value))
    return { ...nothing, problems: [problem(whole, t('json_object'))] };
  const values = read.value as JsonObject;
  const placeOf = (path: readonly (string | number)[]): JsonPlace | undefined =>
    read.places.find((place) => place.path.length === path.length && place.path.every((step, i) => step === path[i]));
  /** Where it stands, or what it would stand in. */
  const nearest = (path: readonly (string | number)[]): TextPlace =>
    path.length === 0 ? whole : (placeOf(path) ?? nearest(path.slice(0, -1)));
  const unknown = Object.keys(values).filter((name) => !isKnown(name));
  const problems = [
    ...unknown.filter(cannotBeKept).map((name) => problem(placeOf([name])?.name ?? whole, t('json_badName', name))),
    ...issuesOf(values, packs).map(({ path, words }) => problem(nearest(path), words)),
  ];
  return { values, places: read.places, problems: problems.sort((a, b) => a.from - b.from), unknown };
}

const isKnown = (name: string): boolean => name === labelsName || isWayPart(name) || settingNamed(name) !== undefined;

/** A field cannot be called so: a part of another one would, or what every object has. */
const cannotBeKept = (name: string): boolean =>
  name === '' || name === 'id' || name.includes('/') || name.length > 200 || name in Object.prototype;

/** What the schema refuses, and what it takes that means nothing; a setting that is left out is as given. */
function issuesOf(values: SettingValues, packs: LabelWords): Issue[] {
  const given = defaultSettings();
  const named = Object.fromEntries(settingRows.map(({ key }) => [key, values[key] ?? given[key]]));
  const result = Settings.safeParse({ ...named, id: given.id });
  const wrong = (result.error?.issues ?? []).map(({ path }) => {
    const steps = path.map((step) => (typeof step === 'number' ? step : String(step)));
    return { path: steps, words: wanted(steps[0] as SettingKey, steps.length > 1) };
  });
  const ways = wayParts.flatMap((part) => wayIssues(part, values[part]));
  return [...wrong, ...keyIssues(values.keys), ...labelIssues(values[labelsName] ?? {}, packs), ...ways];
}

/** Entries of keys that would say nothing about a command's keys. */
function keyIssues(value: Json | undefined): Issue[] {
  return (Array.isArray(value) ? value : []).flatMap((entry, at) => {
    const { binding, fault } = typeof entry === 'string' ? readKeyEntry(entry) : { binding: '', fault: null };
    if (!fault) return [];
    const path = ['keys', at];
    if (fault === 'reserved') return { path, words: t('keys_reserved', formatKeybinding(binding, false)) };
    return { path, words: fault === 'entry' ? t('json_keyEntry') : t('json_keyNone', binding) };
  });
}

/** What is no word for a kind of line: a kind that there is not, no text of that length, or a word of another kind. */
function labelIssues(value: Json, packs: LabelWords): Issue[] {
  const { error, data = {} } = labelsSchema.safeParse(value);
  if (!error) return takenLabels(Object.entries(data) as [Label, string][], packs);
  return error.issues.flatMap((issue) => {
    if (issue.path.length > 0) return { path: [labelsName, String(issue.path[0])], words: t('json_wantLabel', 60) };
    const names = 'keys' in issue ? issue.keys : [];
    if (names.length === 0) return { path: [labelsName], words: t('json_wantLabels') };
    return names.map((name) => ({ path: [labelsName, name], words: t('json_noLabel', name, labels.join(', ')) }));
  });
}

/** Words that begin lines of another kind already; of two kinds with the same word the one that stands below is wrong. */
function takenLabels(entries: readonly (readonly [Label, string])[], packs: LabelWords): Issue[] {
  const words = new Map([...packs].filter(([kind]) => !entries.some(([own, word]) => own === kind && labelWord(word))));
  return entries.flatMap(([kind, word]) => {
    const fault = labelFault(word, kind, words);
    if (fault) return { path: [labelsName, kind], words: fault };
    if (labelWord(word)) words.set(kind, word);
    return [];
  });
}

/** What a setting takes, in words. */
function wanted(key: SettingKey, inside: boolean): string {
  const control = controlOf(key);
  if (control.kind === 'choice')
    return t('json_wantChoice', key, control.values.map((value) => `"${value}"`).join(', '));
  if (control.kind === 'switch') return t('json_wantSwitch', key);
  if (control.kind === 'steps') return t('json_wantSteps', key, control.least, control.most);
  if (control.kind === 'text') return t('json_wantText', key, control.most);
  return t(inside ? 'json_wantEntry' : 'json_wantList', key);
}

const text = (value: Json | undefined) => JSON.stringify(value ?? null);

/** What a text changes against the settings it was begun from. */
export interface SettingsPlan {
  readonly changes: Changes;
  /** What it changes in the ways of working. */
  readonly ways: Changes;
  /** Names whose value was also changed elsewhere since, and to something else. */
  readonly crossed: readonly string[];
  /** Names changed elsewhere only: they stay as they are. */
  readonly elsewhere: readonly string[];
}

/** `base`: the settings when the text was begun; `stored`: as they stand now. */
export function planSettings(values: SettingValues, base: SettingValues, stored: SettingValues): SettingsPlan {
  const none = Object.fromEntries(wayParts.map((part) => [part, []]));
  const given: JsonObject = { ...(defaultSettings() as Settings & JsonObject), [labelsName]: {}, ...none };
  const changes: Record<string, Json> = {};
  const ways: Record<string, Json> = {};
  const crossed: string[] = [];
  const elsewhere: string[] = [];
  for (const name of new Set([...Object.keys(base), ...Object.keys(values), ...Object.keys(stored)])) {
    // What the text began without, and does not say, it says nothing about.
    const own = values[name] ?? (name in base ? given[name] : undefined);
    const [mine, before, now] = [text(own), text(base[name]), text(stored[name])];
    if (before !== now && mine === before) elsewhere.push(name);
    if (mine === before || mine === now) continue;
    if (name === labelsName) Object.assign(ways, wordChanges([own, base[name], stored[name]].map(wordsIn)));
    else if (isWayPart(name)) Object.assign(ways, wayChangesIn(name, [own, base[name], stored[name]]));
    else if (name === 'keys')
      Object.assign(changes, entryChanges([entries(own).map(asKept), ...[base[name], stored[name]].map(entries)]));
    else {
      changes[name] = own ?? null;
      if (before !== now) crossed.push(name);
    }
  }
  return { changes, ways, crossed, elsewhere };
}

const wordsIn = (value: Json | undefined): JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as JsonObject) : {};

/** Each word is set for itself: one that was changed elsewhere alone stays. */
function wordChanges([mine = {}, before = {}, now = {}]: readonly JsonObject[]): Changes {
  const changed = labels.filter((kind) => text(mine[kind] ?? '') !== text(before[kind] ?? ''));
  const said = changed.filter((kind) => text(mine[kind] ?? '') !== text(now[kind] ?? ''));
  return Object.fromEntries(said.map((kind) => [`labels/${kind}/word`, mine[kind] ?? '']));
}

const entries = (value: Json | undefined): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);

/** An entry of keys with the modifiers in their order. */
function asKept(entry: string): string {
  const { command, binding, fault } = readKeyEntry(entry);
  return fault ? entry : `${command} ${binding}`;
}

/** Of a list, each entry is set for itself: what was added and what was taken out, however it stands elsewhere. */
function entryChanges([mine = [], before = [], now = []]: readonly (readonly string[])[]): Changes {
  const added = mine.filter((entry) => !before.includes(entry) && !now.includes(entry));
  const gone = before.filter((entry) => !mine.includes(entry) && now.includes(entry));
  return Object.fromEntries([
    ...added.map((entry) => [setKey('keys', entry), true] as const),
    ...gone.map((entry) => [setKey('keys', entry), false] as const),
  ]);
}

export const problemTitle = ({ line, column }: SettingsProblem): string => t('json_place', line, column);
