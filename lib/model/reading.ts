/** How fast most people read, in words a minute. */
export const wordsPerMinute = 230;

/** Minutes to read, at least 1 where there is any text. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute));
}
