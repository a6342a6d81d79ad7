import type { Credit, Person } from '../model';
import { bodyFrom, type NoteDocument } from './document';
import { saidAt } from './identity';
import { foldLabel } from './labels';
import { mentionsIn } from './names';
import { isConversation, spokenIn } from './speakers';
import { isNobody, isOrganisation, type WrittenPerson, writtenList, writtenPerson } from './written-person';

/** How somebody stands in a note: listed as present, speaking in a transcript, named with `@`, quoted. */
export const seenAs = ['present', 'spoke', 'named', 'quoted'] as const;
export type SeenAs = (typeof seenAs)[number];

/** Somebody a note tells of, once, however often and in whatever ways it writes their name. */
export interface PersonInNote {
  readonly kind: Person['kind'];
  /** The fullest way it writes their name. */
  readonly name: string;
  /** The other ways. */
  readonly also: readonly string[];
  /** Both empty where it does not say. */
  readonly role: string;
  readonly organisation: string;
  readonly seen: readonly SeenAs[];
}

/** What stands beside a note's text. */
export interface AlongNote {
  readonly present: string;
  /** Who its lines are credited to. */
  readonly credits: readonly Credit[];
}

interface Sighting extends WrittenPerson {
  readonly as: SeenAs;
}

/**
 * Who is in a note, in the order in which it names them: those who are listed as present, in its head or beside it; who
 * speaks, where it is a conversation; who is named with `@`; who is quoted. Two ways of writing are one name where one of
 * them is the beginning of the other, or an initial of it, and of no third one: in doubt they stay apart.
 */
export function peopleIn(document: NoteDocument, along: AlongNote): PersonInNote[] {
  const found = [...sightings(document, along)];
  const groups = [...Map.groupBy(found, ({ name }) => foldLabel(name)).entries()];
  const joined = new Map<string, Sighting[]>();
  for (const [folded, own] of groups.toSorted(([a], [b]) => b.length - a.length)) {
    const fuller = [...joined.keys()].filter((other) => isShortFor(folded, other));
    const [only] = fuller;
    const whole = only !== undefined && fuller.length === 1 ? joined.get(only) : undefined;
    if (whole && agree(whole, own)) whole.push(...own);
    else joined.set(folded, [...own]);
  }
  const first = new Map(found.map((each, at) => [each, at] as const).reverse());
  const place = (group: readonly Sighting[]) => Math.min(...group.map((each) => first.get(each) ?? 0));
  return [...joined.values()].toSorted((a, b) => place(a) - place(b)).map(personOf);
}

function* sightings(document: NoteDocument, { present, credits }: AlongNote): Generator<Sighting> {
  const inHead = document.head?.fields.present ?? '';
  for (const person of [...writtenList(present), ...writtenList(inHead)]) yield { ...person, as: 'present' };
  for (const { name, organisation } of credits)
    if (name.trim() !== '') yield { name: name.trim(), role: '', organisation, as: 'quoted' };
  const speakers = speakersOf(document);
  for (let at = bodyFrom(document); at < document.lines.length; at += 1) {
    const line = document.lines[at];
    if (!line) continue;
    const speaker = speakers.get(at);
    if (speaker) yield { ...speaker, as: 'spoke' };
    for (const { name, organisation } of mentionsIn(line.text))
      if (!isNobody(name)) yield { name, organisation, role: '', as: 'named' };
    const quoted = line.label?.quotes ? attributionIn(saidAt(document, at)) : null;
    if (quoted) yield { ...quoted, as: 'quoted' };
  }
}

/** Who speaks in which line of a conversation; of a note that is none, nobody. */
function speakersOf(document: NoteDocument): ReadonlyMap<number, WrittenPerson> {
  const lines: [number, string][] = [];
  for (let at = bodyFrom(document); at < document.lines.length; at += 1) {
    const { text = '', label, box } = document.lines[at] ?? {};
    if (label?.kind || label?.quotes || box) continue;
    const { speaker } = spokenIn(text);
    if (speaker) lines.push([at, speaker]);
  }
  if (!isConversation(lines.map(([, speaker]) => speaker))) return new Map();
  const known = new Map<string, WrittenPerson | null>();
  return new Map(
    lines.flatMap(([at, speaker]) => {
      const person = known.has(speaker) ? known.get(speaker) : writtenPerson(speaker);
      known.set(speaker, person ?? null);
      return person ? [[at, person] as const] : [];
    }),
  );
}

/** No attribution is longer, UTF-16 code units. */
const longest = 160;

/** Who a quote says it is of: behind the last dash at its end. */
export function attributionIn(said: string): WrittenPerson | null {
  const dash = Math.max(said.lastIndexOf('—'), said.lastIndexOf('–'), said.lastIndexOf(' - ') + 1);
  if (dash <= 0 || said.length - dash > longest) return null;
  return writtenPerson(said.slice(dash + 1).replace(/^[\s@]+/, ''));
}

/** Whether a name is another one cut short: its first words, the last of them by its first letter at least. */
function isShortFor(short: string, full: string): boolean {
  const [some, all] = [short, full].map((name) => name.split(' ')) as [string[], string[]];
  if (some.length > all.length || short === full) return false;
  return some.every((word, at) => {
    const whole = all[at] ?? '';
    const initial = word.replace(/\.$/, '');
    return word === whole || (at > 0 && initial.length === 1 && whole.startsWith(initial));
  });
}

/** Whether nothing that is said of both speaks against their being one person. */
function agree(some: readonly Sighting[], others: readonly Sighting[]): boolean {
  const organisations = (group: readonly Sighting[]) =>
    group.flatMap(({ organisation }) => (organisation === '' ? [] : foldLabel(organisation)));
  const known = organisations(some);
  return known.length === 0 || organisations(others).every((each) => known.includes(each));
}

function personOf(group: readonly Sighting[]): PersonInNote {
  const names = [...new Set(group.map(({ name }) => name))];
  const [name = '', ...also] = names.toSorted((a, b) => wordsIn(b) - wordsIn(a) || b.length - a.length);
  const role = group.find((each) => each.role !== '')?.role ?? '';
  const organisation = group.find((each) => each.organisation !== '')?.organisation ?? '';
  return {
    kind: organisation === '' && role === '' && isOrganisation(name) ? 'organisation' : 'person',
    ...{ name, also, role, organisation, seen: seenAs.filter((as) => group.some((each) => each.as === as)) },
  };
}

const wordsIn = (name: string) => name.split(' ').length;
