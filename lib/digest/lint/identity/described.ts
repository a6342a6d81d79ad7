import type { Listed } from './identifier';
import { foldWord } from './names';
import { type Token, tokensOf } from './tokens';
import { institutions, particles } from './vocabulary';

/** Below this many who may be meant, readers can probably tell who it is. */
export const crowd = 3;

/** Something that is said of somebody who is not named. */
export interface Cue {
  readonly kind: 'role' | 'detail' | 'organisation' | 'place';
  /** As it is written. */
  readonly words: string;
  /** In the text, UTF-16 code units; null where it stands beside it, as a credit does. */
  readonly from: number | null;
  readonly to: number | null;
}

/** Of how many on the roster all of it is true. */
export interface Crowd {
  readonly k: number;
  readonly cues: readonly Cue[];
}

/** Words of a text that describe somebody who is listed: a role with an organisation or a place. */
export interface Described extends Crowd {
  /** UTF-16 code units. */
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

export interface Known {
  readonly role: readonly string[];
  readonly head: string;
  readonly organisation: readonly string[];
  readonly place: readonly string[];
}

const rosters = new WeakMap<readonly Listed[], readonly Known[]>();

export function peopleIn(roster: readonly Listed[]): readonly Known[] {
  const known = rosters.get(roster) ?? roster.filter(({ kind }) => kind !== 'organisation').map(knownOf);
  rosters.set(roster, known);
  return known;
}

function knownOf({ role = '', organisation = '', place = '' }: Listed): Known {
  const words = stems(role);
  return { role: words, head: headOf(words, role), organisation: folded(organisation), place: folded(place) };
}

const folded = (words: string): string[] => (words.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu) ?? []).map(foldWord);
/** A role for a woman and a man, and its plural, are one. */
export const stem = (word: string): string => (word.length > 4 ? word.replace(/(?:[aoe]s?)$/, '') : word);
const stems = (words: string): string[] => folded(words).map(stem);

/** What a role is called: the last word of it in English, the first before "de" in Spanish. */
function headOf(words: readonly string[], role: string): string {
  const cut = folded(role.split(/\s(?:de|del|of|for|at|en)\s|[,(/]/i)[0] ?? '').map(stem);
  return (
    (/(?:or|ora|tra|tro|nte|ista|dor|dora)$/i.test(folded(role)[0] ?? '') &&
    cut.length > 1 &&
    /[oa]$/.test(folded(role)[1] ?? '')
      ? cut[0]
      : cut.at(-1)) ??
    words.at(-1) ??
    ''
  );
}

/** What a role says besides: a grade, a subject. */
const details = new Set(
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth kindergarten prek preschool elementary middle high primary secondary math mathematics science art arts music reading literacy history english spanish
  bilingual esl ell special education instructional technology assistant deputy associate lead principal physics chemistry biology theater band choir dance social studies writing stem early childhood program district regional
  primero segundo tercero cuarto quinto sexto primaria secundaria preescolar infantil bachillerato preparatoria matematicas ciencias arte musica lectura historia ingles espanol lengua educacion fisica especial tecnologia rural subdirectora
  1st 2nd 3rd 4th 5th 6th 7th 8th 9th 10th 11th 12th auxiliar adjunta general`
    .split(/\s+/)
    .map(stem),
);

/** What is asked of a roster at each word, made once for a list of people. */
interface Index {
  readonly heads: ReadonlySet<string>;
  /** Roles in whole and what they are called, the longest first. */
  readonly roles: readonly (readonly string[])[];
  readonly organisations: readonly (readonly string[])[];
  /** How their names begin, and their initials. */
  readonly starts: ReadonlySet<string>;
  readonly places: readonly (readonly string[])[];
}

const indices = new WeakMap<readonly Known[], Index>();

export function indexOf(people: readonly Known[]): Index {
  const known = indices.get(people) ?? indexed(people);
  indices.set(people, known);
  return known;
}

function indexed(people: readonly Known[]): Index {
  const several = (lists: readonly (readonly string[])[]) =>
    [...new Set(lists.map((words) => words.join(' ')))]
      .filter((words) => words !== '')
      .map((words) => words.split(' '));
  const organisations = several(people.map(({ organisation }) => organisation));
  const heads = new Set(people.map(({ head }) => head));
  return {
    heads,
    roles: [...several(people.map(({ role }) => role)), ...[...heads].filter(Boolean).map((head) => [head])].toSorted(
      (a, b) => b.length - a.length,
    ),
    organisations,
    starts: new Set(organisations.flatMap((words) => [words[0] ?? '', initialsOf(words)])),
    places: several(people.map(({ place }) => place)),
  };
}

const initialsOf = (words: readonly string[]): string =>
  words
    .filter((word) => !particles.has(word))
    .map((word) => word[0])
    .join('');

/** Every description in a text: a role in the singular, with an organisation or place near it in its sentence. */
export function describedIn(text: string, people: readonly Known[]): Described[] {
  const roster = indexOf(people);
  // The same words are said again and again.
  const counted = new Map<string, number>();
  const tokens = tokensOf(text);
  const found: Described[] = [];
  for (const [at, token] of tokens.entries()) {
    const role = roleAt(tokens, at, roster);
    if (!role) continue;
    const around = aroundRole(
      tokens,
      { first: Math.min(at, ...role.details), end: Math.max(at, ...role.details) + 1 },
      roster,
    );
    const cueOf = (kind: Cue['kind'], first: number, end: number): Cue => {
      const [start, stop] = [tokens[first]?.from ?? 0, tokens[end - 1]?.to ?? 0];
      return { kind, words: text.slice(start, stop), from: start, to: stop };
    };
    const own = [
      cueOf('role', at, at + 1),
      ...role.details.map((each) => cueOf('detail', each, each + 1)),
      ...around.map(({ kind, first, end }) => cueOf(kind, first, end)),
    ];
    if (around.length === 0) continue;
    const key = own.map(({ kind, words }) => `${kind} ${words}`).join('|');
    const k = counted.get(key) ?? people.filter((person) => own.every((cue) => holds(cue, person))).length;
    counted.set(key, k);
    if (k === 0) continue;
    const start = Math.min(...own.map((cue) => cue.from ?? token.from));
    const end = Math.max(...own.map((cue) => cue.to ?? token.to));
    found.push({ k, cues: own, from: start, to: end, words: text.slice(start, end) });
  }
  return found;
}

const leadsOn = /^(?:of|at|from|in|for|with|de|del|en|and|y|the|la|el)$/;

/** Organisations and places that are said of a role: straight before it, "Example's coach", or behind it, "coach at Example in Ohio". */
function aroundRole(tokens: readonly Token[], { first, end }: { first: number; end: number }, roster: Index): Around[] {
  const near = {
    from: Math.max(sentenceFrom(tokens, first), first - 6),
    to: Math.min(sentenceTo(tokens, first), end + 14),
  };
  const found = [...organisationsIn(tokens, near, roster), ...placesIn(tokens, near, roster)].toSorted(
    (a, b) => a.first - b.first,
  );
  const own: Around[] = [];
  let at = end;
  for (const each of found) {
    if (each.end === first) own.push(each);
    if (each.first < at || each.first - at > 4) continue;
    const before = tokens[each.first]?.before ?? '';
    const between = tokens.slice(at, each.first);
    if (between.at(-1) ? leadsOn.test(between.at(-1)?.folded ?? '') : /[,(–—-]/.test(before)) {
      own.push(each);
      at = each.end;
    }
  }
  return own;
}

/** A role of somebody listed, of one person: with its details before it, or behind "de". */
function roleAt(tokens: readonly Token[], at: number, { heads }: Index): { details: number[] } | null {
  const token = tokens[at];
  if (!token || token.word.length < 4) return null;
  if (!heads.has(stem(token.folded))) return null;
  // A plural speaks of several people.
  if (/s$/.test(token.folded) && !/ss$/.test(token.folded)) return null;
  if (
    /^(?:dos|tres|varios|varias|two|three|several|some|every|each|any|no|cada|ningún|ninguna|algún|otro|another|other|new|former|next)$/.test(
      tokens[at - 1]?.word.toLowerCase() ?? '',
    )
  )
    return null;
  const found: number[] = [];
  for (let each = at - 1; each >= Math.max(0, at - 4); each -= 1) {
    const before = tokens[each + 1]?.before ?? '';
    if (!/^[ -]$/.test(before)) break;
    if (details.has(stem(tokens[each]?.folded ?? ''))) found.push(each);
    else if (!/^(?:grade|school|de|del)$/.test(tokens[each]?.folded ?? '')) break;
  }
  if (tokens[at + 1]?.folded === 'de') {
    for (let each = at + 2; each < Math.min(tokens.length, at + 5); each += 1)
      if (details.has(stem(tokens[each]?.folded ?? ''))) found.push(each);
      else if (!particles.has(tokens[each]?.folded ?? '')) break;
  }
  return { details: found };
}

interface Near {
  readonly from: number;
  readonly to: number;
}

export interface Around {
  readonly kind: 'organisation' | 'place';
  readonly first: number;
  readonly end: number;
}

/** Words that many organisations have in their names. */
const isOwn = (word: string) =>
  word.length > 2 &&
  !/^(?:new|old|our|one|the|for|and|una?|los|las)$/.test(word) &&
  !institutions.has(word) &&
  !particles.has(word);

export function organisationsIn(
  tokens: readonly Token[],
  { from, to }: Near,
  { organisations, starts }: Index,
): Around[] {
  const found: Around[] = [];
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (!token?.capital || !starts.has(token.folded)) continue;
    const lengths = organisations.map((words) => beginsAt(tokens, at, words)).filter((length) => length > 0);
    if (lengths.length === 0) continue;
    const end = at + Math.max(...lengths);
    found.push({ kind: 'organisation', first: at, end });
    at = end - 1;
  }
  return found;
}

/** How many words of an organisation's name stand at a token, from one that is its own on; its initials are all of it. */
function beginsAt(tokens: readonly Token[], at: number, organisation: readonly string[]): number {
  const token = tokens[at];
  if (!token || organisation.length === 0) return 0;
  if (token.shouted && token.word.length > 2 && token.folded === initialsOf(organisation)) return 1;
  let length = 0;
  while (length < organisation.length && tokens[at + length]?.folded === organisation[length]) length += 1;
  const some = organisation.slice(0, length);
  return length === organisation.length || some.some(isOwn) ? length : 0;
}

function placesIn(tokens: readonly Token[], { from, to }: Near, { places }: Index): Around[] {
  const found: Around[] = [];
  for (let at = from; at < to; at += 1) {
    const whole = places.find((place) => place.every((word, nth) => tokens[at + nth]?.folded === word));
    if (whole && tokens[at]?.capital) found.push({ kind: 'place', first: at, end: at + whole.length });
  }
  return found;
}

const ends = /[.!?\n]/;

function sentenceFrom(tokens: readonly Token[], at: number): number {
  let from = at;
  while (from > 0 && at - from < 30 && !(tokens[from]?.starts && ends.test(tokens[from]?.before ?? ''))) from -= 1;
  return from;
}

function sentenceTo(tokens: readonly Token[], at: number): number {
  let to = at + 1;
  while (to < tokens.length && to - at < 30 && !(tokens[to]?.starts && ends.test(tokens[to]?.before ?? ''))) to += 1;
  return to;
}

/** Whether what a cue says is true of somebody; what the roster does not say of them may be true. */
export function holds({ kind, words }: Cue, { role, head, organisation, place }: Known): boolean {
  const said = folded(words);
  if (kind === 'role') {
    const wanted = said.map(stem);
    return wanted.length === 1
      ? wanted[0] === head
      : wanted.every((word) => role.includes(word)) || (wanted.includes(head) && role.length === 1);
  }
  if (kind === 'detail')
    return role.includes(stem(said[0] ?? '')) || !role.some((word) => word !== head && details.has(word));
  if (kind === 'place') return place.length === 0 || place.join(' ') === said.join(' ');
  if (said.join(' ') === organisation.join(' ')) return true;
  if (said.length === 1 && said[0] === initialsOf(organisation)) return true;
  return said.length < organisation.length && said.every((word, nth) => organisation[nth] === word) && said.some(isOwn);
}
