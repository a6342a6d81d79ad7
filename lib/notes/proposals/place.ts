import type { SpokenLanguage } from './cue';
import { type WordSign, wordSigns } from './word-signs';

/** A sentence among what was said: all turns sentence by sentence, folded, and which one. */
export interface Place {
  readonly folded: readonly (readonly string[])[];
  readonly turn: number;
  readonly nth: number;
  /** By turn: whether somebody speaks who speaks more often than all others. */
  readonly hosts: readonly boolean[];
  /** What each turn does, as those around it need it. */
  readonly turns: readonly TurnFacts[];
  /** What the words of each sentence say of it. */
  readonly shown: readonly (readonly ReadonlySet<WordSign>[])[];
  /** How many of its words of substance were said just before. */
  readonly repeats: number;
  readonly language: SpokenLanguage;
}

/** What a turn is to the one before or after it. */
export interface TurnFacts {
  readonly yes: boolean;
  readonly no: boolean;
  readonly open: boolean;
  readonly commits: boolean;
  readonly modest: boolean;
  readonly hedges: boolean;
  /** It ends with a question, or begins with one. */
  readonly asks: boolean;
  readonly asksFirst: boolean;
  /** Words, of its first sentences. */
  readonly length: number;
}

/** A reply is at the beginning of a turn: so many sentences of it. */
const replyLength = 3;

/** What a sentence's words say of it. */
export const shownBy = (said: string, { signs }: SpokenLanguage): ReadonlySet<WordSign> =>
  new Set(wordSigns.filter((name) => signs[name].test(said)));

export function factsOf(
  said: readonly string[],
  shown: readonly ReadonlySet<WordSign>[],
  { answers }: SpokenLanguage,
): TurnFacts {
  const reply = said.slice(0, replyLength).join(' ');
  return {
    yes: answers.yes.test(reply),
    no: answers.no.test(reply),
    open: answers.open.test(reply),
    commits: answers.commits.test(reply),
    modest: answers.modest.test(reply),
    hedges: shown.some((each) => each.has('hedges')),
    asks: said.at(-1)?.endsWith('?') === true,
    asksFirst: said[0]?.endsWith('?') === true,
    length: reply === '' ? 0 : wordCount(reply),
  };
}

/** Sentences that were said just before. */
const justBefore = 12;

/** For each sentence, in their order: how many of its longer words one of those just before it has. */
export function repeatsIn(sentences: readonly string[]): number[] {
  const words = sentences.map(
    (said) => new Set(said.split(/[^\p{L}']+/u).filter((word) => word.length > 3 && !usual.test(word))),
  );
  return words.map((own, at) => {
    const near = words.slice(Math.max(0, at - justBefore), at);
    return [...own].filter((word) => near.some((each) => each.has(word))).length;
  });
}

/** Longer words that say nothing of what is talked about. */
const usual =
  /^(?:that|this|with|from|have|they|them|then|than|what|when|were|will|would|could|should|there|their|your|about|para|como|pero|esta|este|todo|nada|tiene|donde|porque|cuando|entonces|okay|yeah|well|don't|it's|that's)$/;

export const sayingsOf = ({ folded, turn, nth }: Place): string => folded[turn]?.[nth] ?? '';

/** What the next two turns say. */
export const repliesTo = ({ folded, turn }: Place): string[] =>
  [1, 2].map((after) => folded[turn + after]?.join(' ') ?? '').filter((words) => words !== '');

/** Whether it is one of the last two sentences of its turn: what a reply is about. */
export const isReplied = ({ folded, turn, nth }: Place): boolean => nth >= (folded[turn]?.length ?? 0) - 2;

export const isLast = ({ folded, turn, nth }: Place): boolean => nth === (folded[turn]?.length ?? 0) - 1;

export const wordCount = (words: string): number => words.split(' ').length;
