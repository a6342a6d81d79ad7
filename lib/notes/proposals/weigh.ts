import type { Cue, CuedKind } from './cue';
import { type Place, sayingsOf, wordCount } from './place';
import { surroundings } from './surroundings';

/** Where one sentence says two things. */
const joint = /(?:,|;|…|\.\.\.) (?=(?:but|and|so|or|pero|y|asi que|que|then|entonces|porque|because)\b)|: /;
/** What a part of a sentence counts less than the whole. */
const partly = 0.3;

/** What cues say for a kind in a sentence, or in a part of it; below 0 is against it, 0 where there is none. */
export function weighCues(kind: CuedKind, place: Place): number {
  const words = sayingsOf(place);
  const parts = words.split(joint).filter((part) => wordCount(part) >= 3);
  const inParts = (parts.length > 1 ? parts : []).map((part) => weighPart(kind, part, place) - partly);
  return Math.max(weighPart(kind, words, place), ...inParts);
}

function weighPart(kind: CuedKind, words: string, place: Place): number {
  const { says, adds } = place.language.cues[kind];
  const said = found(says, words);
  if (said.length === 0) return 0;
  const around = surroundings[kind].filter(({ holds }) => holds(place, words)).map(({ weight }) => weight);
  return [...said, ...found(adds, words), ...around].reduce((sum, weight) => sum + weight, 0);
}

const found = (cues: readonly Cue[], words: string): number[] =>
  cues.filter(([, pattern]) => pattern.test(words)).map(([weight]) => weight);
