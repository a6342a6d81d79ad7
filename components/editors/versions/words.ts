import { type MessageKey, t } from '../../../lib/i18n';
import {
  type Changes,
  entryOf,
  type FieldChange,
  type Json,
  type RecordId,
  type RecordVersion,
  type Shape,
  shapeOf,
} from '../../../lib/model';

/** One change as a person reads it. */
export interface ChangeInWords {
  readonly field: MessageKey;
  readonly before: string;
  readonly after: string;
}

/** What a practice says. */
const practiceTexts = ['purpose', 'steps', 'materials', 'access', 'source', 'wording', 'licence', 'licenceNote'];

/** What a review says in a line, and the words of its if–then cards. */
const reviewTexts = ['hosts', 'learned', 'condition', 'outcome', 'sign'];

/** The fields whose text is compared word by word; of a list, the fields of its parts. */
const texts = new Set([
  'title',
  'note',
  'text',
  'name',
  'definition',
  'looksLike',
  'doesNotLookLike',
  'question',
  'oneMinute',
  'present',
  'date',
  'words',
  'image',
  'event',
  'quote',
  'role',
  'organisation',
  'link',
  'consent',
  'consentOn',
  ...practiceTexts,
  ...reviewTexts,
]);

const named = new Set<string>([
  ...['title', 'note', 'text', 'body', 'name', 'definition', 'looksLike', 'doesNotLookLike', 'question'],
  ...[
    'oneMinute',
    'present',
    'date',
    'release',
    'principles',
    'tags',
    'highlights',
    'sections',
    'items',
    'lines',
    'leftOut',
    'blocks',
    'roles',
    'access',
    'place',
  ],
  ...[
    'role',
    'organisation',
    'aliases',
    'link',
    'attribution',
    'consent',
    'consentOn',
    'onMap',
    'kind',
    'examples',
    'cues',
    'notCues',
    'people',
    'synonyms',
  ],
  ...practiceTexts,
  ...['minutes', 'group', 'mode'],
  ...['hosts', 'learned', 'answers', 'hunches', 'verdicts'],
]);

const fieldName = (name: string): MessageKey => (named.has(name) ? (`field_${name}` as MessageKey) : 'field_other');

interface Reading {
  readonly shape: Shape;
  /** The record's fields before and after, so that a part that comes or goes is told by its words. */
  readonly before: Changes;
  readonly after: Changes;
  /** What a principle is called. */
  readonly nameOf: (principle: string) => string;
}

/** An entry of a set; what was left out is known by no words. */
function entryInWords(set: string, entry: string, nameOf: Reading['nameOf']): string {
  if (set === 'leftOut') return t('versions_sentence');
  return set === 'principles' ? nameOf(entry) : entry;
}

/** Changes in words, those that nobody would see (order, dates of making) left out. */
export function inWords(changes: readonly FieldChange[], reading: Reading): ChangeInWords[] {
  const { shape, nameOf } = reading;
  return changes.flatMap((change): ChangeInWords[] => {
    const [name = '', part = '', field = ''] = change.key.split('/');
    if (shape.sets.includes(name)) {
      const entry = entryInWords(name, entryOf(part), nameOf);
      const [before, after] = [change.before === true, change.after === true];
      return before === after
        ? []
        : [{ field: fieldName(name), before: before ? entry : '', after: after ? entry : '' }];
    }
    if (name === 'examples') return exampleInWords(change, reading);
    if (shape.lists.includes(name)) return partInWords(change, { ...reading, list: name, part, field });
    if (texts.has(name))
      return [{ field: fieldName(name), before: textOf(change.before), after: textOf(change.after) }];
    return [{ field: fieldName(name), before: '', after: t('versions_replaced') }];
  });
}

/** An example points to what it shows: what is told is that one came, went, or stands on the other side. */
function exampleInWords({ key, before, after }: FieldChange, states: Reading): ChangeInWords[] {
  const [list = '', part = '', field = ''] = key.split('/');
  const sideIn = (state: Changes) => {
    const side = state[`${list}/${part}/side`];
    return side === 'like' || side === 'unlike' ? t(`examples_${side}`) : '';
  };
  const told = { field: 'field_example' as const, before: '', after: '' };
  if (field === 'removed')
    return after === true ? [{ ...told, before: sideIn(states.before) }] : [{ ...told, after: sideIn(states.after) }];
  const moved = field === 'side' && before !== undefined && states.before[`${list}/${part}/removed`] === false;
  return moved ? [{ ...told, before: sideIn(states.before), after: sideIn(states.after) }] : [];
}

function partInWords(
  { key, before, after }: FieldChange,
  { list, part, field, ...states }: Reading & { list: string; part: string; field: string },
): ChangeInWords[] {
  if (field === 'removed') {
    const state = after === true ? states.before : states.after;
    const words = partText(state, `${list}/${part}`);
    if (words === '') return [];
    return [{ field: fieldName(list), before: after === true ? words : '', after: after === true ? '' : words }];
  }
  // A part that is new is told as a whole, by its `removed` flag.
  const fresh = states.before[`${list}/${part}/removed`] === undefined;
  if (fresh || !texts.has(field) || key === '') return [];
  return [{ field: fieldName(list), before: textOf(before), after: textOf(after) }];
}

/** The words a part says: its quote, title, words and note. */
function partText(state: Changes, part: string): string {
  const found = ['quote', 'title', 'words', 'note', 'image', 'event', ...reviewTexts].map((field) =>
    textOf(state[`${part}/${field}`]),
  );
  return found.filter(Boolean).join('\n');
}

function textOf(value: Json | undefined): string {
  if (typeof value === 'string') return value;
  const { exact, alt, start, place } = (value ?? {}) as Record<string, unknown>;
  // The words of a passage, of a picture, and what is known of a date.
  const found = [exact, alt, start, place].filter((each) => typeof each === 'string' && each !== '');
  return found.join(', ');
}

/** The names of the fields a version changed; that it was the first. */
export function fieldsOf(record: RecordId, { changes, state }: RecordVersion): string {
  if (changes.some(({ key, before }) => before === undefined && /^(savedAt|createdAt)$/.test(key)))
    return t('versions_first');
  const before = { ...state, ...Object.fromEntries(changes.map(({ key, before: old }) => [key, old ?? null])) };
  const words = inWords(changes, { shape: shapeOf(record), before, after: state, nameOf: (id) => id });
  return [...new Set(words.map(({ field }) => t(field)))].join(', ') || t('field_other');
}
