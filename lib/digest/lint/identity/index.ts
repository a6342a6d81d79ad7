import type { Words } from './evidence';
import { Apart, type Identifier, type Listed, type Reading } from './identifier';
import { initialsIn } from './initials';
import { namesIn } from './names-in';
import { patternsIn } from './patterns';
import { Roster } from './roster';
import { tokensOf } from './tokens';

export type { Identifier, IdentifierKind, Listed, Reading } from './identifier';
export { identifierKinds } from './identifier';
export { insteadOf, type Known } from './instead';
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
  const words: Words = {
    ...{ text: free, tokens: tokensOf(free), spanish: /^es\b/i.test(language), known: roster.known },
    listed: (folded) => roster.whose(folded).size > 0,
  };
  const names = namesIn(words, roster);
  const initials = initialsIn(words, roster).map(({ who, ...place }) => ({
    kind: 'initials' as const,
    ...place,
    words: text.slice(place.from, place.to),
    ...(who.length > 0 ? { who } : {}),
  }));
  // Names of the roster, "Whitcombe, J."; two letters or more, "R. McL."; names nobody listed; a letter.
  const rank = ({ kind, from, to }: Identifier) =>
    kind === 'name' ? 0 : kind === 'unlistedName' ? 2 : to - from > 2 ? 1 : 3;
  const spoken = [...names, ...initials].sort((a, b) => rank(a) - rank(b));
  for (const each of [...spoken, ...otherScripts(text, roster)])
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

/** Names in letters without capitals stand wherever they stand: their words have no blanks between them. */
function otherScripts(text: string, { others }: Roster): Identifier[] {
  return others.flatMap(({ name, who }) => {
    const found: Identifier[] = [];
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      found.push({ kind: 'name', from: at, to: at + name.length, words: name, who: [who] });
    return found;
  });
}
