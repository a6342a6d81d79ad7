/** What rules see of a text: the same length as it is written, so that a place in the one is that place in the other. */

const blank = (found: string) => found.replace(/[^\n]/g, ' ');

/** `[words](address)`; the bounds keep a hostile text from being read again and again. */
const link = /\[([^[\]\n]{0,500})\]\(([^\s()[\]]{0,2000})\)/g;
const address = /(?:https?:\/\/|www\.)[^\s<>"“”«»]{1,2000}/gi;
const listSign = /^[ \t]{0,12}(?:[-*+] |\d{1,3}[.)] |>+ ?)/gm;

/** A text with spaces where light Markdown has its marks and where addresses stand. */
export function withoutMarks(text: string): string {
  return text
    .replace(link, (_, words: string, to: string) => ` ${words}  ${' '.repeat(to.length)} `)
    .replace(address, blank)
    .replace(listSign, blank)
    .replace(/\*/g, ' ');
}

const quotation = /“[^“”\n]{1,800}”|«[^«»\n]{1,800}»|"[^"\n]{1,800}"|^[ \t]{0,12}>[^\n]*$/gm;

/** Where a text quotes somebody, its signs included, UTF-16 code units. */
export function quotationsIn(text: string): { readonly from: number; readonly to: number; readonly words: string }[] {
  return [...text.matchAll(quotation)].map(({ 0: words, index }) => ({ from: index, to: index + words.length, words }));
}

/** A text with spaces where it quotes somebody. */
export const withoutQuotations = (text: string): string => text.replace(quotation, blank);

const word = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** Whether a place of a text stands where that quotes somebody. */
export const inQuotation = (text: string, { from, to }: { readonly from: number; readonly to: number }): boolean =>
  quotationsIn(text).some((each) => from < each.to && each.from < to);

/** The words of a text: letters and digits, and what joins them. */
export const wordsIn = (text: string): string[] => text.match(word) ?? [];

/** A text as words are compared, and where each of them stands in it. */
export interface SaidWords {
  readonly joined: string;
  /** Of each word, where it begins in `joined`, and where it stands in the text, UTF-16 code units. */
  readonly places: readonly { readonly at: number; readonly from: number; readonly to: number }[];
}

export function saidWords(text: string): SaidWords {
  const words: string[] = [];
  const places: { at: number; from: number; to: number }[] = [];
  let at = 1;
  for (const { 0: found, index } of text.matchAll(word)) {
    const compared = comparable(found);
    places.push({ at, from: index, to: index + found.length });
    words.push(compared);
    at += compared.length + 1;
  }
  return { joined: ` ${words.join(' ')} `, places };
}

/** Words in a row as they are compared, without where they stand. */
export const rowOf = (text: string): string[] => wordsIn(comparable(text));

const plain = /^[ -~]*$/;
const comparable = (text: string) =>
  (plain.test(text) ? text : text.normalize('NFKC').replaceAll('’', "'")).toLowerCase();

/** Where a text says these words, one after the other, whatever stands between them; null where it does not. */
export function placeOfSaid(
  said: SaidWords,
  wanted: readonly string[],
): { readonly from: number; readonly to: number } | null {
  const at = said.joined.indexOf(` ${wanted.join(' ')} `);
  if (at < 0 || wanted.length === 0) return null;
  const first = said.places.findIndex((place) => place.at === at + 1);
  const from = said.places[first];
  const to = said.places[first + wanted.length - 1];
  return from && to ? { from: from.from, to: to.to } : null;
}

/** The language of a BCP 47 tag that rules know words of; null for others. */
export function knownLanguage(tag: string): 'en' | 'es' | null {
  const [primary] = tag.toLowerCase().split(/[-_]/);
  return primary === 'en' || primary === 'es' ? primary : null;
}
