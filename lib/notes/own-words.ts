import type { NoteDocument, WrittenLine } from './document';

export const noWords: ReadonlySet<string> = new Set();

/** Shorter words are a part of others by chance: they count as whole words alone. UTF-16 code units. */
export const telling = 4;

const wordSigns = /[\p{L}\p{M}\p{N}]+/gu;

interface Read {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}
/** Lines are kept from edit to edit, so each is read once. */
const read = new WeakMap<WrittenLine, Read>();

function readWords(line: WrittenLine): Read {
  const known = read.get(line);
  if (known) return known;
  const text = line.text.toLowerCase();
  const found = { text, words: new Set(text.match(wordSigns) ?? []) };
  read.set(line, found);
  return found;
}

function has(line: WrittenLine, word: string): boolean {
  const { text, words } = readWords(line);
  return word.length < telling ? words.has(word) : text.includes(word);
}

/**
 * Those of some words that tell a line from others: names and longer words, where there are any; and of them those that no
 * other line of its note has.
 */
export function ownWords({ lines }: NoteDocument, at: number, count: number, said: string): ReadonlySet<string> {
  const all = said.match(wordSigns) ?? [];
  const own = new Set(all.filter((word) => word.length >= telling || /^\p{Lu}/u.test(word)).map(lower));
  if (own.size === 0) for (const word of all) own.add(lower(word));
  for (const [nth, line] of lines.entries()) {
    if (nth >= at && nth < at + count) continue;
    for (const word of own) if (has(line, word)) own.delete(word);
  }
  return own;
}

const lower = (word: string) => word.toLowerCase();

/** Which of some words some lines of a note do not have. */
export function missingWords({ lines }: NoteDocument, at: number, count: number, own: ReadonlySet<string>): string[] {
  const inside = lines.slice(at, at + count);
  return [...own].filter((word) => !inside.some((line) => has(line, word)));
}

/** Which lines of a note have one of some words. */
export function linesWith({ lines }: NoteDocument, words: readonly string[]): number[] {
  if (words.length === 0) return [];
  return [...lines.keys()].filter((at) => words.some((word) => has(lines[at] as WrittenLine, word)));
}
