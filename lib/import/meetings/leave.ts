import { marksIn } from '../../notes/marks';

/** Brackets of a line, as a mark is read. */
const brackets = /\[([^[\]]*)\]/g;
/** A yes of no known reach, which is none either. */
const yes = /^\s*ok\b/i;

const letsGo = (found: string) => marksIn(found).some(({ says }) => says === 'network' || says === 'public');

/** What others said or wrote, with `[ok public]` as `(ok public)`: nobody agreed to anything by words that only arrived. */
export const withoutLeave = (words: string): string =>
  words.replace(brackets, (found, inside: string) => (yes.test(inside) || letsGo(found) ? `(${inside})` : found));
