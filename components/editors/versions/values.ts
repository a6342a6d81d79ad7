import { formatDate, formatNumber, type MessageKey, t, tAny } from '../../../lib/i18n';
import type { Json, RecordType } from '../../../lib/model';

type Words = (value: Json) => string;

const flag: Words = (value) => (typeof value === 'boolean' ? t(value ? 'settings_on' : 'settings_off') : '');
const amount: Words = (value) => (typeof value === 'number' ? formatNumber(value) : '');
const day: Words = (value) => (typeof value === 'string' && value !== '' ? formatDate(value) : '');
/** A moment: ISO 8601, or ms since 1970. */
const moment: Words = (value) =>
  (typeof value === 'string' && value !== '') || typeof value === 'number' ? formatDate(value, true) : '';
const trashed: Words = (value) => (typeof value === 'string' ? t('versions_inTrash') : '');
/** One of some words of ours. */
const choice =
  (stem: string): Words =>
  (value) => {
    // Of two words with a stroke between them the catalogue makes one.
    const key = `${stem}${String(value).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}`;
    return typeof value === 'string' && value !== '' && tAny(key) !== key ? tAny(key) : '';
  };

type Table = Readonly<Record<string, Words>>;

/** How values that are no text are told, by type of record: a field by its name, one of a part as `list/field`. */
const values: Partial<Record<RecordType, Table>> = {
  person: { onMap: flag },
  session: {
    kind: choice('meetingKind_'),
    ...{ date: day, planned: amount, size: amount, later: amount, hostedUntil: moment },
    'blocks/kind': choice('agendaKind_'),
    'blocks/format': choice('agendaFormat_'),
    ...{ 'blocks/minutes': amount, 'blocks/people': amount, 'access/done': flag },
    ...{ 'hosted/began': moment, 'hosted/minutes': amount, 'hosted/shorter': flag },
    ...{ 'pauses/from': moment, 'pauses/until': moment },
  },
  review: { date: day, 'hunches/since': day, 'verdicts/state': choice('hunch_is_'), 'verdicts/on': day },
  thread: {
    ...{ begun: day, closedAt: moment, 'answers/said': choice('thread_answer_') },
    ...{ 'answers/day': day, 'answers/until': day },
  },
  health: {
    ...{ openedOn: day, closedOn: day, grouped: flag, 'items/on': flag, 'questions/on': flag },
    // What somebody answered is told nowhere: only that an answer came, or went.
    'answers/said': () => t('versions_anAnswer'),
  },
  tie: { kind: choice('networkEdge_'), on: day },
};

/** How a value is told that is no text; undefined: it is a text, or told by nothing but its field. */
export const formatOf = (type: RecordType, path: string): Words | undefined =>
  path === 'trashedAt' ? trashed : values[type]?.[path];

/** The fields of a list's parts that are told, in the order in which they are. */
export const toldOf = (type: RecordType, list: string): string[] =>
  Object.keys(values[type] ?? {}).flatMap((path) => (path.startsWith(`${list}/`) ? path.slice(list.length + 1) : []));

/** What a field is called: of its own type of record first; null where nothing calls it anything. */
export function nameOfField(type: RecordType, name: string): MessageKey | null {
  const keys = [`field_${type}_${name}`, `field_${name}`];
  return (keys.find((key) => tAny(key) !== key) as MessageKey | undefined) ?? null;
}
