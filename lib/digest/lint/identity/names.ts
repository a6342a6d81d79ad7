import { fold } from '../../../search/words';
import packed from './names.json';

/** What a word is among names. */
export interface NameWord {
  readonly given: boolean;
  readonly surname: boolean;
  /** A word besides: "will", "grace", "rosa". */
  readonly english: boolean;
  readonly spanish: boolean;
}

const none: NameWord = { given: false, surname: false, english: false, spanish: false };

/** Digits of names.json and the signs after them: 1 given name, 2 surname, 4 English word, 8 Spanish word. A given name alone has none. */
const kinds: readonly NameWord[] = Array.from({ length: 16 }, (_, bits) => ({
  given: (bits & 1) > 0,
  surname: (bits & 2) > 0,
  english: (bits & 4) > 0,
  spanish: (bits & 8) > 0,
}));
const given = kinds[1] ?? none;

let known: ReadonlyMap<string, NameWord> | null = null;

/** Each name shares a beginning with the one before it: a capital letter says how long, A for nothing. */
function unpack(list: string): ReadonlyMap<string, NameWord> {
  const found = new Map<string, NameWord>();
  let before = '';
  for (const { 1: shared = 'A', 2: rest = '', 3: kind } of list.matchAll(/([A-Z])([a-z]*)([0-9:;<=>?]?)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
    found.set(before, kind ? (kinds[kind.charCodeAt(0) - 48] ?? given) : given);
  }
  return found;
}

/** What is known of a word, folded as `foldWord` does; of most words nothing. */
export function nameWord(folded: string): NameWord {
  known ??= unpack(packed.list);
  return known.get(folded) ?? none;
}

/** A word as lists of names have it. */
export const foldWord = (word: string): string =>
  /^[\x20-\x7e]*$/.test(word) ? word.toLowerCase().replaceAll("'", '') : foldOther(word);

const foldOther = (word: string): string => fold(word).replaceAll('ł', 'l').replaceAll('đ', 'd').replace(/['’]/g, '');

/** Of one word what lists say, in a language. */
export function kindOf({ folded }: { readonly folded: string }, spanish: boolean) {
  const found = nameWord(folded);
  // "Consolación", "Asunción"
  return { ...found, ordinary: spanish ? found.spanish || /cion$/.test(folded) : found.english };
}
