/** A text as it is searched, and where each of its units stands in the text itself. */
export interface Searchable {
  readonly text: string;
  readonly from: Uint32Array;
}

export interface FindOptions {
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
}

export interface Match {
  readonly start: number;
  readonly end: number;
}

/** Code units that are made alike at once, before whoever reads the page gets a turn. */
const piece = 50_000;
/** Soft hyphens and marks of no width: they are not seen, so they are not looked for. */
const unseen = /[\u00ad\u200b-\u200d\u2060\ufeff\p{M}]/gu;

/** One character as it is compared: without accents, typographic forms read as the plain ones. */
function alike(character: string, matchCase: boolean): string {
  const plain = character.normalize('NFKD').replace(unseen, '');
  const read = /[\u2018\u2019\u02bc]/.test(plain) ? "'" : /[\u201c\u201d]/.test(plain) ? '"' : plain;
  return matchCase ? read : read.toLowerCase();
}

/** What is typed, as it is compared; white space counts as one space. */
export const foldQuery = (query: string, matchCase: boolean): string =>
  [...query.replace(/\s+/g, ' ')].map((character) => alike(character, matchCase)).join('');

/** A text as it is compared. A long one is made piece by piece: `breathe` is awaited between them. */
export async function searchable(
  text: string,
  matchCase: boolean,
  breathe: () => Promise<void> = async () => undefined,
): Promise<Searchable> {
  const parts: string[] = [];
  let from = new Uint32Array(text.length + 16);
  let length = 0;
  const known = new Map<string, string>();
  const put = (unit: string, at: number) => {
    if (length + unit.length >= from.length) from = grown(from);
    for (let i = 0; i < unit.length; i += 1) from[length + i] = at;
    length += unit.length;
    parts.push(unit);
  };
  for (let start = 0; start < text.length; start += piece) {
    if (start > 0) await breathe();
    // Plain Latin in one go, whatever else character by character.
    for (const { 0: run, index } of text.slice(start, start + piece).matchAll(/\p{ASCII}+|\P{ASCII}/gu)) {
      const at = start + index;
      if (run.charCodeAt(0) < 128) {
        if (length + run.length >= from.length) from = grown(from);
        for (let i = 0; i < run.length; i += 1) from[length + i] = at + i;
        length += run.length;
        parts.push(matchCase ? run : run.toLowerCase());
        continue;
      }
      let as = known.get(run);
      if (as === undefined) {
        as = alike(run, matchCase);
        known.set(run, as);
      }
      put(as, at);
    }
  }
  return { text: parts.join(''), from: from.slice(0, length) };
}

function grown(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(from.length * 2);
  larger.set(from);
  return larger;
}

/** Where a query stands in a text, in reading order, at most `most` times; `text` is the text itself. */
export function matchesOf(
  { text, from }: Searchable,
  original: string,
  { query, matchCase, wholeWord, most }: FindOptions & { query: string; most: number },
): Match[] {
  const wanted = foldQuery(query, matchCase);
  const found: Match[] = [];
  if (wanted.trim() === '') return found;
  for (let at = text.indexOf(wanted); at >= 0 && found.length < most; at = text.indexOf(wanted, at + wanted.length)) {
    const start = from[at] ?? 0;
    const end = endOf(original, from[at + wanted.length - 1] ?? start);
    if (!wholeWord || (!inWord(original, start - 1, start) && !inWord(original, end - 1, end)))
      found.push({ start, end });
  }
  return found;
}

/** Past a character and the accents that follow it. */
function endOf(text: string, last: number): number {
  let end = last + (/[\ud800-\udbff]/.test(text[last] ?? '') ? 2 : 1);
  while (/\p{M}/u.test(text[end] ?? '')) end += 1;
  return end;
}

/** Whether one word goes on from one place to the next. */
const inWord = (text: string, before: number, after: number) =>
  /[\p{L}\p{N}\p{M}_]/u.test(text[before] ?? '') && /[\p{L}\p{N}\p{M}_]/u.test(text[after] ?? '');
