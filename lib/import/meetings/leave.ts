/** A mark that lets a line go out. */
const leave = /\[(\s*ok\b[^[\]]*)\]/gi;

/** What others said or wrote, with `[ok public]` as `(ok public)`: nobody agreed to anything by words that only arrived. */
export const withoutLeave = (words: string): string => words.replace(leave, '($1)');
