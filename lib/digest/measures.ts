import type { Clip, Credit, Digest, DigestItem, Meeting, NoteLine, PartId, Person, PrincipleId } from '../model';
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

/** What a digest is made of, in counts. Nothing in it is about one person, but for what came through whoever makes it. */
export interface Measures {
  /** Cards it shows. */
  readonly cards: number;
  /** Cards that carry each principle, in the codebook's order, then those that carry none. */
  readonly principles: readonly Balance[];
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
  /**
   * Cards in which somebody speaks for themselves, of all that are from somewhere: a line of a note that quotes or credits who said it, with
   * their yes. The others are told of: by a page, by whoever wrote the note.
   */
  readonly ownVoice: Count;
  /** Cards that are there through whoever makes the digest alone, of all: see `throughMaker`. Null for one that came in. */
  readonly hub: Count | null;
  readonly hubBefore: Count | null;
  /** Of the questions and actions in it and in the digest before. */
  readonly answered: Count;
  readonly done: Count;
  /** Lines with a yes, of those that quote or credit somebody. */
  readonly consent: Count;
  /** Pages that can be opened by a secure address, and pictures that say what they show. */
  readonly links: Count;
  readonly alt: Count;
}

/** How many cards carry a principle, here and in the digests before, the oldest first. */
export interface Balance extends Count {
  readonly id: PrincipleId | null;
  readonly earlier: readonly Count[];
}

/** Of fewer than so many a share says nothing. */
export const fewest = 10;

/** How a principle stands here against the digests before: in words, which for few cards say no more than whether it is there. */
export type Trend = 'first' | 'none' | 'rests' | 'returns' | 'more' | 'less' | 'as';

/** What a share differs by before it is said to be more or less. */
const clearly = 0.1;

/** Null where there is nothing to compare with. */
export function trendOf({ count, of, earlier }: Balance): Trend | null {
  const last = earlier.at(-1);
  if (!last) return null;
  const before = earlier.some((each) => each.count > 0);
  if (count === 0) return before ? 'rests' : 'none';
  if (!before) return 'first';
  if (last.count === 0) return 'returns';
  const [all, carrying] = [sumOf(earlier, 'of'), sumOf(earlier, 'count')];
  if (of < fewest || all < fewest) return 'as';
  const change = count / of - carrying / all;
  return Math.abs(change) < clearly ? 'as' : change > 0 ? 'more' : 'less';
}

const sumOf = (counts: readonly Count[], key: keyof Count) => counts.reduce((all, each) => all + each[key], 0);

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

const nobody: Credit = { name: '', organisation: '' };

/**
 * Measures a digest as it would leave now; `earlier` are those that left before it, the newest first, and `maker` is who makes it: the
 * library's owner.
 */
export function measure(measured: Measured, earlier: readonly Measured[], maker: Credit = nobody): Measures {
  const cards = cardsOf(measured);
  const former = earlier.map(cardsOf);
  const [before = null] = former;
  const sourced = cards.filter(({ item }) => item.source !== null);
  const shares = sharesOf(cards);
  const asked = [...cards, ...(before ?? [])];
  const quoting = cards.filter(({ line }) => line && quotes(line));
  const pages = cards.flatMap(({ clip }) => clip ?? []);
  const images = cards.flatMap(({ item }) => item.image ?? []);
  return {
    cards: cards.length,
    principles: balanceOf(measured, cards, former),
    people: distinct(cards.flatMap(({ people }) => people)),
    organisations: shares.size,
    roles: distinct(cards.map(({ role }) => role)),
    largest: { count: Math.max(0, ...shares.values()), of: sum(shares) },
    effective: effectiveOf(shares),
    ...newVoices(cards, former),
    memberMade: part(sourced, ({ member }) => member),
    ownVoice: part(sourced, ({ line }) => line !== null && quotes(line) && line.consent?.state === 'yes'),
    hub: measured.digest.origin ? null : part(cards, (card) => throughMaker(card, maker)),
    hubBefore: before && part(before, (card) => throughMaker(card, maker)),
    answered: settled(asked, 'question'),
    done: settled(asked, 'action'),
    consent: part(quoting, ({ line }) => line?.consent?.state === 'yes'),
    links: part(pages, ({ url }) => url.startsWith('https:')),
    alt: part(images, ({ alt, decorative }) => decorative === true || alt.trim() !== ''),
  };
}

const quotes = ({ label, credit }: NoteLine): boolean => label === 'quote' || credit !== null;

/**
 * Whether a card is there through whoever makes the digest alone: their own words, a page that they found and that no member made, a line
 * that is credited to them or to their organisation. What came from a peer, what a member made or said, and what a note holds of a room
 * without saying whose it is came through others.
 */
function throughMaker({ item, clip, line, meeting, member }: Card, { name, organisation }: Credit): boolean {
  if (!item.source) return !item.event;
  if (clip) return clip.origin === null && !member;
  if (!line?.credit || meeting?.origin) return false;
  const is = (own: string, theirs: string) => own.trim() !== '' && foldName(own) === foldName(theirs);
  return is(name, line.credit.name) || is(organisation, line.credit.organisation);
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

/** Digests that a balance is shown of before this one: more are a table that nobody reads. */
const shownBefore = 4;

function balanceOf({ sources }: Measured, cards: readonly Card[], former: readonly (readonly Card[])[]): Balance[] {
  const live = codebook(sources.principles).map(({ id }) => id);
  const carrying = (some: readonly Card[], id: PrincipleId | null) =>
    part(some, ({ principles }) => (id ? principles.includes(id) : !live.some((each) => principles.includes(each))));
  const earlier = former.slice(0, shownBefore).toReversed();
  return [...live, null].map((id) => ({
    id,
    ...carrying(cards, id),
    earlier: earlier.map((each) => carrying(each, id)),
  }));
}

/** Who speaks: people by name, and organisations where nobody is named. */
const voicesOf = (cards: readonly Card[]): Set<string> =>
  new Set(
    cards
      .flatMap(({ people, organisation }) => (people.length > 0 ? people : [organisation]))
      .flatMap((name) => foldName(name) || []),
  );

function newVoices(
  cards: readonly Card[],
  earlier: readonly (readonly Card[])[],
): Pick<Measures, 'firstTime' | 'returning'> {
  if (earlier.length === 0) return { firstTime: null, returning: null };
  const [last = new Set<string>(), ...older] = earlier.map(voicesOf);
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
