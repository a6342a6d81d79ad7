/** One sentence and where it stands in what it was found in, UTF-16 code units. */
export interface Sentence {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Where a sentence ends: its sign, quotation marks and brackets that close, and a blank. */
const end = /[.?!…。？！]+["'”’»)\]]*(?=\s|$)/gu;
/** What has a full stop and goes on. */
const shortened =
  /(?:^|[\s(])(?:[ap]\.m|e\.g|i\.e|etc|vs|approx|no|mr|mrs|ms|dr|st|sr|sra|srta|prof|p\. ej|\p{L})\.$/iu;

/** What was said, sentence by sentence, as programs write speech down. An unfinished one that goes on in small letters is one sentence. */
export function sentencesIn(text: string): Sentence[] {
  const found: Sentence[] = [];
  let from = 0;
  const take = (to: number) => {
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const words = piece.trim();
    if (/[\p{L}\p{N}]/u.test(words)) found.push({ words, start, end: start + words.length });
    from = to;
  };
  for (const { 0: sign, index } of text.matchAll(end)) {
    const until = index + sign.length;
    const next = text.slice(until).match(/\S/u)?.[0] ?? '';
    const goesOn = /\p{Ll}/u.test(next) && (sign.startsWith('…') || sign.startsWith('...'));
    const isShort = sign === '.' && shortened.test(text.slice(Math.max(from, until - 12), until));
    if (!goesOn && !(isShort && /[\p{Ll}\p{N}]/u.test(next))) take(until);
  }
  take(text.length);
  return found;
}
