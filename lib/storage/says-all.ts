import { wordsOf } from '../search';

/** Whether a text has, for each prefix, a word that starts with it. */
export function saysAll(text: string, prefixes: readonly string[]): boolean {
  if (prefixes.length === 0) return true;
  const words = wordsOf(text, 5000);
  return prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));
}
