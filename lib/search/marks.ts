import { fold } from './index';
import { initialsOf, leastForSlip, mayBeInitials, type Query, slipAt } from './match';

/** A part of a text, and whether it is what was typed. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

/** A text cut where what was typed stands in it: put together again, the pieces are the text. */
export function piecesOf(query: Query, text: string): Piece[] {
  const { line, from } = mapped(text);
  const marks = new Uint8Array(text.length);
  for (const [start, end] of rangesIn(query, line))
    for (let at = start; at < end; at += 1) mark(marks, from(at), from(at + 1));
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    const end = runEnd(marks, at);
    pieces.push({ text: text.slice(at, end), marked: marks[at] === 1 });
    at = end;
  }
  return pieces;
}

function mark(marks: Uint8Array, from: number, until: number): void {
  // What stands between two words is marked with neither.
  marks.fill(1, from, Math.max(from + 1, until));
}

function runEnd(marks: Uint8Array, at: number): number {
  let end = at;
  while (end < marks.length && marks[end] === marks[at]) end += 1;
  return end;
}

/** Parts of the line, as [start, end[. */
function rangesIn({ line: wanted, words }: Query, line: string): [number, number][] {
  if (!wanted) return [];
  const whole = atWord(wanted, line);
  if (whole >= 0) return [[whole, whole + wanted.length]];
  const found = words.map((word) => rangeOf(word, line));
  if (found.every((range) => range !== null)) return found;
  const initials = mayBeInitials(wanted) && initialsOf(line).startsWith(wanted);
  return initials ? wordStarts(line).slice(0, wanted.length) : found.filter((range) => range !== null);
}

function rangeOf(word: string, line: string): [number, number] | null {
  const start = atWord(word, line);
  const at = start >= 0 ? start : line.indexOf(word);
  if (at >= 0) return [at, at + word.length];
  const slip = word.length >= leastForSlip ? slipAt(word, line) : -1;
  if (slip < 0) return null;
  const end = line.indexOf(' ', slip);
  return [slip, Math.min(slip + word.length, end < 0 ? line.length : end)];
}

function atWord(word: string, line: string): number {
  if (line.startsWith(word)) return 0;
  const at = line.indexOf(` ${word}`);
  return at < 0 ? -1 : at + 1;
}

function wordStarts(line: string): [number, number][] {
  const starts: [number, number][] = line ? [[0, 1]] : [];
  for (let at = line.indexOf(' '); at >= 0; at = line.indexOf(' ', at + 1)) starts.push([at + 1, at + 2]);
  return starts;
}

/** A text's line, and for each of its letters the place in the text that it comes from. */
interface Mapped {
  readonly line: string;
  from(letter: number): number;
}

const plain = /^[\0-\x7f]*$/;
const asItIs = (letter: number) => letter;

function mapped(text: string): Mapped {
  if (plain.test(text)) {
    // One letter from each, and mostly one sign between two words: then every letter stands where it stood.
    const line = spaced(text.toLowerCase());
    if (!line.startsWith(' ') && !line.includes('  ')) return { line: line.trimEnd(), from: asItIs };
  }
  const letters: string[] = [];
  const from: number[] = [];
  let at = 0;
  for (const character of text) {
    const folded =
      character < '\x80' ? spaced(character.toLowerCase()) : fold(character).replace(/[^\p{L}\p{N}]/gu, ' ');
    for (let unit = 0; unit < folded.length; unit += 1) {
      const letter = folded[unit] as string;
      if (letter === ' ' && (letters.at(-1) ?? ' ') === ' ') continue;
      letters.push(letter);
      from.push(at);
    }
    at += character.length;
  }
  return { line: letters.join('').trimEnd(), from: (letter) => from[letter] ?? text.length };
}

/** A space for every sign that is no letter and no number, in a text of ASCII alone. */
const spaced = (text: string): string => text.replace(/[^a-z0-9]/g, ' ');
