import { showableLine } from '../model/showable';

/** Scripts written without spaces between words. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The longest text whose unspaced words are counted one by one; of longer ones a part is, and the rest follows from it. */
const counted = 200_000;

/** How many words a text holds; Chinese, Japanese, Thai … by the browser's word boundaries. */
export function countWords(text: string, language: string): number {
  const sample = text.slice(0, counted);
  if (!unspaced.test(sample)) return text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  let words = 0;
  for (const part of new Intl.Segmenter(language || undefined, { granularity: 'word' }).segment(sample))
    if (part.isWordLike) words += 1;
  return Math.round((words * text.length) / sample.length);
}

/** A text on one line, fit to be shown, no longer than this, ended at a word where it is cut. */
export function shorten(text: string, longest: number): string {
  const line = showableLine(text.slice(0, longest * 4));
  if (line.length <= longest) return line.toWellFormed();
  const cut = line.slice(0, longest - 1).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${(space > longest / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.\ufffd]+$/u, '')}…`;
}

const longestTag = 35;

/** A BCP 47 tag in its usual form, of a very long one the language alone, empty where it is none. */
export function languageTag(tag: string | null | undefined): string {
  try {
    const found = Intl.getCanonicalLocales((tag ?? '').trim().replaceAll('_', '-'))[0] ?? '';
    // Cut anywhere else, a long one would be a tag no more.
    return found.length <= longestTag ? found : (found.split('-')[0] ?? '');
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

/** A date or date-time as ISO 8601, null where the text is no date. A day in words is that day here. */
export function isoDate(text: string | null | undefined): string | null {
  const given = (text ?? '').trim();
  if (!given || given.length > 100) return null;
  if (/^\d{4}-\d\d-\d\d($|T)/.test(given) && !Number.isNaN(Date.parse(given))) return given.slice(0, 40);
  if (!/\d{4}/.test(given)) return null;
  const date = new Date(given);
  const year = date.getFullYear();
  if (Number.isNaN(year) || year < 1500 || year > 2200) return null;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
