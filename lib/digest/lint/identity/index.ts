import type { Words } from './evidence';
import { Apart, type Identifier, type Listed, type Reading } from './identifier';
import { initialsIn } from './initials';
import { patternsIn } from './patterns';
import { isNameInSmall, type ListedPlace, partScore, Roster, wholeNames } from './roster';
import { type Run, runsOf } from './runs';
import { type Token, tokensOf } from './tokens';
import { enough, nameScore } from './unlisted';
import { particles } from './vocabulary';

export type { Identifier, IdentifierKind, Listed, Reading } from './identifier';
export { identifierKinds } from './identifier';
export { insteadOf } from './instead';
export { type Crowd, type Cue, crowd, crowdOf, type Described, kOf, type Shown, whoIn } from './who';

const rosters = new WeakMap<readonly Listed[], Roster>();

/** Made once for a list of people: each text of a digest asks for it. */
function rosterOf(people: readonly Listed[]): Roster {
  const known = rosters.get(people) ?? new Roster(people);
  rosters.set(people, known);
  return known;
}

/**
 * What in a text tells who somebody is: names of the roster and others, initials, e-mail addresses, numbers of phones and
 * learners, dates of birth, streets. In their order, none over another. Takes time in proportion to the text's length.
 * It helps to spot them and is no proof that there are no others.
 */
export function identifiersIn(text: string, { roster: people, language }: Reading): Identifier[] {
  const found = patternsIn(text);
  const apart = new Apart(text.length);
  for (const each of found) apart.take(each);
  const free = blanked(text, found);
  const roster = rosterOf(people);
  const words: Words = { text: free, tokens: tokensOf(free), spanish: /^es\b/i.test(language), known: roster.known };
  const names = namesIn(words, roster);
  const initials = initialsIn(words, roster).map(({ who, ...place }) => ({
    kind: 'initials' as const,
    ...place,
    words: text.slice(place.from, place.to),
    ...(who.length > 0 ? { who } : {}),
  }));
  for (const each of [...names, ...otherScripts(text, roster), ...initials])
    if (apart.take(each)) found.push({ ...each, words: text.slice(each.from, each.to) });
  return found.sort((a, b) => a.from - b.from);
}

/** A text with signs that are no letters where something was found, or an address stands. */
function blanked(text: string, found: readonly Identifier[]): string {
  let left = '';
  let at = 0;
  for (const { from, to } of found) {
    left += text.slice(at, from) + '·'.repeat(to - from);
    at = to;
  }
  return (left + text.slice(at)).replace(/(?:https?:\/\/|www\.)[^\s<>"“”«»)]{1,2000}/gi, (address) =>
    '·'.repeat(address.length),
  );
}

/** Names, listed and others, in one pass over the runs of capitals. */
function namesIn(words: Words, roster: Roster): Identifier[] {
  const { tokens } = words;
  const whole = wholeNames(roster, words);
  const taken = new Set<number>();
  for (const { first, end } of whole) for (let at = first; at < end; at += 1) taken.add(at);
  const found: Identifier[] = [];
  const listed = [...whole];
  for (const run of runsOf(tokens)) {
    for (const piece of piecesOf(run, tokens, taken)) {
      const own = ownPart(words, piece, roster);
      if (own === 'other') {
        if (nameScore(words, piece) >= enough) found.push(placeOf(words, piece, 'unlistedName'));
      } else if (own) listed.push(own);
    }
  }
  for (const [at, token] of tokens.entries())
    if (!taken.has(at) && !token.capital && roster.whose(token.folded).size > 0 && isNameInSmall(token))
      listed.push({ first: at, end: at + 1, who: [...roster.whose(token.folded)] });
  return [
    ...found,
    ...joined(listed, words).map((place) => ({
      ...placeOf(words, place, 'name'),
      who: place.who.map((who) => roster.people[who]?.name ?? ''),
    })),
  ];
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

/** Whose a run is: all of its words somebody's; 'other' where it may be a name nobody listed; null where it is none. */
function ownPart(words: Words, run: Run, roster: Roster): ListedPlace | 'other' | null {
  const own = run.words.filter(({ folded }) => !particles.has(folded));
  const whose = own.map(({ folded }) => roster.whose(folded));
  const known = whose.filter(({ size }) => size > 0);
  if (known.length === 0) return 'other';
  const [first = new Set<number>()] = known;
  const shared = [...first].filter((who) => known.every((each) => each.has(who)));
  const initials = own.filter(({ word }) => word.length === 1).length;
  const foreign = own.length - known.length - initials;
  if (foreign > 0) return foreignPart(words, run, roster) ?? 'other';
  if (shared.length === 0)
    return { first: run.first, end: run.end, who: [...new Set(known.flatMap((each) => [...each]))] };
  const best = Math.max(...run.words.map((token) => partScore(words, run, token)));
  const score = run.words.length > 1 ? best + 2 : best;
  return score >= 0 ? { first: run.first, end: run.end, who: shared } : null;
}

/** "Thanks Devon": a listed name behind words that are none; of two names side by side it is another's. */
function foreignPart(words: Words, run: Run, roster: Roster): ListedPlace | null {
  if (nameScore(words, run) >= enough) return null;
  const [first] = run.words;
  const last = run.words.at(-1);
  if (!first || !last || !first.starts || roster.whose(first.folded).size > 0) return null;
  const at = words.tokens.indexOf(last, run.first);
  const alone: Run = { first: at, end: run.end, titled: false, words: [last] };
  const who = roster.whose(last.folded);
  return run.words.length === 2 && who.size > 0 && partScore(words, alone, last) >= 0
    ? { first: at, end: run.end, who: [...who] }
    : null;
}

/** Parts of one person's name beside one another, or surname first with a comma, are one place. */
function joined(places: readonly ListedPlace[], { tokens }: Words): ListedPlace[] {
  const found: ListedPlace[] = [];
  for (const place of places.toSorted((a, b) => a.first - b.first)) {
    const last = found.at(-1);
    const shared = last ? last.who.filter((who) => place.who.includes(who)) : [];
    const between = tokens[place.first]?.before ?? '';
    if (last && shared.length > 0 && last.end === place.first && /^,? $|^-$/.test(between))
      found[found.length - 1] = { first: last.first, end: place.end, who: shared };
    else found.push(place);
  }
  return found;
}

/** Names in letters without capitals stand wherever they stand: their words have no blanks between them. */
function otherScripts(text: string, { others }: Roster): Identifier[] {
  return others.flatMap(({ name, who }) => {
    const found: Identifier[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      found.push({ kind: 'name', from: at, to: at + name.length, words: name, who: [who] });
    return found;
  });
}
