import { fold } from './words';

/** A name as it compares: white space, capitals and diacritics made alike. */
export const foldName = (name: string): string => fold(name).replace(/\s+/g, ' ').trim();

/** The names in a line of authors: the whole of it, and each of several. At most 50. */
export function authorsIn(author: string): string[] {
  const bare = author.replace(/^\s*(by|por)\s+/i, '').trim();
  const parts = bare.split(/\s*[,;|·/]\s*|\s+(?:and|und|et|y|e|&)\s+/i).map((part) => part.trim());
  return [...new Set([bare, ...parts])].filter(Boolean).slice(0, 50);
}

const inWord = /[\p{L}\p{N}]/u;

/** Whether a name stands in a text by itself, not inside a word. Both are folded. */
export function holdsName(text: string, name: string): boolean {
  if (name === '') return false;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text[at - 1] ?? '', text[at + name.length] ?? ''];
    if (!inWord.test(before) && !inWord.test(after)) return true;
  }
  return false;
}
