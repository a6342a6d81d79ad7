import type { BodyText } from '../model/body';
import type { TextPosition, TextQuote } from '../model/highlight';
import { nearestMatch } from './approximate';
import { fold } from './fold';
import { rangeOf } from './place';

/** A quote as it was described, and where it stood then. */
export interface QuoteTarget {
  readonly quote: TextQuote;
  readonly position: TextPosition | null;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Occurrences looked at before the best so far is taken. */
const mostOccurrences = 2000;

/**
 * Finds a quote again in the text of a tree (`readBody`), in this order: the exact words where they stood; the exact words elsewhere, best by what
 * stands around them, then by nearness; the words with other white space or typography; words that are nearly the same.
 * Null where the tree no longer says it.
 */
export function findQuote(body: BodyText, target: QuoteTarget): Range | null {
  if (target.quote.exact === '') return null;
  const place = exactPlace(body, target) ?? foldedPlace(body, target);
  return place && rangeOf(body, place.start, place.end);
}

function exactPlace({ text }: BodyText, { quote, position }: QuoteTarget): Place | null {
  const hint = position?.start ?? null;
  const start =
    hint !== null && text.startsWith(quote.exact, hint) && closeness(text, hint, quote) === 1
      ? hint
      : bestOccurrence(text, quote, hint);
  return start === null ? null : { start, end: start + quote.exact.length };
}

/** Looks in folded texts, first for the same words, then for nearly the same. */
function foldedPlace(body: BodyText, { quote, position }: QuoteTarget): Place | null {
  const text = fold(body.text);
  const wanted = {
    exact: fold(quote.exact).text,
    prefix: fold(quote.prefix).text,
    suffix: fold(quote.suffix).text,
  };
  if (wanted.exact === '') return null;
  const hint = position ? unitsBefore(text.from, position.start) : null;
  const start = bestOccurrence(text.text, wanted, hint);
  const found = start === null ? nearestMatch(text.text, wanted, hint) : { start, end: start + wanted.exact.length };
  return found && { start: text.from[found.start] ?? 0, end: (text.from[found.end - 1] ?? 0) + 1 };
}

function bestOccurrence(text: string, quote: TextQuote, hint: number | null): number | null {
  let best: number | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let looked = 0;
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    const far = hint === null ? 0 : Math.abs(at - hint) / Math.max(1, text.length);
    const score = closeness(text, at, quote) - far / 4;
    if (score > bestScore) [best, bestScore] = [at, score];
    looked += 1;
    if (looked >= mostOccurrences) break;
  }
  return best;
}

/** How much of what stood around a quote stands around it here, 0 to 1. */
export function closeness(text: string, at: number, quote: TextQuote): number {
  const total = quote.prefix.length + quote.suffix.length;
  if (total === 0) return 1;
  let same = 0;
  for (let back = 1; back <= quote.prefix.length && text[at - back] === quote.prefix.at(-back); back += 1) same += 1;
  const end = at + quote.exact.length;
  for (let on = 0; on < quote.suffix.length && text[end + on] === quote.suffix[on]; on += 1) same += 1;
  return same / total;
}

/** How many folded units stand before a position of the original text. */
function unitsBefore(from: Uint32Array, position: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}
