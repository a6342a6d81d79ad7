import type { CuedKind } from './cue';
import { isLast, isReplied, type Place, repliesTo, wordCount } from './place';

/** What a sentence's length and the turns around it say of it. */
export interface Surrounding {
  readonly weight: number;
  holds(place: Place, words: string): boolean;
}

const next = (place: Place): string => repliesTo(place)[0] ?? '';
const isAsked = (words: string): boolean => words.endsWith('?');
const saysYes = (place: Place): boolean => place.language.answers.yes.test(next(place));
const saysNo = (place: Place): boolean => place.language.answers.no.test(next(place));

/** "I'll do it on my way out", said to a request that stands already. */
function onlyAccepts({ folded, turn, language }: Place, words: string): boolean {
  const before = folded[turn - 1]?.slice(-2) ?? [];
  if (wordCount(words) > 10 || !language.refersBack.test(words) || language.soon.test(words)) return false;
  return before.some((said) => language.requests.test(said));
}

export const surroundings: Readonly<Record<CuedKind, readonly Surrounding[]>> = {
  action: [
    { weight: 0.5, holds: (place) => isReplied(place) && saysYes(place) },
    { weight: -1.1, holds: (place) => isReplied(place) && !saysYes(place) && saysNo(place) },
    { weight: 1, holds: (place, words) => isAsked(words) && saysYes(place) },
    { weight: -0.5, holds: (place, words) => isAsked(words) && !saysYes(place) },
    { weight: 0.5, holds: (_, words) => wordCount(words) >= 8 },
    { weight: -1.5, holds: (_, words) => wordCount(words) < 4 },
    { weight: -2, holds: onlyAccepts },
  ],
  question: [
    { weight: 0.7, holds: (_, words) => wordCount(words) >= 9 },
    { weight: -0.2, holds: (_, words) => wordCount(words) === 7 || wordCount(words) === 8 },
    { weight: -0.5, holds: (_, words) => wordCount(words) < 7 },
    { weight: -0.9, holds: (_, words) => wordCount(words) < 5 },
    // Somebody has no answer, or a short one settles it.
    { weight: 0.7, holds: (place) => isLast(place) && place.language.answers.open.test(next(place)) },
    {
      weight: -0.4,
      holds: (place) => {
        const said = next(place);
        return isLast(place) && said !== '' && wordCount(said) <= 3 && !place.language.answers.open.test(said);
      },
    },
  ],
};
