import type { Clip, Digest, DigestItem, Meeting, NoteLine, PartId, Person, PrincipleId } from '../model';
import { namesOf } from '../model';
import { itemsOf, parse, placeLines } from '../notes';
import { mentionsIn } from '../notes/names';
import { principlesByWord, principlesIn } from '../notes/principle-words';
import { authorsIn, foldName } from '../search';
import { castOf, isNamed } from './cast';
import { codebook } from './principle';
import { unresolved } from './resolve';
import type { Sources } from './sources';

/** So many of so many: never one without the other. */
export interface Count {
  readonly count: number;
  readonly of: number;
}

/** A digest with what it points to. */
export interface Measured {
  readonly digest: Digest;
  readonly sources: Sources;
}

/** What a digest is made of, in counts. Nothing in it is about one person. */
export interface Measures {
  /** Cards it shows. */
  readonly cards: number;
  /** Cards that carry each principle, in the codebook's order, then those that carry none; `before`: in the digest before. */
  readonly principles: readonly {
    readonly id: PrincipleId | null;
    readonly count: number;
    readonly before: number | null;
  }[];
  /** Different people, organisations (or sites) and roles that speak in it. */
  readonly people: number;
  readonly organisations: number;
  readonly roles: number;
  /** Cards of the organisation that has most, of those whose organisation is known. */
  readonly largest: Count;
  /** Organisations that would say as much if all said equally much: e to the Shannon entropy of their shares. 0: none. */
  readonly effective: number;
  /** Voices that no earlier digest had, and that were in one but not in the last; null: there is none to compare with. */
  readonly firstTime: Count | null;
  readonly returning: Count | null;
  /** Cards of lines of notes and of pages by people of the library, of all that are from somewhere. */
  readonly memberMade: Count;
  /** Of the questions and actions in it and in the digest before. */
  readonly answered: Count;
  readonly done: Count;
  /** Lines with a yes, of those that quote or credit somebody. */
  readonly consent: Count;
  /** Pages that can be opened by a secure address, and pictures that say what they show. */
  readonly links: Count;
  readonly alt: Count;
}

/** What one card is, as far as it is counted. */
interface Card {
  readonly item: DigestItem;
  readonly principles: readonly PrincipleId[];
  readonly people: readonly string[];
  /** Empty where it is not known. */
  readonly organisation: string;
  readonly role: string;
  readonly member: boolean;
  readonly clip: Clip | null;
  readonly line: NoteLine | null;
  readonly meeting: Meeting | null;
}

/** Measures a digest as it would leave now; `earlier` are those that left before it, the newest first. */
export function measure(measured: Measured, earlier: readonly Measured[]): Measures {
  const cards = cardsOf(measured);
  const [last] = earlier;
  const before = last ? cardsOf(last) : null;
  const sourced = cards.filter(({ item }) => item.source !== null);
  const shares = sharesOf(cards);
  const asked = [...cards, ...(before ?? [])];
  const quoting = cards.filter(({ line }) => line && (line.label === 'quote' || line.credit !== null));
  const pages = cards.flatMap(({ clip }) => clip ?? []);
  const images = cards.flatMap(({ item }) => item.image ?? []);
  return {
    cards: cards.length,
    principles: balanceOf(measured, cards, before),
    people: distinct(cards.flatMap(({ people }) => people)),
    organisations: shares.size,
    roles: distinct(cards.map(({ role }) => role)),
    largest: { count: Math.max(0, ...shares.values()), of: sum(shares) },
    effective: effectiveOf(shares),
    ...newVoices(cards, earlier),
    memberMade: part(sourced, ({ member }) => member),
    answered: settled(asked, 'question'),
    done: settled(asked, 'action'),
    consent: part(quoting, ({ line }) => line?.consent?.state === 'yes'),
    links: part(pages, ({ url }) => url.startsWith('https:')),
    alt: part(images, ({ alt, decorative }) => decorative === true || alt.trim() !== ''),
  };
}

const part = <T>(some: readonly T[], counts: (each: T) => boolean): Count => ({
  count: some.filter(counts).length,
  of: some.length,
});
const distinct = (names: readonly string[]) => new Set(names.filter(Boolean).map(foldName)).size;
const sum = (shares: ReadonlyMap<string, number>) => [...shares.values()].reduce((all, each) => all + each, 0);

/** The cards that would leave, with who speaks in each. */
function cardsOf({ digest, sources }: Measured): Card[] {
  const out = new Set(unresolved(digest, sources).map(({ item }) => item));
  const shown = new Set(digest.sections.flatMap(({ id, removed }) => (removed ? [] : id)));
  const records = new Map([...sources.clips, ...sources.meetings].map((record) => [record.id as string, record]));
  const byWord = principlesByWord(sources.principles);
  return digest.items
    .filter(({ id, removed, section }) => !removed && !out.has(id) && shown.has(section))
    .map((item): Card => {
      const record = item.source ? records.get(item.source.record) : undefined;
      const blank = { ...{ item, people: [], organisation: '', role: '', clip: null, line: null, meeting: null } };
      if (!record) return { ...blank, principles: [], member: false };
      if ('highlights' in record) return { ...blank, ...clipCard(record, item, sources.people ?? []) };
      const line = record.lines.find(({ id }) => id === item.source?.part) ?? null;
      const own = line ? [...line.principles, ...principlesIn(line.words, byWord)] : principlesIn(record.text, byWord);
      const principles = [...new Set([...own, ...record.principles])];
      return { ...blank, ...speakerOf(record, line, sources), principles, member: true, line, meeting: record };
    });
}

function clipCard(clip: Clip, { source }: DigestItem, people: readonly Person[]) {
  const names = authorsIn(clip.author);
  const folded = new Set(names.map(foldName));
  const known = people.find((person) => namesOf(person).some((name) => folded.has(foldName(name))));
  const passage = clip.highlights.find(({ id }) => id === source?.part);
  return {
    ...{ clip, people: names, principles: passage?.principles ?? clip.principles, role: known?.role ?? '' },
    organisation: clip.origin?.credit.organisation || known?.organisation || clip.site,
    member: known !== undefined,
  };
}

/** Who says a line: as it is credited, else, of quoted words and of what is promised, who is named in it. */
function speakerOf(meeting: Meeting, line: NoteLine | null, { people = [], labels }: Sources) {
  const named = line?.label === 'quote' || line?.label === 'action' ? mentionsIn(line.words)[0] : undefined;
  const name = line?.credit?.name || named?.name || '';
  const member = name ? castOf(meeting, people, labels).find((each) => isNamed(each, name)) : undefined;
  return {
    people: name ? [member?.names[0] ?? name] : [],
    organisation: line?.credit?.organisation || named?.organisation || member?.organisation || '',
    role: member?.role ?? '',
  };
}

/** How many cards each organisation has, by its folded name. */
function sharesOf(cards: readonly Card[]): ReadonlyMap<string, number> {
  const shares = new Map<string, number>();
  for (const { organisation } of cards) {
    const name = foldName(organisation);
    if (name !== '') shares.set(name, (shares.get(name) ?? 0) + 1);
  }
  return shares;
}

function effectiveOf(shares: ReadonlyMap<string, number>): number {
  const all = sum(shares);
  const entropy = [...shares.values()].reduce((sofar, count) => sofar - (count / all) * Math.log(count / all), 0);
  return all === 0 ? 0 : Math.exp(entropy);
}

function balanceOf({ sources }: Measured, cards: readonly Card[], before: readonly Card[] | null) {
  const live = codebook(sources.principles).map(({ id }) => id);
  const carries = (some: readonly Card[], id: PrincipleId | null) =>
    some.filter(({ principles }) => (id ? principles.includes(id) : !live.some((each) => principles.includes(each))));
  return [...live, null].map((id) => ({
    id,
    count: carries(cards, id).length,
    before: before && carries(before, id).length,
  }));
}

/** Who speaks: people by name, and organisations where nobody is named. */
const voicesOf = (cards: readonly Card[]): Set<string> =>
  new Set(
    cards
      .flatMap(({ people, organisation }) => (people.length > 0 ? people : [organisation]))
      .flatMap((name) => foldName(name) || []),
  );

function newVoices(cards: readonly Card[], earlier: readonly Measured[]): Pick<Measures, 'firstTime' | 'returning'> {
  if (earlier.length === 0) return { firstTime: null, returning: null };
  const [last = new Set<string>(), ...older] = earlier.map((each) => voicesOf(cardsOf(each)));
  const voices = [...voicesOf(cards)];
  const wasOlder = (voice: string) => older.some((some) => some.has(voice));
  return {
    firstTime: part(voices, (voice) => !last.has(voice) && !wasOlder(voice)),
    returning: part(voices, (voice) => !last.has(voice) && wasOlder(voice)),
  };
}

/** Of the lines of a kind that some cards show, each once, those that are marked as done in their notes. */
function settled(cards: readonly Card[], kind: 'question' | 'action'): Count {
  const lines = new Map<string, { meeting: Meeting; line: NoteLine }>();
  for (const { meeting, line } of cards)
    if (meeting && line?.label === kind) lines.set(`${meeting.id} ${line.id}`, { meeting, line });
  return part([...lines.values()], ({ meeting, line }) => isDone(meeting, line.id));
}

function isDone(meeting: Meeting, part: PartId): boolean {
  const document = parse(meeting.text);
  const at = placeLines(document, meeting.lines).known.find(({ id }) => id === part)?.at;
  return itemsOf(document).some(
    ({ line, until, done }) => at !== undefined && at !== null && at >= line && at < until && done,
  );
}
