import type { SpokenLanguage } from './cue';

/** A sentence among what was said: all turns sentence by sentence, folded, and which one. */
export interface Place {
  readonly folded: readonly (readonly string[])[];
  readonly turn: number;
  readonly nth: number;
  /** By turn: whether somebody speaks who speaks more often than all others. */
  readonly hosts: readonly boolean[];
  readonly language: SpokenLanguage;
}

export const sayingsOf = ({ folded, turn, nth }: Place): string => folded[turn]?.[nth] ?? '';

/** What the next two turns say. */
export const repliesTo = ({ folded, turn }: Place): string[] =>
  [1, 2].map((after) => folded[turn + after]?.join(' ') ?? '').filter((words) => words !== '');

/** Whether it is one of the last two sentences of its turn: what a reply is about. */
export const isReplied = ({ folded, turn, nth }: Place): boolean => nth >= (folded[turn]?.length ?? 0) - 2;

export const isLast = ({ folded, turn, nth }: Place): boolean => nth === (folded[turn]?.length ?? 0) - 1;

export const wordCount = (words: string): number => words.split(' ').length;
