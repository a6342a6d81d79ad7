import type { Meeting, Person } from '../../../model';
import { type LabelWords, parse } from '../../../notes';
import { peopleIn } from '../../../notes/people';
import { foldName } from '../../../search';
import { type Cue, holds, type Known, peopleIn as knownIn } from '../identity/described';
import type { Listed } from '../identity/identifier';

/** Somebody that an insider knows. */
export interface Suspect {
  readonly listed: Listed;
  readonly known: Known;
  /** Folded, as what follows. */
  readonly names: ReadonlySet<string>;
  readonly role: string;
  readonly organisation: string;
}

/** Everybody an insider knows, and who of them was in which meeting; null where a note does not list who was there. */
export interface Suspects {
  readonly all: readonly Suspect[];
  /** Who goes by one of some names. */
  named(names: readonly string[]): Suspect | undefined;
  readonly rooms: ReadonlyMap<Meeting['id'], ReadonlySet<Suspect> | null>;
}

interface Room {
  readonly people: readonly Listed[];
  readonly whole: boolean;
}

const read = new WeakMap<Meeting, Room>();

/** Who was in a meeting, as its note tells; whole where it lists them and speaks of no more than those. */
function roomOf(meeting: Meeting, labels: LabelWords | undefined): Room {
  const known = read.get(meeting);
  if (known) return known;
  const credits = meeting.lines.flatMap(({ credit, removed }) => (credit && !removed ? credit : []));
  const document = parse(meeting.text, { labels });
  const found = peopleIn(document, { present: meeting.present, credits }).filter(({ kind }) => kind === 'person');
  const there = found.filter(({ seen }) => seen.some((as) => as !== 'named'));
  const listed = there.filter(({ seen }) => seen.includes('present')).length;
  const said = Number(
    /(\d{1,4})\s*(?:people|persons|participants|of us|personas|participantes|asistentes)/i.exec(
      `${meeting.present} ${document.head?.fields.present ?? ''}`,
    )?.[1] ?? 0,
  );
  const room = {
    people: there.map(({ name, also, role, organisation }) => ({ name, aliases: [...also], role, organisation })),
    whole: listed > 1 && said <= there.length,
  };
  read.set(meeting, room);
  return room;
}

/** The roster, with who else was in the meetings. Somebody in a meeting is who on the roster has their name. */
export function suspectsOf(
  people: readonly Person[],
  meetings: readonly Meeting[],
  labels: LabelWords | undefined,
): Suspects {
  const listed: Listed[] = people.filter(({ kind }) => kind === 'person').map((person) => ({ ...person }));
  const byName = new Map(listed.flatMap((each) => namesOf(each).map((name) => [name, each] as const)));
  const rooms = new Map<Meeting['id'], { there: Listed[]; whole: boolean }>();
  for (const meeting of meetings) {
    const room = roomOf(meeting, labels);
    const there = room.people.map((person) => {
      const same = namesOf(person)
        .map((name) => byName.get(name))
        .find(Boolean);
      if (same) return same;
      listed.push(person);
      for (const name of namesOf(person)) byName.set(name, person);
      return person;
    });
    rooms.set(meeting.id, { there, whole: room.whole });
  }
  const known = knownIn(listed);
  const all = listed.map(
    (each, nth): Suspect => ({
      ...{ listed: each, known: known[nth] as Known, names: new Set(namesOf(each)) },
      ...{ role: foldName(each.role ?? ''), organisation: foldName(each.organisation ?? '') },
    }),
  );
  const byListed = new Map(all.map((suspect) => [suspect.listed, suspect]));
  const called = new Map(
    all.toReversed().flatMap((suspect) => [...suspect.names].map((name) => [name, suspect] as const)),
  );
  return {
    all,
    named: (names) => names.map((name) => called.get(foldName(name))).find(Boolean),
    rooms: new Map(
      [...rooms].map(([id, { there, whole }]) => [
        id,
        whole ? new Set(there.flatMap((each) => byListed.get(each) ?? [])) : null,
      ]),
    ),
  };
}

const namesOf = ({ name, aliases }: Pick<Listed, 'name' | 'aliases'>): string[] =>
  [name, ...aliases].map(foldName).filter((folded) => folded.length > 1);

/** Whether what a credit shows is somebody's; what is not known of them may be. */
export const isShown = (kind: 'role' | 'organisation', words: string, one: Suspect): boolean =>
  one[kind] === '' || one[kind] === foldName(words);

/** Whether what somebody's words say of themselves is true of one. */
export const isSaid = (kind: Cue['kind'], words: string, { known }: Suspect): boolean =>
  (kind === 'organisation' && known.organisation.length === 0) ||
  (kind === 'role' && known.role.length === 0) ||
  holds({ kind, words, from: null, to: null }, known);
