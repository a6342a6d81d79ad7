import { authors, natural, shops, waters } from './bearing';
import { besideIn, settled } from './doubtful';
import type { Words } from './evidence';
import type { Identifier } from './identifier';
import { never, partScore } from './listed-part';
import { kindOf, nameWord } from './names';
import { inSmall, othersInSmall, type Scored, shouted } from './other-case';
import { type ListedPlace, type Roster, wholeNames } from './roster';
import { leads, type Run, runsOf } from './runs';
import { isInSmall } from './small';
import type { Token } from './tokens';
import { enough, nameScore } from './unlisted';
import { citedWhole, institutions, particles, placeStarts } from './vocabulary';
import { chanceOfName } from './weighed';
import { isWordBesides } from './word-cues';

/** Names, listed and others. */
export function namesIn(words: Words, roster: Roster): Identifier[] {
  const { tokens } = words;
  const listed = wholeNames(roster, words);
  const taken = new Set<number>();
  for (const { first, end } of listed) for (let at = first; at < end; at += 1) taken.add(at);
  const others: Scored[] = [];
  const doubtful: ListedPlace[] = [];
  for (const run of runsOf(tokens, (folded) => roster.whose(folded).size > 0)) {
    for (const piece of piecesOf(run, tokens, taken)) {
      const own = ownPart(words, piece, roster);
      if (own === 'other') {
        const scored = { run: piece, score: nameScore(words, piece) };
        const among = scored.score < enough ? amongOthers(words, piece, roster) : [];
        if (among.length > 0) listed.push(...among);
        else others.push(scored);
      } else if (own.sure) listed.push(own);
      else if (!own.never) doubtful.push(own);
    }
  }
  const small = inSmall(words, roster, taken);
  listed.push(...small, ...shouted(words, roster, taken));
  if (isInSmall(tokens)) others.push(...othersInSmall(words, [...listed, ...doubtful]));
  const sure = new Set(listed.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)));
  for (const { run, score } of others)
    if (score >= enough) for (let at = run.first; at < run.end; at += 1) sure.add(at);
  listed.push(...settled(doubtful, { words, listed, sure }));
  return [
    ...together(others, listed, tokens).map((run) => placeOf(words, run, 'unlistedName')),
    ...joined(listed, words)
      .map((place) => withInitials(place, words, roster))
      .map((place) => ({
        ...placeOf(words, place, 'name'),
        who: place.who.map((who) => roster.people[who]?.name ?? ''),
      })),
  ];
}

/** Below this something is surely no person. */
const surelyNot = -5;

/**
 * Which of all that may be names are, seen together: what stands in a list with names is more likely one, what stands in a
 * list with places or authors less, and what was somebody's whole name, or a school's, is so in the rest of the text.
 */
function together(others: readonly Scored[], listed: readonly ListedPlace[], tokens: readonly Token[]): Run[] {
  const people = new Set<string>();
  const things = new Set<string>();
  const isName = new Map<number, boolean>();
  for (const { first, end } of listed) for (let at = first; at < end; at += 1) isName.set(at, true);
  for (const { run, score } of others) {
    if (score >= enough || score <= surelyNot)
      for (let at = run.first; at < run.end; at += 1) isName.set(at, score >= enough);
    if (run.words.length < 2) continue;
    if (score >= enough + 1) for (const { folded } of run.words) people.add(folded);
    if (score <= surelyNot) for (const { folded } of run.words) things.add(folded);
  }
  return others.flatMap(({ run, score }) => {
    if (score <= surelyNot) return [];
    const beside = [besideIn(tokens, run.first, -1), besideIn(tokens, run.end, 1)].map((at) => isName.get(at));
    const known = run.words.every(({ folded }) => people.has(folded));
    const thing = !run.titled && run.words.length === 1 && run.words.some(({ folded }) => things.has(folded));
    const listedWith = (beside.includes(true) ? 2 : 0) - (beside.includes(false) ? 2 : 0);
    return score + listedWith + (known ? 2 : 0) - (thing ? 3 : 0) >= enough ? [run] : [];
  });
}

function placeOf(
  { tokens, text }: Words,
  { first, end }: Pick<Run, 'first' | 'end'>,
  kind: Identifier['kind'],
): Identifier {
  const [from, last] = [tokens[first]?.from ?? 0, tokens[end - 1]];
  let to = last?.to ?? from;
  // "Malik T." ends with its full stop.
  if (last?.word.length === 1 && text[to] === '.') to += 1;
  return { kind, from, to, words: text.slice(from, to) };
}

/** What of a run whole names of the roster leave. */
function piecesOf(run: Run, tokens: readonly Token[], taken: ReadonlySet<number>): Run[] {
  const pieces: Run[] = [];
  let first = run.first;
  for (let at = run.first; at <= run.end; at += 1) {
    if (at < run.end && !taken.has(at)) continue;
    const words = run.words.filter(
      (token) => tokens.indexOf(token, first) >= first && tokens.indexOf(token, first) < at,
    );
    if (at > first && words.length > 0)
      pieces.push({ ...run, first, end: at, words, titled: run.titled && first === run.first });
    first = at + 1;
  }
  return pieces;
}

/** From these chances on a word that begins a sentence is the name that it may be: where the rules say so too, and else. */
const likely = 0.35;
const surely = 0.65;

interface Own extends ListedPlace {
  readonly sure: boolean;
  /** Something bears the name. */
  readonly never: boolean;
}

/** Whose a run is: all of its words somebody's; 'other' where it may be a name nobody listed. */
function ownPart(words: Words, run: Run, roster: Roster): Own | 'other' {
  const own = run.words.filter(({ folded }) => !particles.has(folded) || roster.whose(folded).size > 0);
  const whose = own.map((token, at) =>
    isPluralWord(words, run, token) ? nobody : (inTwo(own, at, roster) ?? roster.meant(token)),
  );
  const known = whose.filter(({ size }) => size > 0);
  if (known.length === 0) return 'other';
  const [first = new Set<number>()] = known;
  const shared = [...first].filter((who) => known.every((each) => each.has(who)));
  const foreign = own.filter(
    (token, at) =>
      whose[at]?.size === 0 && token.word.length > 1 && !shared.some((who) => roster.isLike(who, token.folded)),
  ).length;
  if (foreign > 0) return 'other';
  if (shared.length === 0)
    return {
      first: run.first,
      end: run.end,
      who: [...new Set(known.flatMap((each) => [...each]))],
      sure: true,
      never: false,
    };
  const best = Math.max(...run.words.map((token) => partScore(words, run, token)));
  // "Kit L.-B."
  const letters = own.filter(({ word }, at) => at > 0 && word.length === 1);
  const meant = shared.filter((who) => letters.every(({ folded }) => roster.begins(who, folded)));
  const initialled = letters.length > 0 && meant.length > 0;
  const score = best + (run.words.length > 1 ? 2 : 0) + (initialled ? 2 : 0);
  const mentioned = run.words[0]?.before.endsWith('@') === true && run.words[0].before.length < 3;
  const isNever = best <= never;
  const sure =
    mentioned ||
    (!isNever &&
      (run.words.length === 1 && !run.titled && isWordBesides(words, run.first)
        ? chanceOfName(words, run.first) >= (score >= 0 ? likely : surely)
        : score >= 0));
  return { never: isNever, first: run.first, end: run.end, who: initialled ? meant : shared, sure };
}

/** "Sotos de la ribera", "Violets in pots": a family has its article. */
function isPluralWord({ tokens, spanish, listed }: Words, { first, words: [own, more] }: Run, token: Token): boolean {
  if (own !== token || more !== undefined || !token.folded.endsWith('s') || listed(token.folded)) return false;
  const one = token.folded.slice(0, -1);
  if (!listed(one) || !(spanish || natural.has(one))) return false;
  return !/^(?:the|los|las|familia|familias|gracias)$/.test(tokens[first - 1]?.folded ?? '');
}

/** Whose a name is that is one word and written as two, "Fitz-Gibbon", "Mac Kinnon". */
function inTwo(own: readonly Token[], at: number, roster: Roster): ReadonlySet<number> | null {
  for (const first of [at - 1, at]) {
    const [one, two] = [own[first], own[first + 1]];
    if (!one || !two || !/^[ '’-]$/.test(two.before)) continue;
    const who = roster.whose(one.folded + two.folded);
    if (who.size > 0) return who;
  }
  return null;
}

/** "Thanks Devon", "Devon Joins the Team": listed names among words that are none. Of two names side by side it is another's. */
function amongOthers(words: Words, run: Run, roster: Roster): ListedPlace[] {
  if (!run.words.some(({ folded }) => words.listed(folded))) return [];
  if (run.words.some(({ folded }) => institutions.has(folded))) return [];
  // "Author Ana Ejemplo", "Virgen de Ejemplo"
  const head = run.words[0]?.folded ?? '';
  if (authors.has(head) && run.words.length > 2) return [];
  if (run.words.some(({ folded }, at) => citedWhole.has(`${folded} ${run.words[at + 1]?.folded}`))) return [];
  if ((waters.has(head) || shops.has(head)) && !nameWord(head).given && !nameWord(head).surname) return [];
  // In the middle of a sentence capitals beside one another are one name, of a place perhaps.
  const heading = run.words.every(({ titled }) => titled);
  if (!heading && !run.words[0]?.starts) return lastOf(words, run, roster);
  const found: ListedPlace[] = [];
  for (let at = heading ? run.first : run.first + 1; at < run.end; at += 1) {
    const token = words.tokens[at];
    const who = token?.capital ? roster.whose(token.folded) : nobody;
    if (!token || who.size === 0 || kindOf(token, words.spanish).ordinary) continue;
    // "Bernarda Ejemplo" is another's, a character perhaps.
    const lead = words.tokens[at - 1];
    if (at > run.first && lead && token.before === ' ' && isOthersGiven(lead, words.spanish, roster)) continue;
    // "Miguel de Ejemplo"
    const [own, given] = [kindOf(token, words.spanish), kindOf(words.tokens[run.first] ?? token, words.spanish)];
    if (!heading && !own.given && given.given && !leads.has(run.words[0]?.word.toLowerCase() ?? '')) continue;
    const alone: Run = { first: at, end: at + 1, titled: run.titled && at === run.first, words: [token] };
    if (partScore(words, alone, token) >= 0) found.push({ first: at, end: at + 1, who: [...who] });
  }
  return found;
}

/** "Abuelita Chelo": a listed name behind a word that is none and begins no place's name. */
function lastOf(words: Words, run: Run, roster: Roster): ListedPlace[] {
  const last = run.words.at(-1);
  if (!last || run.words.slice(0, -1).some(({ folded }) => placeStarts.has(folded) || roster.whose(folded).size > 0))
    return [];
  const who = roster.whose(last.folded);
  const alone: Run = { first: run.end - 1, end: run.end, titled: false, words: [last] };
  if (who.size === 0 || kindOf(last, words.spanish).ordinary || words.tokens[run.end - 1] !== last) return [];
  return partScore(words, alone, last) >= 0 ? [{ first: run.end - 1, end: run.end, who: [...who] }] : [];
}

const isOthersGiven = (token: Token, spanish: boolean, roster: Roster): boolean => {
  const { given, ordinary } = kindOf(token, spanish);
  if (roster.whose(token.folded).size > 0) return false;
  return (
    (given && !ordinary) || (/: $/.test(token.before) && token.word.length > 4 && !leads.has(token.word.toLowerCase()))
  );
};

const nobody: ReadonlySet<number> = new Set();

/** "Whitcombe, J.", "Ngozi E.-C.": letters behind a name that begin another of its words. */
function withInitials(place: ListedPlace, { tokens, text }: Words, roster: Roster): ListedPlace {
  let { end } = place;
  for (;;) {
    const [last, next] = [tokens[end - 1], tokens[end]];
    if (!last || !next || last.possessive || next.word.length !== 1) break;
    // "hannah w is out"
    const alone = /^[AIO]$/.test(next.word) && /^(?:[,;:)\n]|$)/.test(text.slice(next.to));
    if (!next.capital && !alone && (last.capital || next.before !== ' ' || /^[aeiouyr]$/.test(next.folded))) break;
    if (!/^,? $|^\.? ?-?$/.test(next.before) || !/^(?:[.,;:)]|$|\s\p{Ll})/u.test(text.slice(next.to))) break;
    if (!place.who.some((who) => roster.begins(who, next.folded))) break;
    end += 1;
  }
  let { first } = place;
  for (;;) {
    const [before, own] = [tokens[first - 1], tokens[first]];
    if (!before || !own) break;
    // "De Santis", "Ma. Fernanda"
    const particle = before.capital && particles.has(before.folded) && own.before === ' ';
    if (/^st$/.test(before.folded) && own.before === '. ' && place.who.some((who) => roster.whose('st').has(who))) {
      first -= 1;
      continue;
    }
    const maria = before.capital && /^m(?:a|ª)?$/.test(before.folded) && /^\.?ª? $/.test(own.before);
    if (before.capital && own.before === ' ' && place.who.some((who) => roster.whose(before.folded).has(who))) {
      first -= 1;
      continue;
    }
    if (
      /^[OD]$/.test(before.word) &&
      own.before === ' ' &&
      place.who.some((who) => roster.begins(who, before.folded + own.folded))
    ) {
      first -= 1;
      continue;
    }
    // "A.-L. Becker"
    if (
      before.word.length === 1 &&
      before.capital &&
      /^\.?[ -]{0,2}$/.test(own.before) &&
      (own.word.length > 1 || /-/.test(own.before)) &&
      place.who.some((who) => roster.begins(who, before.folded))
    ) {
      first -= 1;
      continue;
    }
    const wanted = particle ? before.folded : maria ? 'maria' : null;
    if (wanted === null || !place.who.some((who) => roster.begins(who, wanted))) break;
    first -= 1;
  }
  return { ...place, first, end };
}

/** Parts of one person's name beside one another, or surname first with a comma, are one place. */
function joined(places: readonly ListedPlace[], { tokens }: Words): ListedPlace[] {
  const found: ListedPlace[] = [];
  for (const place of places.toSorted((a, b) => a.first - b.first)) {
    const last = found.at(-1);
    const shared = last ? last.who.filter((who) => place.who.includes(who)) : [];
    const between = tokens[place.first]?.before ?? '';
    // "Ma. Guadalupe"
    const short = between === '. ' && /^(?:ma|mª|\p{L})$/u.test(tokens[place.first - 1]?.folded ?? '');
    if (last && shared.length > 0 && last.end === place.first && (short || /^,? $|^-$/.test(between)))
      found[found.length - 1] = { first: last.first, end: place.end, who: shared };
    else found.push(place);
  }
  return found;
}
