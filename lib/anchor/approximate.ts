import type { TextQuote } from '../model/highlight';

interface Match {
  readonly start: number;
  readonly end: number;
  readonly distance: number;
}

/** A quote shorter than this is only ever found exactly: anything is nearly the same as a short word. */
const shortest = 12;
/** Letters of a piece: as many as one machine word holds bits, less the sign. */
const pieceLength = 30;
/** The longest stretch that is aligned whole; of a longer quote, its two ends are. */
const longestAligned = 600;
const mostWindows = 6;
/** Share of a quote that may differ: with its surroundings known, and without. */
const differs = { known: 0.34, alone: 0.18 };

/**
 * The stretch of a text that is nearest to a quote by edit distance, or null where nothing is near enough. Pieces of the quote
 * are looked for approximately; where they agree on a place, the quote is aligned there.
 */
export function nearestMatch(
  text: string,
  quote: TextQuote,
  hint: number | null,
): { start: number; end: number } | null {
  const { exact } = quote;
  if (exact.length < shortest || text.length === 0) return null;
  if (exact.length > longestAligned) return nearestEnds(text, quote, hint);
  let best: Match | null = null;
  let bestScore = 0;
  for (const place of likelyPlaces(text, exact, hint)) {
    const match = align(text, exact, place);
    const share = match.distance / exact.length;
    const known = surroundings(text, match, quote);
    if (share > (known >= 0.5 ? differs.known : differs.alone)) continue;
    const score = 1 - share + known / 2 - (hint === null ? 0 : Math.abs(match.start - hint) / text.length / 4);
    if (!best || score > bestScore) [best, bestScore] = [match, score];
  }
  return best;
}

/** A long quote: where its beginning and its end are found, about as far apart as they were. */
function nearestEnds(text: string, quote: TextQuote, hint: number | null): { start: number; end: number } | null {
  const { exact } = quote;
  const size = longestAligned / 2;
  const head = { exact: exact.slice(0, size), prefix: quote.prefix, suffix: exact.slice(size, size + 32) };
  const tail = { exact: exact.slice(-size), prefix: exact.slice(-size - 32, -size), suffix: quote.suffix };
  const first = nearestMatch(text, head, hint);
  const last = nearestMatch(text, tail, first ? first.start + exact.length - size : hint);
  if (!first || !last) return null;
  const length = last.end - first.start;
  return length > exact.length * 0.6 && length < exact.length * 1.6 ? { start: first.start, end: last.end } : null;
}

/** Where the quote may begin, by the pieces of it that were found: most agreed on first. */
function likelyPlaces(text: string, exact: string, hint: number | null): number[] {
  const votes = new Map<number, number>();
  const grain = Math.max(16, exact.length >> 3);
  for (const offset of pieceOffsets(exact.length)) {
    const piece = exact.slice(offset, offset + pieceLength);
    for (const end of endsOf(text, piece)) {
      const bucket = Math.max(0, Math.round((end - piece.length - offset) / grain));
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
    }
  }
  const far = (bucket: number) => (hint === null ? 0 : Math.abs(bucket * grain - hint) / text.length);
  const around = (bucket: number) =>
    (votes.get(bucket) ?? 0) + ((votes.get(bucket - 1) ?? 0) + (votes.get(bucket + 1) ?? 0)) / 2;
  return [...votes.keys()]
    .sort((a, b) => around(b) - around(a) || far(a) - far(b) || a - b)
    .slice(0, mostWindows)
    .map((bucket) => bucket * grain);
}

function pieceOffsets(length: number): number[] {
  const last = Math.max(0, length - pieceLength);
  const count = Math.min(8, Math.ceil(length / pieceLength));
  return [...new Set(Array.from({ length: count }, (_, i) => Math.round((last * i) / Math.max(1, count - 1))))];
}

/**
 * Ends of the stretches of a text that differ from a piece of up to 30 units in at most a quarter of it; of neighbours, the best.
 * Myers' bit-parallel algorithm (A fast bit-vector algorithm for approximate string matching, J. ACM 46, 1999).
 */
function endsOf(text: string, piece: string): number[] {
  const size = piece.length;
  const allowed = Math.floor(size / 4);
  const masks = new Int32Array(65536);
  for (let i = 0; i < size; i += 1) masks[piece.charCodeAt(i)] = (masks[piece.charCodeAt(i)] as number) | (1 << i);
  const top = 1 << (size - 1);
  const ends: { at: number; distance: number }[] = [];
  let plus = -1;
  let minus = 0;
  let distance = size;
  for (let at = 0; at < text.length; at += 1) {
    const equal = masks[text.charCodeAt(at)] as number;
    const vertical = equal | minus;
    const horizontal = (((equal & plus) + plus) ^ plus) | equal;
    let up = minus | ~(horizontal | plus);
    let down = plus & horizontal;
    if (up & top) distance += 1;
    if (down & top) distance -= 1;
    up = up << 1;
    down = down << 1;
    plus = down | ~(vertical | up);
    minus = up & vertical;
    if (distance <= allowed) keepBest(ends, { at: at + 1, distance }, size);
    if (ends.length > 400) break;
  }
  return ends.map((end) => end.at);
}

function keepBest(
  ends: { at: number; distance: number }[],
  found: { at: number; distance: number },
  near: number,
): void {
  const last = ends.at(-1);
  if (!last || found.at - last.at > near / 2) ends.push(found);
  else if (found.distance < last.distance) ends[ends.length - 1] = found;
}

/** The best alignment of a whole quote near a place (Sellers 1980): edit distance, free to begin and end anywhere in the window. */
function align(text: string, exact: string, place: number): Match {
  const slack = 24 + (exact.length >> 1);
  const base = Math.max(0, place - slack);
  const window = text.slice(base, place + exact.length + slack);
  const width = exact.length + 1;
  let distances = Uint16Array.from({ length: width }, (_, i) => i);
  let starts = new Uint32Array(width);
  let best: Match = { start: base, end: base, distance: exact.length };
  for (let at = 0; at < window.length; at += 1) {
    const nextDistances = new Uint16Array(width);
    const nextStarts = new Uint32Array(width);
    nextStarts[0] = at + 1;
    for (let i = 1; i < width; i += 1) {
      const replaced = (distances[i - 1] as number) + (exact[i - 1] === window[at] ? 0 : 1);
      const left = (nextDistances[i - 1] as number) + 1;
      const skipped = (distances[i] as number) + 1;
      const least = Math.min(replaced, left, skipped);
      nextDistances[i] = least;
      nextStarts[i] = (
        least === replaced ? starts[i - 1] : least === skipped ? starts[i] : nextStarts[i - 1]
      ) as number;
    }
    [distances, starts] = [nextDistances, nextStarts];
    const distance = distances[exact.length] as number;
    if (distance < best.distance)
      best = { start: base + (starts[exact.length] as number), end: base + at + 1, distance };
  }
  return best;
}

/** How much of what stood around the quote stands around a match, 0 to 1; a stretch of eight units is enough to know a side. */
function surroundings(text: string, match: Match, quote: TextQuote): number {
  const before = quote.prefix.slice(-8);
  const after = quote.suffix.slice(0, 8);
  const near = 12;
  const knowsBefore =
    before.length > 3 && text.slice(Math.max(0, match.start - 8 - near), match.start + near).includes(before);
  const knowsAfter =
    after.length > 3 && text.slice(Math.max(0, match.end - near), match.end + 8 + near).includes(after);
  return (knowsBefore ? 0.5 : 0) + (knowsAfter ? 0.5 : 0);
}
