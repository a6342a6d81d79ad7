/** The most different words of one text that are kept: enough for any article, a limit for a hostile one. */
const mostWords = 600;
/** Longer words are cut: nobody types more to find one. */
const longestWord = 40;

/** Scripts that write words without spaces between them. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A text as it is compared: compatibility forms and capitals made alike, diacritics off. */
export function fold(text: string): string {
  // Most words have no other letters, and nothing that can be taken off.
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The different words of a text, folded, in the order they first stand in it; at most `most`. */
export function wordsOf(text: string, most = mostWords): string[] {
  const words = new Set<string>();
  for (const [run] of text.normalize('NFKC').matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (unspaced.test(run)) for (const word of segments(run)) words.add(fold(word).slice(0, longestWord));
    else words.add(fold(run).slice(0, longestWord));
    if (words.size >= most) break;
  }
  words.delete('');
  return [...words].slice(0, most);
}

let segmenter: Intl.Segmenter | null = null;

/** Words of a run without spaces, each character of them too, so that any beginning of a word finds it. */
function* segments(run: string): Generator<string> {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const { segment } of segmenter.segment(run)) {
    yield segment;
    if (unspaced.test(segment)) for (const character of segment) yield character;
  }
}

/** What a typed search asks for: words that must each begin some word. A lone Latin letter asks for nothing yet. */
export function prefixesOf(typed: string): string[] {
  return wordsOf(typed, 12).filter((word) => word.length > 1 || /[^a-z]/.test(word));
}

/**
 * The words of HTML source, without tags, comments, scripts and styles; one that is not closed goes to the end, as
 * browsers read it. Needs no DOM, so a worker can do it.
 */
export function textOfSource(html: string): string {
  return html
    .replace(/<!--[\s\S]*?(?:-->|$)|<(script|style|template)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<[^>]*(?:>|$)/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|nbsp));/gi, (_all, decimal, hex, name) =>
      name
        ? (entities[`${name}`.toLowerCase()] ?? ' ')
        : character(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    );
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' };
const character = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');
