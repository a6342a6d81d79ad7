import { wayEntries } from '../export/profile';
import { type MessageKey, t } from '../i18n';
import { presetFrom } from '../import/profile';
import { type Changes, isGivenQuestion, isJsonObject, type Json } from '../model';
import { ProfilePreset, ProfileQuestion, ProfileRule } from '../model/profile';
import { showableLine } from '../model/showable';
import { type Ways, wayChanges } from '../model/ways';
import { ordersAtEnd } from './order';
import { type Issue, issueWords } from './settings-words';

/** What of the ways of working stands in the text of the settings as it does in a file of them, entry by entry. */
export const wayParts = ['presets', 'questions', 'rules'] as const;
export type WayPart = (typeof wayParts)[number];
export const isWayPart = (name: string): name is WayPart => (wayParts as readonly string[]).includes(name);

/** What each is called. */
export const wayTitles: Readonly<Record<WayPart, MessageKey>> = {
  presets: 'preset_list',
  questions: 'questions_title',
  rules: 'rules_title',
};

/** An entry of a part: a preset, a question or a rule, with what names it. */
type Entry =
  | { readonly part: 'presets'; readonly id: string; readonly is: ProfilePreset }
  | { readonly part: 'questions'; readonly id: string; readonly is: ProfileQuestion }
  | { readonly part: 'rules'; readonly id: string; readonly is: ProfileRule };

const schemas = { presets: ProfilePreset, questions: ProfileQuestion, rules: ProfileRule } as const;

/** The parts as the text shows them. */
export const wayValues = (ways: Ways): Readonly<Record<WayPart, Json>> =>
  wayEntries(ways) as unknown as Readonly<Record<WayPart, Json>>;

/** What is wrong with a part of the text, and where. */
export function wayIssues(part: WayPart, value: Json | undefined): Issue[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) return [{ path: [part], words: t('json_wantList', part) }];
  const entries = value as readonly Json[];
  const name = part === 'rules' ? 'rule' : 'key';
  const wrong = entries.flatMap((each, at) => entryIssues(part, each).map((issue) => below(issue, at)));
  return [...wrong, ...twiceIn(entries, name)].map((issue) => below(issue, part));
}

const below = ({ path, words }: Issue, ...steps: readonly (string | number)[]): Issue => ({
  path: [...steps, ...path],
  words,
});

function entryIssues(part: WayPart, value: Json): Issue[] {
  if (!isJsonObject(value))
    return [{ path: [], words: t('json_wantObject', Object.keys(schemas[part].shape).join(', ')) }];
  const known: readonly string[] = Object.keys(schemas[part].shape);
  const strange = Object.keys(value).filter((name) => !known.includes(name));
  const blocks = part === 'presets' && Array.isArray(value.blocks) ? (value.blocks as readonly Json[]) : [];
  const twice = twiceIn(blocks, 'key').map((issue) => below(issue, 'blocks'));
  return [
    ...strange.map((name) => ({ path: [name], words: t('json_noField', name, known.join(', ')) })),
    ...(schemas[part].safeParse(value).error?.issues ?? []).map((issue) => ({
      path: issue.path.map((step) => (typeof step === 'number' ? step : String(step))),
      words: issueWords(issue, value),
    })),
    ...twice,
  ];
}

/** Entries that have a name which one above them has. */
function twiceIn(entries: readonly Json[], name: string): Issue[] {
  const ids = entries.map((entry) => (isJsonObject(entry) && typeof entry[name] === 'string' ? entry[name] : null));
  return ids.flatMap((id, at) =>
    id !== null && ids.indexOf(id) < at ? [{ path: [at, name], words: t('json_twiceEntry', id) }] : [],
  );
}

/** An entry of the text as it is meant; null where it is none. */
function entryOf(part: WayPart, value: Json): Entry | null {
  if (part === 'presets') {
    const { data } = ProfilePreset.safeParse(value);
    return data ? { part, id: data.key, is: data } : null;
  }
  if (part === 'questions') {
    const { data } = ProfileQuestion.safeParse(value);
    return data ? { part, id: data.key, is: data } : null;
  }
  const { data } = ProfileRule.safeParse(value);
  return data ? { part, id: data.rule, is: data } : null;
}

const entriesIn = (part: WayPart, value: Json | undefined): Entry[] =>
  (Array.isArray(value) ? (value as readonly Json[]) : []).flatMap((each) => entryOf(part, each) ?? []);

/** What an entry says as fields of the record, without its place among the others. */
function fieldsOf(entry: Entry): Changes {
  const changes = fields(entry);
  return Object.fromEntries(Object.entries(changes).filter(([key]) => !key.endsWith('/order')));
}

function fields(entry: Entry): Changes {
  const { id } = entry;
  if (entry.part === 'presets') return wayChanges('presets', presetFrom(entry.is, { id, order: '' }));
  if (entry.part === 'rules')
    return wayChanges('rules', { id, set: entry.is.on ? 'on' : 'off', reason: showableLine(entry.is.reason) });
  const own = isGivenQuestion(id) ? {} : { removed: false };
  return wayChanges('questions', { id, words: showableLine(entry.is.words), off: !entry.is.on, ...own });
}

/** What takes an entry out again: something given is as it came. */
function without({ part, id }: Entry): Changes {
  if (part === 'rules') return wayChanges('rules', { id, set: '', reason: '' });
  if (part === 'questions' && isGivenQuestion(id)) return wayChanges('questions', { id, words: '', off: false });
  return { [`${part}/${id}/removed`]: true };
}

const blocksOf = (entry: Entry | undefined): readonly string[] =>
  entry?.part === 'presets' ? (entry.is.blocks ?? []).map(({ key }) => key) : [];

/**
 * What a text changes in a part, against the text it was begun from and what stands now. Every field of every entry is set for itself: one that was
 * changed elsewhere alone stays.
 */
export function wayChangesIn(part: WayPart, values: readonly (Json | undefined)[]): Changes {
  const [mine = [], before = [], now = []] = values.map((value) => entriesIn(part, value));
  const [said = {}, base = {}, stored = {}] = [mine, before, now].map(
    (entries) => Object.assign({}, ...entries.map(fieldsOf)) as Changes,
  );
  const changed = Object.entries(said).filter(([key, value]) => base[key] !== value && stored[key] !== value);
  const gone = before.filter(({ id }) => !mine.some((each) => each.id === id) && now.some((each) => each.id === id));
  const sorted = mine.filter(({ id }) => part === 'presets' || (part === 'questions' && !isGivenQuestion(id)));
  const inside = mine.map((entry) => {
    const [own, were] = [blocksOf(entry), blocksOf(before.find(({ id }) => id === entry.id))];
    const path = `presets/${entry.id}/blocks`;
    const away = were
      .filter((block) => !own.includes(block))
      .map((block) => [`${path}/${block}/removed`, true] as const);
    return { ...Object.fromEntries(away), ...places(path, own, were) };
  });
  return Object.assign(
    Object.fromEntries(changed),
    ...gone.map(without),
    ...inside,
    part === 'rules'
      ? {}
      : places(
          part,
          sorted.map(({ id }) => id),
          before.map(({ id }) => id),
        ),
  );
}

/** Places of all of a list where some are new or stand otherwise than before; else none: they stay. */
function places(path: string, ids: readonly string[], before: readonly string[]): Changes {
  const kept = before.filter((id) => ids.includes(id));
  if (ids.length === kept.length && ids.every((id, at) => kept[at] === id)) return {};
  const orders = ordersAtEnd([], ids.length);
  return Object.fromEntries(ids.map((id, at) => [`${path}/${id}/order`, orders[at] ?? '']));
}
