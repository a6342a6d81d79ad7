import { createPartId, type HealthAnswer } from '../model';
import type { Column } from './health-columns';

/** Something that was not understood: it is left out, and said. Rows count from 1, the first answer's is 2. */
export interface Unread {
  readonly row: number;
  readonly column: string;
  readonly value: string;
}

/** What was read, before anything of it is kept. */
export interface ReadHealth {
  readonly answers: readonly HealthAnswer[];
  /** Of a form; empty for replies. */
  readonly columns: readonly Column[];
  readonly unread: readonly Unread[];
  /** Rows or replies that say nothing. */
  readonly empty: number;
  /** Replies to another round. */
  readonly elsewhere: number;
  /** Replies of a newer version of the format. */
  readonly newer: number;
}

/** An answer under an id that is drawn; what nobody said is not in it. */
export function healthAnswer(said: Record<string, number>, words: Record<string, string>, group = ''): HealthAnswer {
  return {
    id: createPartId(),
    said,
    ...(Object.keys(words).length > 0 ? { words } : {}),
    ...(group === '' ? {} : { group }),
  };
}

/** Whether anything is said. */
export const isAnswer = ({ said, words }: HealthAnswer): boolean => Object.keys(said).length > 0 || words !== undefined;
