import type { DigestDocument, DocumentItem, DocumentSection } from '../digest/document';
import { plainOf } from '../digest/rich';
import { countWords } from './digest-measures';

/** Words that somebody with two minutes gets to. */
export const skimWords = 500;
/** Words that the eye takes of a block before it goes on: about its first line. */
const lineWords = 20;

export interface Skim {
  /** The digest as it is looked through: its title, one minute, and of each block its title and first line. */
  readonly document: DigestDocument;
  /** Words of it that are read. */
  readonly words: number;
  /** Titles of the blocks that nobody with two minutes gets to. */
  readonly missed: readonly string[];
}

/**
 * What of a digest is seen by who does not read it but looks through it, until the first 500 words are over: what is past them is not there.
 */
export function skimOf(document: DigestDocument): Skim {
  let left = skimWords - countWords(document.title);
  const oneMinute = firstWords(document.oneMinute, left);
  left -= countWords(oneMinute);
  const sections: DocumentSection[] = [];
  const missed: string[] = [];
  for (const section of document.sections) {
    const first = firstLineOf(section);
    const words = countWords([section.title, first.words, ...first.items.flatMap(textsOf)].join('\n'));
    if (words > left || missed.length > 0) missed.push(section.title);
    else {
      left -= words;
      // What a principle means is known, or passed over.
      const principle = section.principle && { ...section.principle, definition: '' };
      sections.push({ ...section, ...first, principle });
    }
  }
  return { document: { ...document, oneMinute, sections }, words: skimWords - left, missed };
}

const textsOf = ({ title, quote, excerpt, words }: DocumentItem) => [title, quote?.exact ?? excerpt, words];

/** What stands first in a block: its own words, else the first card's title, quotation or words. */
function firstLineOf({ words, items }: DocumentSection): Pick<DocumentSection, 'words' | 'items'> {
  const [item] = items;
  if (words.trim() !== '' || !item) return { words: firstWords(plainOf(words), lineWords), items: [] };
  const titled = item.title !== '' || item.image !== null || item.event !== null;
  const quote = !titled && item.quote ? { ...item.quote, exact: firstWords(item.quote.exact, lineWords) } : null;
  const own = titled && !item.image && !item.event ? '' : firstWords(plainOf(item.words), lineWords);
  return { words: '', items: [{ ...item, excerpt: '', quote, words: own, tags: [], principles: [] }] };
}

/** The beginning of a text, so many words of it at most; all of it where it has no more. */
function firstWords(text: string, most: number): string {
  let words = 0;
  for (const { isWordLike, index } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (isWordLike) words += 1;
    if (words > most) return `${text.slice(0, index).trimEnd()}…`;
  }
  return text;
}
