import { type MessageKey, t } from '../../../lib/i18n';
import {
  type Changes,
  entryOf,
  type FieldChange,
  type Json,
  type RecordId,
  type RecordVersion,
  shapeOf,
  typeOf,
} from '../../../lib/model';
import { formatOf, nameOfField, toldOf } from './values';

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

/** What an agenda says of itself and in its blocks, a thread of its end, a health check of what follows. */
const sessionTexts = ['start', 'zone', 'place', 'address', 'at', 'goal', 'lead', 'shorter', 'online', 'silent'];
const otherTexts = ['reason', 'area', 'move'];

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
  ...sessionTexts,
  ...otherTexts,
]);

interface Reading {
  readonly record: RecordId;
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
  const { record, nameOf } = reading;
  const [type, shape] = [typeOf(record), shapeOf(record)];
  const fieldName = (name: string): MessageKey => nameOfField(type, name) ?? 'field_other';
  const told = changes.flatMap((change): ChangeInWords[] => {
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
    const say = formatOf(type, name) ?? (texts.has(name) ? textOf : null);
    // What a record is made with took nobody's place.
    if (!say)
      return change.before === undefined ? [] : [{ field: fieldName(name), before: '', after: t('versions_replaced') }];
    return [{ field: fieldName(name), before: say(change.before ?? null), after: say(change.after ?? null) }];
  });
  return told.filter(({ before, after }) => before !== after);
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

type PartReading = Reading & { readonly list: string; readonly part: string; readonly field: string };

function partInWords({ before, after }: FieldChange, reading: PartReading): ChangeInWords[] {
  const { record, list, part, field, ...states } = reading;
  const type = typeOf(record);
  const name = nameOfField(type, list) ?? 'field_other';
  if (field === 'removed') {
    const words = wholePart(after === true ? states.before : states.after, reading);
    if (words === '') return [];
    return [{ field: name, before: after === true ? words : '', after: after === true ? '' : words }];
  }
  // A part that is new is told as a whole, by its `removed` flag, where it has one.
  const flag = `${list}/${part}/removed`;
  if (states.before[flag] === undefined && states.after[flag] !== undefined) return [];
  const say = formatOf(type, `${list}/${field}`);
  if (say) {
    const told = (value: Json | undefined, state: Changes) => valueInPart(say(value ?? null), state, reading);
    return [{ field: name, before: told(before, states.before), after: told(after, states.after) }];
  }
  return texts.has(field) ? [{ field: name, before: textOf(before), after: textOf(after) }] : [];
}

/** A value with what it is of: "Check-in · Minutes: 10"; of how a block went, the block's. */
function valueInPart(value: string, state: Changes, { record, list, part, field }: PartReading): string {
  if (value === '') return '';
  const name = nameOfField(typeOf(record), field);
  const of = partText(state, `${list === 'hosted' ? 'blocks' : list}/${part}`).split('\n')[0] ?? '';
  return [of, name ? t('versions_value', t(name), value) : value].filter(Boolean).join(' · ');
}

/** What a part says; of one without words its values. */
function wholePart(state: Changes, { record, list, part }: PartReading): string {
  const type = typeOf(record);
  const told = toldOf(type, list).map((field) =>
    formatOf(type, `${list}/${field}`)?.(state[`${list}/${part}/${field}`] ?? null),
  );
  return partText(state, `${list}/${part}`) || [...new Set(told)].filter(Boolean).join(' · ');
}

/** The words a part says: its quote, title, words and note. */
function partText(state: Changes, part: string): string {
  const found = ['quote', 'title', 'name', 'words', 'note', 'image', 'event', ...reviewTexts].map((field) =>
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
  const words = inWords(changes, { record, before, after: state, nameOf: (id) => id });
  return [...new Set(words.map(({ field }) => t(field)))].join(', ') || t('field_other');
}
