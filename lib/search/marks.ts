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
    for (let at = start; at < end; at += 1) mark(marks, from[at] as number, from[at + 1] ?? text.length);
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

const plain = /^[\0-\x7f]*$/;
const letterOf = (code: number) => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** A text's line, and for each of its letters the place in the text that it comes from. */
function mapped(text: string): { line: string; from: number[] } {
  let line = '';
  const from: number[] = [];
  if (plain.test(text)) {
    // One letter from each: nothing needs to be folded.
    const lower = text.toLowerCase();
    for (let place = 0; place < lower.length; place += 1) {
      const letter = letterOf(lower.charCodeAt(place)) ? (lower[place] as string) : ' ';
      if (letter === ' ' && (line === '' || line.endsWith(' '))) continue;
      line += letter;
      from.push(place);
    }
    return { line: line.trimEnd(), from };
  }
  let at = 0;
  for (const character of text) {
    const letters = fold(character).replace(/[^\p{L}\p{N}]/gu, ' ');
    for (const letter of letters.match(/./gs) ?? []) {
      if (letter === ' ' && (line === '' || line.endsWith(' '))) continue;
      line += letter;
      from.push(at);
    }
    at += character.length;
  }
  return { line: line.trimEnd(), from };
}
