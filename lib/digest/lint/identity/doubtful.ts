import type { Words } from './evidence';
import type { ListedPlace } from './roster';
import type { Token } from './tokens';
import { months, saying, virtues } from './vocabulary';

/** Words that are somebody's on the roster and words besides, where what stands beside them says which. */

interface Seen {
  readonly words: Words;
  readonly listed: readonly ListedPlace[];
  /** Tokens that are names. */
  readonly sure: Set<number>;
}

/** Which of doubtful places are names. */
export function settled(doubtful: readonly ListedPlace[], { words, listed, sure }: Seen): ListedPlace[] {
  const found = new Set<ListedPlace>();
  const settle = (...places: ListedPlace[]) => {
    for (const place of places) {
      found.add(place);
      sure.add(place.first);
    }
  };
  settle(...inColumn(doubtful, words, sure));
  for (const place of doubtful) if (isInList(place, words, sure)) settle(place);
  for (const place of doubtful) if (sure.size > 0 && isBeforeVerb(place, words)) settle(place);
  for (const [one, two] of pairs(doubtful, words)) settle(one, two);
  for (const place of doubtful) if (isInParallel(place, words, sure)) settle(place);
  const byEnd = new Map(listed.map((place) => [place.end, place]));
  // "Sato, Will": a word besides, but for the surname before it.
  for (const place of doubtful)
    if (/^, $/.test(words.tokens[place.first]?.before ?? ''))
      if (byEnd.get(place.first)?.who.some((each) => place.who.includes(each))) settle(place);
  return [...found];
}

/** "Hope: cups", "Joy (venue), Rich (money)", "Daisy (4/12)": two or more in one way. */
function inColumn(doubtful: readonly ListedPlace[], { tokens, text }: Words, sure: ReadonlySet<number>): ListedPlace[] {
  const label = (end: number) => {
    const last = tokens[end - 1];
    return /^(?:: ?\p{Ll}| \((?:\p{Ll}|\d))/u.exec(last ? text.slice(last.to, last.to + 4) : '')?.[0].trim()[0];
  };
  const own = doubtful.map(({ first, end }) => (months.has(tokens[first]?.folded ?? '') ? undefined : label(end)));
  const counts = new Map<string, number>();
  for (const each of [...own, ...[...sure].map((token) => label(token + 1))])
    if (each !== undefined) counts.set(each, (counts.get(each) ?? 0) + 1);
  return doubtful.filter((_, at) => (counts.get(own[at] ?? '') ?? 0) > 1);
}

const isInList = ({ first, end }: ListedPlace, { tokens }: Words, sure: ReadonlySet<number>): boolean =>
  sure.has(besideIn(tokens, first, -1)) || sure.has(besideIn(tokens, end, 1));

/** "Rosa registra asistencia, Fidel toca campana": each clause of a sentence is about somebody. */
function isInParallel({ first, end }: ListedPlace, { tokens, text }: Words, sure: ReadonlySet<number>): boolean {
  const [own, last] = [tokens[first], tokens[end - 1]];
  if (!own?.starts || !last || !/^ \p{Ll}/u.test(text.slice(last.to, last.to + 2))) return false;
  for (let at = end; at < Math.min(tokens.length, end + longestClause); at += 1) {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (!token || /[.!?\n]/.test(token.before)) return false;
    if (/^[,;] $/.test(token.before))
      return sure.has(at) && next?.before === ' ' && !next.capital && !notClause.has(next.folded);
  }
  return false;
}
const longestClause = 9;
/** Behind a name with a comma before it, what is no clause of hers: "…, Ana said", "…, Ana and the rest". */
const notClause: ReadonlySet<string> = new Set([...saying, 'and', 'y', 'e', 'or', 'o', 'in', 'of', 'from', 'de']);

/** "Abril propone, Modesto maneja": beside what somebody else does. */
function isBeforeVerb({ first, end }: ListedPlace, { tokens, text, spanish }: Words): boolean {
  const verb = tokens[end];
  return (
    spanish &&
    /^[,;] $| /.test(tokens[first]?.before ?? '') &&
    verb?.before === ' ' &&
    /^\p{Ll}{3,}[aeó]$/u.test(verb.word) &&
    /^[,.;]|^$/.test(text.slice(verb.to))
  );
}

/** "Julio y Concepción exponen" */
function pairs(doubtful: readonly ListedPlace[], { tokens, text, spanish }: Words): [ListedPlace, ListedPlace][] {
  const byFirst = new Map(doubtful.map((place) => [place.first, place]));
  return doubtful.flatMap((one): [ListedPlace, ListedPlace][] => {
    const link = tokens[one.end];
    const two = byFirst.get(one.end + 1);
    if (!two || !/^(?:y|e|and)$/.test(link?.folded ?? '') || link?.before !== ' ') return [];
    const last = tokens[two.end - 1];
    const rest = last ? text.slice(last.to, last.to + 30) : '';
    const together = spanish
      ? /^ (?!en |son |eran |est[aá]n )\p{Ll}{2,}(?:an|en|aron|ieron)(?!\p{L})/u
      : /^ (?:will|have|both|\p{Ll}{2,}ed) /u;
    const abstract = [one, two].every(({ first }) => virtues.has(tokens[first]?.folded ?? '')) && !spanish;
    return together.test(rest) && !abstract ? [[one, two]] : [];
  });
}

/** The word beside a run in a list, "A, B and C"; -1 where none is. */
export function besideIn(tokens: readonly Token[], at: number, step: 1 | -1): number {
  const link = tokens[step === 1 ? at : at - 1];
  const inList = (before: string | undefined) => /^, ?$/.test(before ?? '');
  const own = step === 1 ? link?.before : tokens[at]?.before;
  if (link && (inList(own) || /^ ?& ?$/.test(own ?? '')) && link.capital) return step === 1 ? at : at - 1;
  if (link && /^(?:and|y|e|&)$/.test(link.folded) && /^,? $/.test(link.before)) return step === 1 ? at + 1 : at - 2;
  return -1;
}
