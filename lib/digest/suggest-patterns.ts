import type { Source } from '../model';
import { fold } from '../search';
import { runsIn, wordsOfName } from '../search/themes';

/** Something that somebody said or wrote, with where it comes from. */
export interface Heard {
  readonly source: NonNullable<Source>;
  readonly words: string;
  readonly tags: readonly string[];
  /** An organisation where it is known; else the site of a page, or the meeting it was said in. */
  readonly place: HeardPlace;
}

export interface HeardPlace {
  readonly kind: 'organisation' | 'site' | 'meeting';
  readonly name: string;
}

/** Heard in one place, in some, or across most of those that were heard. */
export type Sure = 'once' | 'some' | 'most';

/** Words that come up in several places, with what says them. */
export interface Pattern {
  /** The same for the same words: folded, parted by a blank. */
  readonly key: string;
  /** As they are written first, at most three. */
  readonly terms: readonly string[];
  /** Each once, organisations first, then by name. */
  readonly places: readonly HeardPlace[];
  /** At least one for every place, in the order in which they came. */
  readonly heard: readonly Heard[];
  readonly sure: Sure;
}

/** Patterns that are shown at most, words of each, and what is shown to bear it out. */
const [mostPatterns, mostTerms, mostHeard] = [5, 3, 8];
/** Of so many texts a word that stands in so great a share of them is what all of it is about. */
const [manyTexts, common] = [10, 0.7];
/** Two groups of evidence that share this much of the smaller one are one pattern. */
const alike = 0.75;

const placeKey = ({ kind, name }: HeardPlace) => `${kind} ${fold(name)}`;
const kindsInOrder: readonly HeardPlace['kind'][] = ['organisation', 'site', 'meeting'];

/** How sure it is what was heard in so many places, of so many that were heard at all. */
export function sureOf(count: number, of: number): Sure {
  if (count < 2) return 'once';
  return count > 2 && count * 2 > of ? 'most' : 'some';
}

interface Term {
  readonly key: string;
  readonly written: string;
  /** Places in the list of what was heard. */
  readonly at: Set<number>;
}

/**
 * What several organisations mention: words, pairs of words and tags that two organisations or three places share, those of
 * the most organisations first. Counted and nothing else: the same texts give the same patterns, and each shows the texts
 * that have its words. Names of the places themselves and of `people`, and what stands behind `@`, are no words.
 */
export function suggestPatterns(heard: readonly Heard[], people: readonly string[] = []): Pattern[] {
  const places = new Set(heard.map(({ place }) => placeKey(place)));
  const found = [...termsIn(heard, people).values()]
    .filter(({ at }) => heard.length < manyTexts || at.size <= heard.length * common)
    .map((term) => ({ term, places: placesOf([...term.at].map((nth) => heard[nth] as Heard)) }))
    .filter(({ places: own }) => own.length > 2 || organisationsIn(own) > 1);
  found.sort(
    (a, b) =>
      organisationsIn(b.places) - organisationsIn(a.places) ||
      b.places.length - a.places.length ||
      wordsIn(b.term) - wordsIn(a.term) ||
      b.term.at.size - a.term.at.size ||
      (a.term.key < b.term.key ? -1 : 1),
  );
  const patterns: { terms: Term[]; places: HeardPlace[]; at: ReadonlySet<number> }[] = [];
  for (const { term, places: own } of found) {
    const same = patterns.find(({ at }) => isAlike(at, term.at));
    if (same) addTerm(same.terms, term);
    else if (patterns.length < mostPatterns) patterns.push({ terms: [term], places: own, at: term.at });
  }
  return patterns.map(({ terms, places: own, at }) => ({
    key: terms[0]?.key ?? '',
    terms: terms.map(({ written }) => written),
    places: own,
    heard: shown([...at].sort((a, b) => a - b).map((nth) => heard[nth] as Heard)),
    sure: sureOf(own.length, places.size),
  }));
}

const organisationsIn = (places: readonly HeardPlace[]) => places.filter(({ kind }) => kind === 'organisation').length;
const wordsIn = ({ key }: Term) => key.split(' ').length;

function addTerm(terms: Term[], term: Term): void {
  const told = terms.some(({ key }) => key.split(' ').includes(term.key) || term.key.split(' ').includes(key));
  if (terms.length < mostTerms && !told) terms.push(term);
}

function isAlike(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const shared = [...b].filter((nth) => a.has(nth)).length;
  return shared >= Math.min(a.size, b.size) * alike;
}

function placesOf(some: readonly Heard[]): HeardPlace[] {
  const each = new Map(some.map(({ place }) => [placeKey(place), place] as const).reverse());
  const rank = ({ kind, name }: HeardPlace) => `${kindsInOrder.indexOf(kind)} ${fold(name)}`;
  return [...each.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The first of each place, then others, in the order in which they came. */
function shown(some: readonly Heard[]): Heard[] {
  const firsts = new Set(new Map(some.map((each) => [placeKey(each.place), each] as const).reverse()).values());
  const rest = some.filter((each) => !firsts.has(each)).slice(0, Math.max(0, mostHeard - firsts.size));
  return some.filter((each) => firsts.has(each) || rest.includes(each));
}

/** Every word, pair of neighbouring words and tag, with the texts that have it. */
function termsIn(heard: readonly Heard[], people: readonly string[]): ReadonlyMap<string, Term> {
  const places = heard.flatMap(({ place }) => (place.kind === 'meeting' ? [] : place.name));
  const names = new Set([...places, ...people].flatMap(wordsOfName));
  const terms = new Map<string, Term>();
  const add = (key: string, written: string, nth: number) => {
    const term = terms.get(key) ?? { key, written, at: new Set<number>() };
    term.at.add(nth);
    terms.set(key, term);
  };
  for (const [nth, { words, tags }] of heard.entries()) {
    for (const tag of tags) add(`#${fold(tag)}`, `#${tag}`, nth);
    for (const run of runsIn(words, names))
      for (const [at, { key, written }] of run.entries()) {
        add(key, written, nth);
        const next = run[at + 1];
        if (next && next.key !== key) add(`${key} ${next.key}`, `${written} ${next.written}`, nth);
      }
  }
  return terms;
}
