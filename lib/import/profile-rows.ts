import type { MessageKey } from '../i18n';
import { type Changes, isGivenQuestion, type Json, type Label, type RecordId, setKey, settingsId } from '../model';
import { type BindingRead, keymapOf, readBinding, readKeyEntry } from '../model/keybinding';
import type { ProfileKeys, ProfileLabel, ProfileQuestion, ProfileRule } from '../model/profile';
import type { ProfilePart } from '../model/profile-parts';
import { showableLine } from '../model/showable';
import { type AskedQuestion, type AskedRule, type LabelName, wayChanges, waysId } from '../model/ways';
import { kindNamed, type LabelWords } from '../notes';

/** A field in which the two differ; of something new, what it says, `mine` being empty. */
export interface Difference {
  readonly field: MessageKey;
  readonly mine: string;
  readonly theirs: string;
}

/** What of an entry cannot come in: keys that cannot be chosen, or a word that names lines of another kind already. */
export type LeftOut = BindingRead | { readonly word: string; readonly kind: Label };

/** One entry of a profile beside what is here. */
export interface ProfileRow {
  readonly part: ProfilePart;
  /** Of the part and the entry: unique in a profile. */
  readonly id: string;
  readonly title: string;
  /** `out`: nothing of it can come in. */
  readonly status: 'new' | 'same' | 'different' | 'out';
  readonly differences: readonly Difference[];
  readonly leftOut?: readonly LeftOut[];
  /** What taking it would change. */
  readonly changes: Readonly<Record<RecordId, Changes>>;
}

type Texts<K extends string> = Readonly<Record<K, string | boolean>>;

/** The fields in which two entries differ, in words. */
export function differencesIn<K extends string>(
  fields: Readonly<Record<K, MessageKey>>,
  mine: Texts<NoInfer<K>>,
  theirs: Texts<NoInfer<K>>,
): Difference[] {
  return (Object.entries(fields) as [K, MessageKey][]).flatMap(([name, field]) =>
    mine[name] === theirs[name] ? [] : [{ field, mine: String(mine[name]), theirs: String(theirs[name]) }],
  );
}

/** Words for kinds of note lines beside one's own, and beside those that packs have. */
export function labelRows(
  entries: readonly ProfileLabel[],
  standing: readonly LabelName[],
  packs: LabelWords,
): ProfileRow[] {
  const here = new Map<Label, string>([...packs, ...standing.map(({ id, word }) => [id, word] as const)]);
  // As all are called once what the file says is taken over.
  const words = new Map([...here].filter(([kind]) => !entries.some((entry) => entry.kind === kind)));
  return entries.map(({ kind, word: given }) => {
    const word = showableLine(given);
    const row = { part: 'labels' as const, id: `labels ${kind}`, title: word };
    const other = kindNamed(word, kind, words);
    words.set(kind, other ? (here.get(kind) ?? '') : word);
    if (other) return { ...row, status: 'out', differences: [], leftOut: [{ word, kind: other }], changes: {} };
    const mine = standing.find(({ id }) => id === kind);
    const same = mine?.word === word;
    return {
      ...row,
      status: mine ? (same ? 'same' : 'different') : 'new',
      differences: mine && !same ? [{ field: 'profile_labelWord', mine: mine.word, theirs: word }] : [],
      changes: same ? {} : { [waysId]: wayChanges('labels', { id: kind, word }) },
    };
  });
}

/** The keys of a command there and here, each by what it is however it is written. */
export function keysRow({ command, keys: given }: ProfileKeys, standing: readonly string[]): ProfileRow {
  const read = given.map(readBinding);
  const leftOut = read.filter(({ fault }) => fault !== null);
  const row = { part: 'keys' as const, id: `keys ${command}`, title: command, ...(leftOut.length > 0 && { leftOut }) };
  if (given.length > 0 && leftOut.length === given.length)
    return { ...row, status: 'out', differences: [], changes: {} };
  const keys = [...new Set(read.flatMap(({ binding, fault }) => (fault ? [] : [binding])))];
  const mine = keymapOf(standing).get(command);
  const [said, theirs] = [mine?.toSorted().join(', ') ?? '', keys.toSorted().join(', ')];
  if (mine && said === theirs) return { ...row, status: 'same', differences: [], changes: {} };
  const before = standing.filter((entry) => readKeyEntry(entry).command === command);
  const after = keys.length > 0 ? keys.map((key) => `${command} ${key}`) : [`${command} `];
  const changes: Record<string, Json> = {};
  for (const entry of before) if (!after.includes(entry)) changes[setKey('keys', entry)] = false;
  for (const entry of after) if (!before.includes(entry)) changes[setKey('keys', entry)] = true;
  return {
    ...row,
    status: mine ? 'different' : 'new',
    differences: [{ field: 'settings_keys', mine: said, theirs }],
    changes: { [settingsId]: changes },
  };
}

/** How a rule is set there and here. */
export function ruleRow({ rule, on, reason: given }: ProfileRule, standing: readonly AskedRule[]): ProfileRow {
  const mine = standing.find(({ id, set }) => id === rule && set);
  const theirs: AskedRule = { id: rule, set: on ? 'on' : 'off', reason: showableLine(given) };
  const differences = differencesIn(
    { set: 'profile_ruleSet', reason: 'profile_ruleReason' },
    { set: mine?.set ?? '', reason: mine?.reason ?? '' },
    { set: theirs.set ?? '', reason: theirs.reason ?? '' },
  );
  return {
    part: 'rules',
    id: `rules ${rule}`,
    title: rule,
    status: mine ? (differences.length > 0 ? 'different' : 'same') : 'new',
    differences,
    changes: differences.length > 0 ? { [waysId]: wayChanges('rules', theirs) } : {},
  };
}

/** A question of reviews there and here; what is as given here has no entry. */
export function questionRow(
  { key, words: given, on }: ProfileQuestion,
  standing: readonly AskedQuestion[],
  order: () => string,
): ProfileRow {
  const mine = standing.find(({ id }) => id === key);
  const words = showableLine(given);
  const differences = differencesIn(
    { words: 'profile_questionWords', on: 'profile_questionOn' },
    { words: mine?.words ?? '', on: !mine?.off },
    { words, on },
  );
  const place = isGivenQuestion(key) ? {} : { order: mine?.order ?? order(), removed: false };
  const fresh = !mine && (differences.length > 0 || !isGivenQuestion(key));
  return {
    part: 'questions',
    id: `questions ${key}`,
    title: words || key,
    status: fresh ? 'new' : differences.length > 0 ? 'different' : 'same',
    differences,
    changes:
      fresh || differences.length > 0
        ? { [waysId]: wayChanges('questions', { id: key, words, off: !on, ...place }) }
        : {},
  };
}
