import { entryNamed } from '../digest';
import { t, tn } from '../i18n';
import {
  type Changes,
  changesOf,
  createPerson,
  flattenPart,
  type Meeting,
  type MeetingId,
  type MeetingPerson,
  namesOf,
  type Person,
} from '../model';
import { type LabelWords, parse } from '../notes';
import { type PersonInNote, peopleIn } from '../notes/people';
import { foldName } from '../search';
import { labelWords } from './label-names';
import { ordersAtEnd } from './order';
import type { Services } from './services';

/** Somebody in a note, and who they are in the library. */
export interface RosterRow {
  readonly who: PersonInNote;
  /** Their entry, whoever made it. */
  readonly known: Person | undefined;
  /** Set where they were kept as one of the note's people. */
  readonly entry: MeetingPerson | undefined;
}

/** Who is in a note, each with their entry where there is one. Nothing is written. */
export function rosterRows(meeting: Meeting, people: readonly Person[], labels: LabelWords): RosterRow[] {
  const credits = meeting.lines.flatMap(({ credit }) => credit ?? []);
  const found = peopleIn(parse(meeting.text, { labels }), { present: meeting.present, credits });
  return found.map((who) => {
    const known = knownAs(people, who);
    const entry = meeting.people?.find(({ person }) => person !== null && person === known?.id);
    return { who, known, entry };
  });
}

/**
 * Whose entry somebody in a note is: it has their name, or another of at least two words that the note writes. A first name
 * alone is many people's.
 */
function knownAs(people: readonly Person[], { name, also, organisation }: PersonInNote): Person | undefined {
  const names = [name, ...also.filter((each) => each.includes(' '))].map(foldName);
  const same = people.filter((person) => namesOf(person).some((own) => names.includes(foldName(own))));
  return same.find((person) => foldName(person.organisation) === foldName(organisation)) ?? same[0];
}

/** What keeping somebody comes to: their entry where there is none yet, and their place among the note's people. */
function keepChanges(meeting: Meeting, { who, known }: RosterRow, order: string) {
  const { kind, name, also, organisation, role } = who;
  const person = known ?? { ...createPerson(name, organisation, kind), role, aliases: [...also] };
  const names = [name, ...also];
  const id = person.id.slice('person:'.length);
  // Who has a stand-in already keeps it.
  const before = meeting.people?.find((each) => each.id === id) ?? entryNamed(meeting, names);
  const { sign = '', word = '', there, organisation: whose } = before ?? {};
  const entry: MeetingPerson = {
    id,
    person: person.id,
    names,
    sign,
    word,
    ...(there !== undefined && { there }),
    ...(whose !== undefined && { organisation: whose }),
    order: before?.order ?? order,
    removed: false,
  };
  const places = flattenPart('people', entry);
  return {
    person: known ? {} : { [person.id]: changesOf(person) },
    places: before && before.id !== id ? { ...places, [`people/${before.id}/removed`]: true } : places,
  };
}

/** Keeps people of a note as its roster, in one step: who has an entry is recognised. `name`: theirs; empty: all. */
export async function keepPeople({ repository, notify }: Services, id: MeetingId, name: string): Promise<void> {
  const meeting = await repository.get(id);
  if (!meeting) return;
  const [people, labels] = await Promise.all([repository.list('person'), labelWords(repository)]);
  const wanted = rosterRows(meeting, people, labels).filter(
    ({ who, entry }) => !entry && (name === '' || who.name === name),
  );
  const [first] = wanted;
  if (!first) return notify(t('roster_nobody'));
  const orders = ordersAtEnd(meeting.people ?? [], wanted.length);
  const kept = wanted.map((row, at) => keepChanges(meeting, row, orders[at] ?? ''));
  const title = wanted.length === 1 ? 'did_roster_keep' : 'did_roster_keepMany';
  const subject = [wanted.length === 1 ? first.who.name : String(wanted.length), meeting.title];
  const changes = {
    ...Object.assign({}, ...kept.map(({ person }) => person)),
    [meeting.id]: Object.assign({}, ...kept.map(({ places }) => places)) as Changes,
  };
  const commit = await repository.commit({ title, subject, changes });
  notify(tn('roster_kept', wanted.length), { undo: commit.id });
}
