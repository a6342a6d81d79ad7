import { type Changes, type GivenPrinciple, type Principle, type PrincipleId, setKey } from '../model';
import { foldLabel } from './labels';
import { hashWordsIn } from './names';

/** A principle's name as a word behind `#`: without capitals and accents, its words joined. */
export const principleWord = (name: string): string =>
  foldLabel(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^[-\d]+|-+$/g, '');

/** What the given principles are called by, in both languages, whichever is in use: a note keeps its words. */
const givenWords: Readonly<Record<GivenPrinciple, readonly string[]>> = {
  relationships: ['relationships', 'prioritize-relationships', 'relaciones', 'priorizar-las-relaciones'],
  humility: ['humility', 'practice-humility', 'humildad', 'practicar-la-humildad'],
  openness: ['openness', 'promote-openness', 'apertura', 'promover-la-apertura'],
  emergence: ['emergence', 'prepare-for-emergence', 'emergencia', 'lo-emergente', 'prepararse-para-lo-emergente'],
};

/** Tells which principle a word behind `#` names; null for none. */
export type PrincipleByWord = (word: string) => PrincipleId | null;

/**
 * Principles by the words that name them: what they are called now comes before what they were called once, and of two the
 * first in the codebook counts. So a principle that gets another name loses no line, and a new one can take a name over.
 */
export function principlesByWord(principles: readonly Principle[]): PrincipleByWord {
  const known = new Map<string, PrincipleId>();
  const live = principles.filter(({ trashedAt }) => trashedAt === null);
  const ways: ((principle: Principle) => readonly string[])[] = [
    ({ name, given }) => [name, given ?? ''],
    ({ given }) => (given ? givenWords[given] : []),
    ({ synonyms = [] }) => synonyms,
  ];
  for (const words of ways)
    for (const principle of live)
      for (const word of words(principle).map(principleWord))
        if (word !== '' && !known.has(word)) known.set(word, principle.id);
  return (word) => known.get(principleWord(word)) ?? null;
}

/** The principles that some words name behind `#`, each once. */
export function principlesIn(text: string, byWord: PrincipleByWord): PrincipleId[] {
  if (!text.includes('#')) return [];
  return [...new Set(hashWordsIn(text).flatMap(({ word }) => byWord(word) ?? []))];
}

/** Words behind `#` that name no principle, each once, as they are first written. */
export function unknownWords(text: string, byWord: PrincipleByWord): string[] {
  if (!text.includes('#')) return [];
  const words = hashWordsIn(text).flatMap(({ word }) => (byWord(word) === null ? word : []));
  return [...new Map(words.toReversed().map((word) => [principleWord(word), word])).values()].toReversed();
}

/** A text without the words behind `#` that name a principle, and the blank before each. */
export function withoutWordsFor(text: string, principle: PrincipleId, byWord: PrincipleByWord): string {
  let left = text;
  for (const { word, start, end } of hashWordsIn(text).toReversed()) {
    if (byWord(word) !== principle) continue;
    const from = /[ \t]/.test(left[start - 1] ?? '') ? start - 1 : start;
    left = left.slice(0, from) + left.slice(end);
  }
  return left;
}

/** What goes with another name of a principle: its name of before goes on naming it behind `#`. */
export function formerName(before: string, name: string): Changes {
  const word = principleWord(before);
  return word === '' || word === principleWord(name) ? {} : { [setKey('synonyms', word)]: true };
}
