/** What was typed for a session's note and is not in it yet: it outlives a page that is loaded again. */

const keyOf = (session: string) => `host-line ${session}`;

export const draftOf = (session: string): string => sessionStorage.getItem(keyOf(session)) ?? '';

export function putDraft(session: string, words: string): void {
  if (words === '') sessionStorage.removeItem(keyOf(session));
  else sessionStorage.setItem(keyOf(session), words);
}
