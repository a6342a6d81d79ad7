/** Trims, collapses white space, drops a leading `#` and halves of characters: what a typed tag becomes. Empty when nothing is left. */
export function normalizeTag(typed: string): string {
  return typed
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^#+\s*/, '')
    .slice(0, 100)
    .replace(/\p{Surrogate}/gu, '')
    .trim();
}
