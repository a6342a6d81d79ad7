import { carriedKinds } from '../../lib/commands/last-time';
import type { Label } from '../../lib/model';
import { mayBeOpen } from '../../lib/notes';
import { prefixesOf, wordsOf } from '../../lib/search';
import type { Waiting } from './waiting';

/** What is asked of the lines of meeting notes. */
export interface LineFilter {
  /** Lines of one kind; `open`: questions and actions. */
  readonly kind: 'open' | Label;
  /** Settled ones as well. */
  readonly done: boolean;
  /** Words that begin as these do, in the line, with whom it is, or in its note's title. */
  readonly text: string;
}

/** Kinds of lines that are settled one day. */
export const settled: ReadonlySet<Label> = new Set(carriedKinds);

/** The lines a filter finds, in their order, and how many more are settled. */
export function linesFound(
  all: readonly Waiting[],
  { kind, done, text }: LineFilter,
): { lines: Waiting[]; done: number } {
  const prefixes = prefixesOf(text);
  const found = all.filter(
    ({ line, meeting }) =>
      (kind === 'open' ? mayBeOpen(line.kind) : line.kind === kind) &&
      (prefixes.length === 0 || says(`${line.words} ${line.owner} ${line.due} ${meeting.title}`, prefixes)),
  );
  const waiting = found.filter(({ line }) => !line.done);
  return { lines: done ? found : waiting, done: found.length - waiting.length };
}

function says(text: string, prefixes: readonly string[]): boolean {
  const words = wordsOf(text);
  return prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));
}
