import { wordsOf } from '../search';
import type { Place } from './network';
import type { Who } from './network-who';

/** Somebody's question, where it stands. */
export interface Asked {
  readonly place: Place;
  readonly who: readonly Who[];
}

/** Two who ask the same. */
export interface SameQuestion {
  readonly place: Place;
  readonly one: Who;
  readonly other: Who;
}

/** How much of their words two questions share to be the same one: Jaccard's index, 0 to 1. */
const alike = 0.6;
/** Words of fewer signs are small words of any question. UTF-16 code units. */
const telling = 4;
/** A word that more questions than this have in common tells none from the others. */
const mostAsked = 200;
/** Pairs that are found at most: what everybody asks alike would be a line from each to each, and no map any more. */
export const mostSame = 5000;

/**
 * Questions that different organisations ask in much the same words, each pair with where the later one stands: those of the latest questions
 * first, at most `mostSame`. Of a word that 200 questions have before, no more are compared.
 */
export function sameQuestions(all: readonly Asked[]): SameQuestion[] {
  const asked = all.toSorted((a, b) => (a.place.on < b.place.on ? 1 : a.place.on > b.place.on ? -1 : 0));
  const words = asked.map(({ place }) => new Set(wordsOf(place.words).filter((word) => word.length >= telling)));
  const byWord = new Map<string, number[]>();
  const found: SameQuestion[] = [];
  for (const [nth, own] of words.entries()) {
    const shared = new Map<number, number>();
    for (const word of own) {
      const others = byWord.get(word) ?? [];
      byWord.set(word, others);
      if (others.length > mostAsked) continue;
      for (const other of others) shared.set(other, (shared.get(other) ?? 0) + 1);
      others.push(nth);
    }
    for (const [before, both] of shared) {
      const all = own.size + (words[before]?.size ?? 0) - both;
      if (both / all >= alike) found.push(...pairsOf(asked[before], asked[nth]));
    }
    found.push(...pairsOf(asked[nth], asked[nth]));
    if (found.length >= mostSame) break;
  }
  return found.slice(0, mostSame);
}

function pairsOf(one: Asked | undefined, other: Asked | undefined): SameQuestion[] {
  if (!one || !other) return [];
  const later = one.place.on > other.place.on ? one.place : other.place;
  return one.who.flatMap((a) =>
    other.who.flatMap((b) => (a.organisation === b.organisation ? [] : [{ place: later, one: a, other: b }])),
  );
}
