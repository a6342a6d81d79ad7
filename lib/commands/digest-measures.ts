import type { DigestDocument, DocumentItem } from '../digest/document';
import { readingMinutes } from '../model';

export interface DigestMeasures {
  readonly words: number;
  readonly minutes: number;
  readonly items: number;
}

/** How many words a text has: runs of letters and digits; in scripts without spaces, as the browser parts them. */
export function countWords(text: string): number {
  let words = 0;
  for (const segment of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text))
    if (segment.isWordLike) words += 1;
  return words;
}

/** How many words light Markdown has as it is read: where its links lead is not read. */
export const countRich = (words: string): number => countWords(words.replace(/\]\([^()\s]*\)/g, ']'));

const textsOf = (item: DocumentItem) => [item.title, item.quote?.exact ?? item.excerpt, item.words];

/** How long a digest is for its readers, everything shown counted. */
export function measureDigest(document: DigestDocument): DigestMeasures {
  const texts = [
    document.title,
    document.oneMinute,
    ...document.sections.flatMap(({ title, words, items }) => [title, words, ...items.flatMap(textsOf)]),
  ];
  const words = countRich(texts.join('\n'));
  return {
    words,
    minutes: readingMinutes(words),
    items: document.sections.reduce((sum, section) => sum + section.items.length, 0),
  };
}
