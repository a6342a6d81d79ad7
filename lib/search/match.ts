import { fold } from './index';

const ascii = /^[\0-\x7f]*$/;

/** A text as titles are compared: folded, words parted by one space, nothing else between them. */
export function lineOf(text: string): string {
  const folded = ascii.test(text) ? text.toLowerCase() : fold(text);
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** Stands where the title ends in a line that says more after it. */
export const titleEnd = '\u0001';

/** The line of a title, and of what is said beside it: a site, a category. */
export function lineWith(title: string, beside: string): string {
  return beside ? `${lineOf(title)}${titleEnd} ${lineOf(beside)}` : lineOf(title);
}

/** The first letters of a line's words: `prepare for emergence` → `pfe`. */
export function initialsOf(line: string): string {
  let letters = line.slice(0, 1);
  for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) letters += line[at + 1] ?? '';
  return letters;
}

/** What was typed, ready to be compared with many lines. */
export interface Query {
  /** The typed words as a line. */
  readonly line: string;
  readonly words: readonly string[];
  /** The letters of each word, as `lettersOf` gives them. */
  readonly letters: readonly number[];
}

/** Which letters a line has, as bits: one for each from a to z, all others share six. */
export function lettersOf(line: string): number {
  let letters = 0;
  for (let at = 0; at < line.length; at += 1) {
    const code = line.charCodeAt(at);
    if (code !== 32) letters |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return letters;
}

/** Words beyond these are not asked for: nobody types them to find one thing. */
const mostWords = 12;

export function queryOf(typed: string): Query {
  const words = lineOf(typed.slice(0, 400)).split(' ').filter(Boolean).slice(0, mostWords);
  return { line: words.join(' '), words, letters: words.map(lettersOf) };
}

/** How a line answers, best first; a score between them is as good as the one below it. */
export const tier = { exact: 100, start: 90, phrase: 80, words: 60, initials: 50, inside: 40, slip: 20, letters: 5 };

/** What a line scores that is another name of something: after a title that answers as well, before one that answers less well. */
export const ofOtherName = (score: number): number => score - 5;

/** Those that say what was typed; none where all only resemble it: a slip, letters in their order. */
export const sayingOf = <A extends { readonly score: number }>(found: readonly A[]): A[] =>
  found.filter(({ score }) => score >= tier.inside);

/**
 * How well a line answers, 0 for not at all. Best: it is what was typed; starts with it; has it at the start of a word;
 * has each word at the start of one; its words begin with these letters; has each word somewhere; is one letter off;
 * last, with `letters`: has them in this order.
 */
export function scoreOf({ line: wanted, words }: Omit<Query, 'letters'>, line: string, letters = false): number {
  if (!wanted) return 1;
  if (line.startsWith(wanted)) return endsAt(line, wanted.length) ? tier.exact : tier.start;
  if (line.includes(` ${wanted}`)) return tier.phrase;
  let least: number = tier.words;
  for (const word of words) {
    least = Math.min(least, wordScore(word, line));
    if (least === 0) break;
  }
  if (least === tier.words) return least;
  if (isInitials(wanted, line)) return tier.initials;
  if (least > 0) return least;
  return letters && wanted.length >= leastForOrder && hasInOrder(wanted, line) ? tier.letters : 0;
}

/** A line that many questions are compared with, and its letters: most lines lack one that is asked for. */
export interface HeldLine {
  readonly line: string;
  readonly letters: number;
}

export const heldLine = (line: string): HeldLine => ({ line, letters: lettersOf(line) });

/** What `scoreOf` gives, sooner where it is 0. */
export const scoreOfHeld = (query: Query, { line, letters: held }: HeldLine, letters = false): number =>
  mayAnswer(query, held) ? scoreOf(query, line, letters) : 0;

/** Whether a line with these letters can have every word: all letters of it, all but one where it may have a slip. */
function mayAnswer({ words, letters }: Query, held: number): boolean {
  for (let at = 0; at < words.length; at += 1) {
    const wanted = letters[at] as number;
    if ((words[at] as string).length >= leastForSlip ? !mayHaveSlip(wanted, held) : (wanted & ~held) !== 0)
      return false;
  }
  return true;
}

/** Whether what has the held letters can have a word with these but for one: both as `lettersOf` gives them. */
export function mayHaveSlip(wanted: number, held: number): boolean {
  const missing = wanted & ~held;
  return (missing & (missing - 1)) === 0;
}

/**
 * Whether every line that answers a question, `letters` or not, surely answered the one before it: then nobody else need be
 * asked. Not so where a word becomes long enough for a slip, or the whole for letters in their order.
 */
export function narrows(query: Query, before: Query): boolean {
  if (before.line.length < leastForOrder || !query.line.startsWith(before.line)) return false;
  const last = before.words.length - 1;
  const [was, is] = [before.words[last] as string, query.words[last] as string];
  return was.length >= leastForSlip || is.length < leastForSlip;
}

const endsAt = (line: string, at: number) => line.length === at || line[at] === titleEnd;

/** Only a word of a few letters is read as the first letters of several. */
export const mayBeInitials = (wanted: string): boolean =>
  wanted.length > 1 && wanted.length <= 8 && !wanted.includes(' ');

const isInitials = (wanted: string, line: string) => mayBeInitials(wanted) && initialsOf(line).startsWith(wanted);

/** From so many letters on a word may have a slip in it. */
export const leastForSlip = 4;

/** From so many letters on they may stand anywhere in the line, in this order. */
const leastForOrder = 3;

function wordScore(word: string, line: string): number {
  if (line.startsWith(word) || line.includes(` ${word}`)) return tier.words;
  if (line.includes(word)) return tier.inside;
  return word.length >= leastForSlip && slipAt(word, line) >= 0 ? tier.slip : 0;
}

/** Where a word of the line starts with what is one letter off `word`; -1 for nowhere. */
export function slipAt(word: string, line: string): number {
  for (let start = 0; start >= 0 && start < line.length; ) {
    const next = line.indexOf(' ', start);
    const end = next < 0 ? line.length : next;
    if (end - start >= word.length - 1 && oneOff(word, line, start, end)) return start;
    start = next < 0 ? -1 : next + 1;
  }
  return -1;
}

function hasInOrder(wanted: string, line: string): boolean {
  let at = 0;
  for (const letter of wanted) {
    if (letter === ' ') continue;
    at = line.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/**
 * Whether one letter added, left out, changed, or swapped with the next makes a word the start of what stands in a text
 * from `from` to before `end`.
 */
export function oneOff(word: string, text: string, from = 0, end = text.length): boolean {
  let same = 0;
  while (same < word.length && from + same < end && word.charCodeAt(same) === text.charCodeAt(from + same)) same += 1;
  // Thousands of places are asked at a key: nothing is cut out to be compared.
  const goesOn = (at: number, place: number) => {
    for (let i = at, j = from + place; i < word.length; i += 1, j += 1)
      if (j >= end || word.charCodeAt(i) !== text.charCodeAt(j)) return false;
    return true;
  };
  const has = (at: number, place: number) =>
    from + place < end && word.charCodeAt(at) === text.charCodeAt(from + place);
  return (
    goesOn(same + 1, same + 1) ||
    goesOn(same + 1, same) ||
    goesOn(same, same + 1) ||
    (has(same, same + 1) && has(same + 1, same) && goesOn(same + 2, same + 2))
  );
}

/** How well a text answers what was typed, 0 for not at all; see `scoreOf`. Letters in their order are no answer. */
export const matchScore = (typed: string, text: string): number => scoreOf(queryOf(typed), lineOf(text));
