import type { Words } from './evidence';
import { cuesAt } from './word-cues';
import weights from './word-weights.json';

const counts: Readonly<Record<string, number>> = weights;

/**
 * How likely it is, from 0 to 1, that a word which begins a sentence and is somebody's name and a word besides is the name:
 * the logistic function of what its cues count together. Fitted by `scripts/fit-words.mjs`.
 */
export const chanceOfName = (words: Words, at: number): number => chanceOf(cuesAt(words, at), counts);

/** The same of cues, with other weights: for fitting. */
export function chanceOf(cues: readonly string[], weighing: Readonly<Record<string, number>>): number {
  let sum = weighing.bias ?? 0;
  for (const cue of cues) sum += weighing[cue] ?? 0;
  return 1 / (1 + Math.exp(-sum));
}
