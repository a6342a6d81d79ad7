/** Lower case, without accents: what typed words are compared in. */
export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * How well a text answers what was typed, 0 for not at all. Best: every word starts a word of the text; then: stands
 * somewhere in it; then: is one letter off a word; last: the letters come in this order.
 */
export function matchScore(typed: string, text: string): number {
  const wanted = plain(typed).trim();
  const said = plain(text);
  if (!wanted) return 1;
  if (said.startsWith(wanted)) return 100;
  const words = said.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const each = wanted.split(/\s+/).map((word) => wordScore(word, said, words));
  const least = Math.min(...each);
  if (least > 0) return least;
  return wanted.length > 2 && isSubsequence(wanted.replace(/\s+/g, ''), said) ? 5 : 0;
}

function wordScore(word: string, said: string, words: readonly string[]): number {
  if (words.some((other) => other.startsWith(word))) return 60;
  if (said.includes(word)) return 40;
  if (word.length >= 4 && words.some((other) => oneOff(word, other.slice(0, word.length + 1)))) return 20;
  return 0;
}

function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether one letter added, left out, changed, or swapped with the next makes `a` the start of `b`. */
export function oneOff(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const starts = (rest: string, of: string) => of.startsWith(rest);
  return (
    starts(a.slice(same + 1), b.slice(same + 1)) ||
    starts(a.slice(same + 1), b.slice(same)) ||
    starts(a.slice(same), b.slice(same + 1)) ||
    (a[same] === b[same + 1] && a[same + 1] === b[same] && starts(a.slice(same + 2), b.slice(same + 2)))
  );
}
