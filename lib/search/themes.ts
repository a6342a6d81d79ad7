import { stopWords } from './stop-words';
import { fold } from './words';

/** A word that says what a text is about. */
export interface ThemeWord {
  /** Folded, without the ending of its plural. */
  readonly key: string;
  readonly written: string;
}

/** People, addresses and words behind `#` are no theme. */
const notWords =
  /@[\p{L}\p{M}.'’-]+(?:\s\p{Lu}[\p{L}\p{M}.'’-]+)*(?:\s*\([^()]*\))?|#[\p{L}\p{N}_-]+|https?:\/\/\S+|\[[^\]]*\]/gu;
const shortest = 4;

/** The words of a text that say something, in runs without a small word or a sign between them; `names`, folded words, say nothing. */
export function runsIn(text: string, names: ReadonlySet<string>): ThemeWord[][] {
  const plain = text.normalize('NFC').replace(notWords, ' . ');
  const runs: ThemeWord[][] = [[]];
  for (const [piece] of plain.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|[^\p{L}\p{M}\p{N}\s]/gu)) {
    const word = wordOf(piece, names);
    if (word) runs.at(-1)?.push(word);
    else if (runs.at(-1)?.length) runs.push([]);
  }
  return runs;
}

function wordOf(piece: string, names: ReadonlySet<string>): ThemeWord | null {
  const folded = fold(piece).replace(/['’]s$/, '');
  const short = folded.length < shortest && !/^\p{Lu}{2,}$/u.test(piece);
  if (short || !/\p{L}/u.test(piece) || stopWords.has(folded) || names.has(folded)) return null;
  const key = stem(folded);
  return stopWords.has(key) ? null : { key, written: /^\p{Lu}{2,}$/u.test(piece) ? piece : piece.toLowerCase() };
}

/** The words of a name, folded: none of them is a theme. */
export const wordsOfName = (name: string) => fold(name).match(/[\p{L}\p{N}]+/gu) ?? [];

/** A word without the ending of its plural, as English and Spanish write it. */
function stem(word: string): string {
  if (word.length <= shortest) return word;
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:s|x|z|ch|sh|[aeiou][rnldj])es$/.test(word)) return word.replace(/es$/, '');
  return word.replace(/([^su])s$/, '$1');
}
