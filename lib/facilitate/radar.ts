import type { Source } from '../model';
import { fold } from '../search';
import { runsIn, wordsOfName } from '../search/themes';
import { chanceOfAtLeast, keptBelow } from './radar-chance';
import { withoutCopies } from './radar-wording';

/** Something that was said or written for an organisation: a line of a note, a page, a passage. */
export interface Spoken {
  readonly source: NonNullable<Source>;
  readonly organisation: string;
  /** ms since 1970. */
  readonly at: number;
  readonly words: string;
  readonly tags: readonly string[];
  readonly question: boolean;
  /** Of a note: the line it begins with, and how many. */
  readonly line?: { readonly at: number; readonly count: number };
}

/** What is looked for, and when. */
export interface RadarLook {
  /** The end of the window, ms since 1970. */
  readonly until: number;
  /** Whether two organisations had to do with each other. */
  haveMet(one: string, other: string): boolean;
  /** Names of people and organisations: none of their words is a theme. */
  readonly names: readonly string[];
}

/** A theme or question that rises. */
export interface Rising {
  /** The same for the same words: folded, parted by a blank. */
  readonly key: string;
  /** As they are written first, at most three. */
  readonly terms: readonly string[];
  /** Most of what says it asks. */
  readonly question: boolean;
  /** Those that have it and have not met, two by two; as they are written. */
  readonly organisations: readonly string[];
  /** What says it in the window, at least one of each of them, the newest first. */
  readonly heard: readonly Spoken[];
  /** Organisations that said it in a month, on average: in the window, and before. */
  readonly monthly: { readonly now: number; readonly before: number };
  /** How likely so many would say it by chance, were nothing rising: 0 to 1. */
  readonly chance: number;
}

/** What there was to look at. */
export interface RadarGround {
  /** Organisations heard in the window, and how many of them have not met one another, at most. */
  readonly organisations: number;
  readonly unmet: number;
  /** Months before the window that it is compared with, and what was said in them. */
  readonly monthsBefore: number;
  readonly saidBefore: number;
  /** Words, pairs of words and tags that were looked at. */
  readonly looked: number;
}

export interface RadarReading extends RadarGround {
  /** Null: too little to tell what is usual, or nobody who could be introduced. */
  readonly rising: readonly Rising[] | null;
}

const day = 24 * 60 * 60_000;
const month = 30.44 * day;
/** The window, and how long before it what is usual is taken from, days. */
export const [windowDays, daysBefore] = [60, 540];
/** Fewer organisations are no theme of several; with less before it nothing can be said to be unusual. */
export const [fewest, fewestMonths, fewestBefore] = [3, 2, 20];
/**
 * The share of chance that the correction for many words aims at, and how often a word is taken to have been said before
 * beyond what it was: a word nobody said yet is no proof that nobody would. Both chosen on communities that were made up.
 */
const [wrong, unsaid] = [0.3, 1];
/** What was said at this time of the last year, days to either side. */
const season = 20;
const [mostShown, mostTerms, mostHeard] = [7, 3, 8];
/** Two themes that share this much of what the smaller one is said in are one. */
const alike = 0.7;

interface Term {
  readonly key: string;
  readonly written: string;
  /** Places in the list of what was said, in the window, before it, and at its time of the year before. */
  readonly now: number[];
  readonly before: number[];
  last: number;
}

/**
 * What rises in organisations that have not met. A word counts once an organisation, however often and loudly that says it, and
 * organisations that have met count as one: what they share they may have from each other. How likely it is that so many would
 * say it is worked out from how often anything said before held it (and said at this time of the last year, where that is more),
 * and from how much each said in the window; then it is corrected for how many words are looked at. How often it shows what is
 * nothing is measured (`radar-figures.ts`), not promised. The same texts give the same answer, in time in proportion to them.
 */
export function readRadar(spoken: readonly Spoken[], look: RadarLook): RadarReading {
  const from = look.until - windowDays * day;
  const since = from - daysBefore * day;
  const said = spoken.filter(({ at, organisation }) => at > since && at <= look.until && organisation.trim() !== '');
  const inWindow = said.filter(({ at }) => at > from);
  const before = said.filter(({ at }) => at <= from);
  const names = new Map(said.map(({ organisation }) => [fold(organisation), organisation] as const).reverse());
  const heard = [...new Set(inWindow.map(({ organisation }) => fold(organisation)))];
  const met = meetings(look, names);
  const first = before.reduce((least, { at }) => Math.min(least, at), from);
  const monthsBefore = (from - first) / month;
  const terms = termsIn(withoutCopies(said), look.names, from);
  const ground = {
    ...{ organisations: heard.length, unmet: apart(heard, met).length, monthsBefore, saidBefore: before.length },
    looked: terms.length,
  };
  if (ground.unmet < fewest || monthsBefore < fewestMonths || before.length < fewestBefore)
    return { ...ground, rising: null };
  const judge = new Judge(said, { from, heard, met, terms: new Map(terms.map((term) => [term.key, term])) });
  const judged = terms.flatMap((term) => judge.of(term) ?? []);
  const limit = keptBelow(
    judged.map(({ chance }) => chance),
    { looked: terms.length, wrong },
  );
  const kept = judged.filter(({ chance }) => chance <= limit).toSorted(inOrder);
  return { ...ground, rising: themesOf(kept, { said, names, monthsBefore }) };
}

type Met = (one: string, other: string) => boolean;

/** Asks once for two organisations. */
function meetings({ haveMet }: RadarLook, names: ReadonlyMap<string, string>): Met {
  const known = new Map<string, boolean>();
  return (one, other) => {
    const key = one < other ? `${one}\n${other}` : `${other}\n${one}`;
    const met = known.get(key) ?? haveMet(names.get(one) ?? one, names.get(other) ?? other);
    known.set(key, met);
    return met;
  };
}

/** As many of some as have not met, two by two: who has met the fewest first, which finds nearly the most there are. */
function apart(some: readonly string[], met: Met): string[] {
  const ties = new Map(some.map((one) => [one, some.filter((other) => other !== one && met(one, other)).length]));
  const chosen: string[] = [];
  for (const one of some.toSorted((a, b) => (ties.get(a) ?? 0) - (ties.get(b) ?? 0) || (a < b ? -1 : 1)))
    if (!chosen.some((other) => met(one, other))) chosen.push(one);
  return chosen;
}

/** Every word, pair of neighbouring words and tag that was said in the window, with where it was said. */
function termsIn(said: readonly Spoken[], people: readonly string[], from: number): Term[] {
  const names = new Set([...people, ...said.map(({ organisation }) => organisation)].flatMap(wordsOfName));
  const terms = new Map<string, Term>();
  const add = (key: string, written: string, nth: number) => {
    const term = terms.get(key) ?? { key, written, now: [], before: [], last: -1 };
    if (term.last === nth) return;
    term.last = nth;
    ((said[nth]?.at ?? 0) > from ? term.now : term.before).push(nth);
    terms.set(key, term);
  };
  for (const [nth, { words, tags }] of said.entries()) {
    for (const tag of tags) add(`#${fold(tag)}`, `#${tag}`, nth);
    for (const run of runsIn(words, names))
      for (const [at, { key, written }] of run.entries()) {
        add(key, written, nth);
        const next = run[at + 1];
        if (next && next.key !== key) add(`${key} ${next.key}`, `${written} ${next.written}`, nth);
      }
  }
  return [...terms.values()].filter(({ now }) => now.length > 0);
}

interface Judged {
  readonly term: Term;
  readonly organisations: readonly string[];
  readonly chance: number;
}

interface Window {
  readonly from: number;
  readonly heard: readonly string[];
  readonly met: Met;
  readonly terms: ReadonlyMap<string, Term>;
}

/** How likely it is that a term is said by so many. */
class Judge {
  readonly #whose: readonly string[];
  readonly #before: number;
  readonly #lastYear: ReadonlySet<number>;
  /** Of each organisation in the window, how much it said. */
  readonly #much: readonly number[];

  constructor(
    said: readonly Spoken[],
    private readonly window: Window,
  ) {
    const { from, heard } = window;
    this.#whose = said.map(({ organisation }) => fold(organisation));
    this.#before = said.filter(({ at }) => at <= from).length;
    const [start, end] = [from - (365 + season) * day, from - (365 - season - windowDays) * day];
    this.#lastYear = new Set([...said.keys()].filter((nth) => inside(said[nth]?.at ?? 0, start, end)));
    const much = new Map<string, number>();
    for (const [nth, { at }] of said.entries())
      if (at > from) much.set(this.#whose[nth] ?? '', (much.get(this.#whose[nth] ?? '') ?? 0) + 1);
    this.#much = heard.map((each) => much.get(each) ?? 0);
  }

  /** How often two words would have stood side by side before, did neither care for the other. */
  #byItsWords({ key }: Term): number {
    const [one, other] = key.split(' ').map((word) => this.window.terms.get(word)?.before.length ?? 0);
    return other === undefined ? 0 : ((one ?? 0) * other) / (this.#before || 1);
  }

  /** Null where fewer than three organisations that have not met said it. */
  of(term: Term): Judged | null {
    const some = [...new Set(term.now.map((nth) => this.#whose[nth] ?? ''))];
    if (some.length < fewest) return null;
    const organisations = apart(some, this.window.met);
    if (organisations.length < fewest) return null;
    const usual = (Math.max(term.before.length, this.#byItsWords(term)) + unsaid) / (this.#before + unsaid);
    const lastYear = term.before.filter((nth) => this.#lastYear.has(nth)).length / (this.#lastYear.size || 1);
    const rate = Math.min(1, Math.max(usual, lastYear));
    const chance = chanceOfAtLeast(
      organisations.length,
      this.#much.map((much) => 1 - (1 - rate) ** much),
    );
    return { term, organisations, chance };
  }
}

const inside = (at: number, start: number, end: number) => at > start && at <= end;

/** The least likely first; of the same words the longer, then by their letters. */
function inOrder(a: Judged, b: Judged): number {
  return a.chance - b.chance || b.term.key.length - a.term.key.length || (a.term.key < b.term.key ? -1 : 1);
}

interface Beside {
  readonly said: readonly Spoken[];
  readonly names: ReadonlyMap<string, string>;
  readonly monthsBefore: number;
}

/** Terms that are said in the same texts are one theme. */
function themesOf(kept: readonly Judged[], beside: Beside): Rising[] {
  const themes: { lead: Judged; terms: Term[] }[] = [];
  for (const each of kept) {
    const same = themes.find(({ lead }) => overlap(lead.term.now, each.term.now) >= alike);
    if (!same) themes.push({ lead: each, terms: [each.term] });
    else if (same.terms.length < mostTerms && !tells(same.terms, each.term)) same.terms.push(each.term);
  }
  return themes.slice(0, mostShown).map(({ lead, terms }) => risingOf(lead, terms, beside));
}

/** Whether words say no more than others that are there already, a pair taking the place of its words. */
function tells(terms: Term[], term: Term): boolean {
  const parts = term.key.split(' ');
  const within = terms.findIndex(({ key }) => parts.includes(key));
  if (within >= 0 && parts.length > 1) terms[within] = term;
  return within >= 0 || terms.some(({ key }) => key.split(' ').includes(term.key));
}

function overlap(some: readonly number[], others: readonly number[]): number {
  const known = new Set(some);
  return others.filter((nth) => known.has(nth)).length / Math.min(some.length, others.length);
}

function risingOf({ term, organisations, chance }: Judged, terms: readonly Term[], beside: Beside): Rising {
  const { said, names, monthsBefore } = beside;
  const own = new Set(organisations);
  const heard = term.now
    .flatMap((nth) => said[nth] ?? [])
    .filter(({ organisation }) => own.has(fold(organisation)))
    .toSorted((a, b) => b.at - a.at);
  // Each organisation first, then what else there is room for.
  const firsts = new Set(new Map(heard.map((each) => [fold(each.organisation), each] as const).reverse()).values());
  const rest = heard.filter((each) => !firsts.has(each)).slice(0, Math.max(0, mostHeard - firsts.size));
  return {
    key: term.key,
    terms: terms.map(({ written }) => written),
    question: heard.filter(({ question }) => question).length * 2 > heard.length,
    organisations: organisations.map((each) => names.get(each) ?? each),
    heard: heard.filter((each) => firsts.has(each) || rest.includes(each)),
    monthly: {
      now: organisations.length / ((windowDays * day) / month),
      before: inMonths(term.before, said) / monthsBefore,
    },
    chance,
  };
}

/** In how many months which organisation said it, each once a month. */
function inMonths(places: readonly number[], said: readonly Spoken[]): number {
  const each = places.flatMap((nth) => {
    const spoken = said[nth];
    return spoken ? `${fold(spoken.organisation)} ${Math.floor(spoken.at / month)}` : [];
  });
  return new Set(each).size;
}
