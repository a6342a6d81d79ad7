import type { ProposedKind } from './cue';
import { isLast, isReplied, type Place, repliesTo, sayingsOf, wordCount } from './place';

/** What a sentence's length and the turns around it say of it. */
export interface Surrounding {
  readonly weight: number;
  /** It speaks for a kind by itself, as a cue that `says` does. */
  readonly says?: boolean;
  holds(place: Place, words: string): boolean;
}

const next = (place: Place): string => repliesTo(place)[0] ?? '';
const isAsked = (words: string): boolean => words.endsWith('?');
const saysYes = (place: Place): boolean => place.language.answers.yes.test(next(place));
const saysNo = (place: Place): boolean => place.language.answers.no.test(next(place));

/** Somebody said yes just before, in the same turn or in the one before: "Everyone okay? Okay. It stays." */
function isAccepted({ folded, turn, nth, language }: Place): boolean {
  const { accepts, answers } = language;
  if (nth > 0) return accepts.test(folded[turn]?.[nth - 1] ?? '');
  const before = folded[turn - 1] ?? [];
  return before.length > 0 && before.length <= 2 && !isAsked(before.at(-1) ?? '') && answers.yes.test(before.join(' '));
}

/** The next sentence of the turn asks for a yes or says it. */
function isSealed({ folded, turn, nth, language }: Place): boolean {
  const after = folded[turn]?.[nth + 1] ?? '';
  return after !== '' && (language.asksYes.test(after) || language.accepts.test(after));
}

/** "I'll do it on my way out", said to a request that stands already. */
function onlyAccepts({ folded, turn, language }: Place, words: string): boolean {
  const before = folded[turn - 1]?.slice(-2) ?? [];
  if (wordCount(words) > 10 || !language.refersBack.test(words) || language.soon.test(words)) return false;
  return before.some((said) => language.requests.test(said));
}

/** "Fridays at nine until Easter.": a day, an hour or a number, in a few words and without a verb. */
function isTerse(place: Place, words: string): boolean {
  return isVerbless(place, words) && place.language.measured.test(words);
}

/** "Okay: one page, big font, no pictures.": the same for what follows on a word that takes it up. */
function isTakenUp(place: Place, words: string): boolean {
  const { measured, takesUp } = place.language;
  return takesUp.test(words) && !measured.test(words) && isVerbless(place, words);
}

function isVerbless(place: Place, words: string): boolean {
  const length = wordCount(words);
  const fits = words === sayingsOf(place) && /[^?!]$/.test(words) && length >= 3 && length <= 16;
  return fits && !place.language.finite.test(words);
}

/** It may be no more than what the turn before asked for. */
const isAnswer = ({ folded, turn, nth }: Place): boolean => nth === 0 && isAsked(folded[turn - 1]?.at(-1) ?? '');

export const surroundings: Readonly<Record<ProposedKind, readonly Surrounding[]>> = {
  decision: [
    { weight: 0.5, says: true, holds: isTerse },
    { weight: 0.2, says: true, holds: isTakenUp },
    { weight: -0.3, holds: (place, words) => isAnswer(place) && (isTerse(place, words) || isTakenUp(place, words)) },
    { weight: 0.8, holds: (place) => isReplied(place) && !saysNo(place) && saysYes(place) },
    { weight: 0.1, holds: (place) => isReplied(place) && place.language.answers.yes.test(repliesTo(place)[1] ?? '') },
    { weight: -0.2, holds: (place) => isReplied(place) && saysNo(place) },
    // A proposal that asks for a yes and gets one.
    {
      weight: 0.8,
      holds: (place, words) =>
        isReplied(place) && saysYes(place) && isAsked(words) && place.language.asksYes.test(words),
    },
    { weight: 0.4, holds: isAccepted },
    // Who leads says what is settled.
    { weight: 0.6, holds: ({ turn, hosts }) => hosts[turn] === true },
    // "So twenty-four in beds. Does anyone hate that?", "Two drivers on Saturday. Done."
    { weight: 0.5, holds: isSealed },
    { weight: -0.8, holds: ({ turn }) => turn < 2 },
    { weight: -0.5, holds: (_, words) => wordCount(words) < 3 || wordCount(words) > 45 },
    { weight: -0.4, holds: (_, words) => wordCount(words) === 3 },
  ],
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
  thanks: [
    { weight: 0.7, holds: (_, words) => wordCount(words) >= 10 },
    { weight: -1.4, holds: (_, words) => wordCount(words) < 4 },
  ],
};
