import { agreementOf } from '../digest/release';
import { formatNumber, t, tn } from '../i18n';
import { createPartId, type Edit, flattenPart, type Meeting, type MeetingPerson, namesOf, type Person } from '../model';
import type { LabelWords } from '../notes';
import { foldName } from '../search';
import { orderAtEnd } from './order';
import { rosterRows } from './roster-people';

/** Somebody who was at a meeting, or may have been. */
export interface Attendee {
  readonly name: string;
  readonly organisation: string;
  /** Whether somebody wrote down that they were. */
  readonly there: boolean;
  /** Whether the note lists them as present or has them speak. */
  readonly listed: boolean;
  /** Whether they agreed to be named where it is said who was there. */
  readonly named: boolean;
  readonly known: Person | undefined;
  readonly entry: MeetingPerson | undefined;
}

/** Who is in a note, in its order, then who was written down as there without standing in it. */
export function attendees(meeting: Meeting, people: readonly Person[], labels: LabelWords): Attendee[] {
  const kept = meeting.people ?? [];
  const namedByNote = agreementOf(meeting).attribution === 'named';
  const row = (name: string, organisation: string, known: Person | undefined, entry: MeetingPerson | undefined) => ({
    ...{ name, known, entry, listed: false, there: entry?.there === true },
    organisation: entry?.organisation || known?.organisation || organisation,
    named: namedByNote || known?.attribution === 'named',
  });
  const found = rosterRows(meeting, people, labels).flatMap(({ who, known, entry }): Attendee[] => {
    if (who.kind !== 'person') return [];
    const own = entry ?? entryOf(kept, [who.name, ...who.also], known);
    const listed = who.seen.includes('present') || who.seen.includes('spoke');
    return [{ ...row(who.name, who.organisation, known, own), listed }];
  });
  const inNote = new Set(found.map(({ entry }) => entry));
  const others = kept.flatMap((entry): Attendee[] => {
    const known = people.find(({ id }) => id === entry.person);
    const name = known?.name ?? entry.names[0] ?? '';
    return entry.there !== true || inNote.has(entry) || name === '' ? [] : [row(name, '', known, entry)];
  });
  return [...found, ...others];
}

function entryOf(kept: readonly MeetingPerson[], names: readonly string[], known: Person | undefined) {
  const folded = new Set(names.map(foldName));
  return kept.find(
    ({ person, names: own }) =>
      (known && person === known.id) || (person === null && own.some((name) => folded.has(foldName(name)))),
  );
}

/** Whose entry a typed name is. */
export function personNamed(people: readonly Person[], name: string): Person | undefined {
  const folded = foldName(name);
  return people.find((person) => person.kind === 'person' && namesOf(person).some((own) => foldName(own) === folded));
}

/** Somebody as they are typed: `Name (Organisation)`. */
export function typedAttendee(
  typed: string,
  people: readonly Person[],
): Pick<Attendee, 'name' | 'organisation' | 'known'> {
  const [, name = '', organisation = ''] = /^([^()]{1,300}?)\s*(?:\(([^()]{0,300})\))?\s*$/.exec(typed.trim()) ?? [];
  const known = personNamed(people, name);
  return { name: name || typed.trim().slice(0, 300), organisation: organisation || known?.organisation || '', known };
}

type Who = Pick<Attendee, 'name' | 'organisation' | 'known'> & { readonly entry?: MeetingPerson | undefined };

/**
 * Writes down that people were there, or that they were not. Nobody gets an entry in the library by it; who has one is filed
 * under it, so that erasing it takes this along.
 */
export function thereEdit(meeting: Meeting, some: readonly Who[], there: boolean): Edit {
  const places: MeetingPerson[] = [...(meeting.people ?? [])];
  const changes = some.map(({ name, organisation, known, entry }) => {
    const own = entry ?? entryOf(places, [name], known);
    // Who is kept for nothing else goes; an entry of the roster, or one with a stand-in or a word of one's own, stays.
    if (own && !there && own.person === null && own.sign === '' && own.word === '')
      return { [`people/${own.id}/removed`]: true };
    if (own) return { [`people/${own.id}/there`]: there };
    if (!there) return {};
    const id = known ? known.id.slice('person:'.length) : createPartId();
    const fresh: MeetingPerson = {
      ...{ id, person: known?.id ?? null, names: [name], sign: '', word: '', there, organisation },
      ...{ order: orderAtEnd(places), removed: false },
    };
    places.push(fresh);
    return flattenPart('people', fresh);
  });
  return {
    ...{ title: 'did_attendance', subject: [meeting.title] },
    changes: { [meeting.id]: Object.assign({}, ...changes) },
  };
}

/** Who was there, in words for the head of a note: counts and organisations, and by name only those who agreed. */
export function presentWords(rows: readonly Attendee[]): string {
  const there = rows.filter((each) => each.there);
  const organisations = [...new Map(there.map(({ organisation: own }) => [foldName(own), own.trim()])).values()]
    .filter(Boolean)
    .toSorted((a, b) => a.localeCompare(b));
  const counted = tn('attendance_people', there.length);
  const of = organisations.length > 0 ? `, ${tn('attendance_organisations', organisations.length)}` : '';
  const which = organisations.length > 0 ? ` (${organisations.join(', ')})` : '';
  const named = there.filter((each) => each.named).map(({ name }) => name);
  return [`${counted}${of}${which}`, ...named].join('; ').slice(0, 2000);
}

/** The same count, to say beside the list. */
export const countWords = (rows: readonly Attendee[]): string => {
  const there = rows.filter((each) => each.there);
  return t('attendance_count', formatNumber(there.length), formatNumber(rows.length));
};
