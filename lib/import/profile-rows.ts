import type { MessageKey } from '../i18n';
import { type Changes, isGivenQuestion, type RecordId } from '../model';
import type { ProfileLabel, ProfileQuestion, ProfileRule } from '../model/profile';
import type { ProfilePart } from '../model/profile-parts';
import { showableLine } from '../model/showable';
import { type AskedQuestion, type AskedRule, type LabelName, wayChanges, waysId } from '../model/ways';

/** A field in which the two differ; of something new, what it says, `mine` being empty. */
export interface Difference {
  readonly field: MessageKey;
  readonly mine: string;
  readonly theirs: string;
}

/** One entry of a profile beside what is here. */
export interface ProfileRow {
  readonly part: ProfilePart;
  /** Of the part and the entry: unique in a profile. */
  readonly id: string;
  readonly title: string;
  readonly status: 'new' | 'same' | 'different';
  readonly differences: readonly Difference[];
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

/** A word for a kind of note line beside one's own. */
export function labelRow({ kind, word: given }: ProfileLabel, standing: readonly LabelName[]): ProfileRow {
  const word = showableLine(given);
  const mine = standing.find(({ id }) => id === kind);
  const theirs: LabelName = { id: kind, word };
  const same = mine?.word === word;
  return {
    part: 'labels',
    id: `labels ${kind}`,
    title: word,
    status: mine ? (same ? 'same' : 'different') : 'new',
    differences: mine && !same ? [{ field: 'profile_labelWord', mine: mine.word, theirs: word }] : [],
    changes: same ? {} : { [waysId]: wayChanges('labels', theirs) },
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
