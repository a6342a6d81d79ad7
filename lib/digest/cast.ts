import { type AttributionMode, attributionModes, type Meeting, type MeetingPerson, type Person } from '../model';
import { type LabelWords, parse } from '../notes';
import { mentionsIn } from '../notes/names';
import { type PersonInNote, peopleIn } from '../notes/people';
import { foldName } from '../search';
import { agreementOf } from './release';

/** Somebody a meeting note tells of, by every name that is known of them. */
export interface CastMember {
  readonly kind: Person['kind'];
  /** The fullest first. */
  readonly names: readonly string[];
  readonly role: string;
  readonly organisation: string;
  /** What is kept of them with the note. */
  readonly entry: MeetingPerson | undefined;
  /** How they are credited where they are not named: the strictest of what was agreed for their lines. */
  readonly mode: AttributionMode;
}

/** What is kept of somebody with a note, by any of their names. */
export function entryNamed({ people = [] }: Meeting, names: readonly string[]): MeetingPerson | undefined {
  const folded = new Set(names.map(foldName));
  return people.find((entry) => entry.names.some((name) => folded.has(foldName(name))));
}

const told = new WeakMap<Meeting, readonly PersonInNote[]>();

/** Who a note tells of; a long one is read once for all that a digest shows of it. */
function toldIn(meeting: Meeting, labels?: LabelWords): readonly PersonInNote[] {
  const known = told.get(meeting) ?? readTold(meeting, labels);
  told.set(meeting, known);
  return known;
}

function readTold(meeting: Meeting, labels?: LabelWords): PersonInNote[] {
  const credits = meeting.lines.flatMap(({ credit, words }) => [
    ...(credit ? [credit] : []),
    ...mentionsIn(words).map(({ name, organisation }) => ({ name, organisation })),
  ]);
  return peopleIn(parse(meeting.text, { labels }), { present: meeting.present, credits });
}

/** Who is in a note: as it tells of them, as its lines are credited, and as they were kept. `people` are entries of the library. */
export function castOf(meeting: Meeting, people: readonly Person[], labels?: LabelWords): CastMember[] {
  const found = toldIn(meeting, labels)
    // An organisation is nobody's name, but where it speaks.
    .filter(({ kind, seen }) => kind === 'person' || seen.includes('spoke'))
    .map(({ kind, name, also, role, organisation }) => {
      const names = [name, ...also];
      return { kind, names, role, organisation, entry: entryNamed(meeting, names) };
    });
  const inNote = new Set(found.map(({ entry }) => entry));
  const kept = (meeting.people ?? [])
    .filter((entry) => entry.names.length > 0 && !inNote.has(entry))
    .map((entry) => ({ kind: 'person' as const, names: entry.names, role: '', organisation: '', entry }));
  const joined = Map.groupBy([...found, ...kept], ({ entry }) => entry ?? {});
  return [...joined.values()].map((group) => {
    const { entry, kind = 'person' } = group[0] ?? {};
    const person = people.find(({ id }) => id === entry?.person);
    const all = group.flatMap(({ names }) => names);
    const names = [...new Set([...all, ...(entry?.names ?? []), ...(person ? [person.name, ...person.aliases] : [])])];
    const said = (field: 'role' | 'organisation') =>
      group.find((each) => each[field] !== '')?.[field] || person?.[field] || '';
    return { kind, names, role: said('role'), organisation: said('organisation'), entry, mode: modeOf(meeting, names) };
  });
}

export const isNamed = ({ names }: Pick<CastMember, 'names'>, name: string): boolean =>
  names.some((own) => foldName(own) === foldName(name));

/** One way of crediting for all of their lines: with two, the laxer one would tell of the others what they do not say. */
function modeOf(meeting: Meeting, names: readonly string[]): AttributionMode {
  const { attribution } = agreementOf(meeting);
  const modes = meeting.lines
    .filter(({ credit }) => credit && isNamed({ names }, credit.name))
    .map((line) => line.attribution ?? attribution);
  const hidden = (modes.length > 0 ? modes : [attribution]).filter((mode) => mode !== 'named');
  return attributionModes.findLast((mode) => hidden.some((each) => each === mode)) ?? 'unattributed';
}
