import { type Label, labels } from './meeting';

/** A community's own words for kinds of note lines; a kind that is not in it is called as given. */
export type LabelWords = ReadonlyMap<Label, string>;
export const noLabelWords: LabelWords = new Map();

/** As labels are compared: without capitals, accents and doubled spaces. */
export const foldLabel = (words: string): string =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** A word as it can stand before a colon; empty where there is nothing left of it. */
export const labelWord = (word: string): string => word.replace(/[:：]/g, ' ').replace(/\s+/g, ' ').trim();

/** The kinds that these words name, by the word as it is compared; of a word for two kinds the first counts. */
export function kindsByWord(words: LabelWords): ReadonlyMap<string, Label> {
  const kinds = new Map<string, Label>();
  for (const kind of labels) {
    const word = foldLabel(labelWord(words.get(kind) ?? ''));
    if (word !== '' && !kinds.has(word)) kinds.set(word, kind);
  }
  return kinds;
}
