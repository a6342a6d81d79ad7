import { foldName } from '../../search';
import type { LintReading } from './reading';

/** Words that names leave out where they are shortened. */
const small = /^(?:a|an|and|at|by|for|in|of|on|the|to|with|al|con|de|del|e|el|en|la|las|los|o|para|por|u|y)$/i;

/** The first letters of a name's words, without the small ones. */
function lettersOf(name: string): string {
  const words = name.split(/[\s/-]+/).filter((word) => word !== '' && !small.test(word));
  return words.map((word) => word.normalize('NFD')[0]?.toUpperCase() ?? '').join('');
}

/** `Whole Name (WN)`, and `WN (whole name)`; the bounds keep a hostile text from being read again and again. */
const inBrackets = /\((\p{Lu}{2,7})\)/gu;
const namesBehind = /(?<![\p{L}\p{N}])(\p{Lu}{2,7}) \(([\p{L}\p{M}'’ /-]{4,120})\)/gu;
/** How far before its letters a name begins, UTF-16 code units. */
const longestName = 160;

/** Of the words before some letters in brackets, the last ones that begin with these letters; null where they do not. */
function lastWords(words: string, letters: string): string | null {
  const all = (/[\p{L}\p{M}'’ /-]*$/u.exec(words)?.[0] ?? '').trim().split(/ +/);
  for (let from = all.length - 1; from >= 0; from -= 1) {
    const name = all.slice(from).join(' ');
    if (!small.test(all[from] ?? '') && lettersOf(name) === letters) return name;
  }
  return null;
}

/**
 * What letters stand for, where the library says it: organisations that are listed, by that other name or by their first letters, and
 * the pages that the digest shows. Letters of two names are left out. Notes are not read: what is held back in them is not to be said here.
 */
export function wholeNames({ roster, sources }: Pick<LintReading, 'roster' | 'sources'>): ReadonlyMap<string, string> {
  const found = new Map<string, Map<string, string>>();
  const add = (letters: string, name: string) =>
    found.set(letters, (found.get(letters) ?? new Map<string, string>()).set(foldName(name), name));
  for (const { kind, name, aliases } of roster) {
    if (kind !== 'organisation' || !name.includes(' ')) continue;
    for (const letters of [...aliases.filter((alias) => /^\p{Lu}{2,7}$/u.test(alias)), lettersOf(name)])
      add(letters, name);
  }
  for (const { title, excerpt, highlights } of sources.clips) {
    const text = [title, excerpt, ...highlights.map(({ quote }) => quote.exact)].join('\n');
    for (const { 1: letters = '', index } of text.matchAll(inBrackets)) {
      const name = lastWords(text.slice(Math.max(0, index - longestName), index), letters);
      if (name) add(letters, name);
    }
    for (const { 1: letters = '', 2: name = '' } of text.matchAll(namesBehind))
      if (lettersOf(name) === letters) add(letters, name.trim());
  }
  return new Map(
    [...found].flatMap(([letters, names]) => (names.size === 1 ? [[letters, [...names.values()][0] ?? '']] : [])),
  );
}
