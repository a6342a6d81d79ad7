/** Words that are somebody's name but for how they are spelt: "Priscila", "Azcarate", "Wrens". */

/** Shorter words are too like others. */
const shortest = 6;

/** How a word sounds, roughly, in English and Spanish: letters that are taken for one another are one. */
export const soundOf = (folded: string): string =>
  folded
    .replace(/ph/g, 'f')
    .replace(/ck|qu|ch?(?=[lr])|c(?=[aou]|$)|q/g, 'k')
    .replace(/[cz]|sh|x/g, 's')
    .replace(/v/g, 'b')
    .replace(/th/g, 't')
    .replace(/j|gh|g(?=[ei])/g, 'h')
    .replace(/ie|ee|ey|y/g, 'i')
    .replace(/(?<!c)h/g, '')
    .replace(/(.)\1+/g, '$1');

/** A word without each of its letters but the first in turn. */
function shorter(word: string): string[] {
  return Array.from({ length: word.length - 1 }, (_, at) => word.slice(0, at + 1) + word.slice(at + 2));
}

/** Whether one letter more, less or other, or two of them in the other order, makes a word of another. */
function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const [restOfA, restOfB] = [a.slice(from), b.slice(from)];
  return (
    restOfA.slice(1) === restOfB ||
    restOfA === restOfB.slice(1) ||
    restOfA.slice(1) === restOfB.slice(1) ||
    (restOfA.slice(2) === restOfB.slice(2) && restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0])
  );
}

/** Finds words that are spelt nearly as one of those it knows. */
export class Near {
  readonly #sounds = new Map<string, Set<string>>();
  readonly #shorter = new Map<string, Set<string>>();

  add(word: string): void {
    if (word.length >= shortest - 1) put(this.#sounds, soundOf(word), word);
    if (word.length < shortest) return;
    for (const key of [word, ...shorter(word)]) put(this.#shorter, key, word);
  }

  /** Words that sound the same: these only of a word that is a name in lists, and one letter off of what is none. */
  of(word: string, isKnown: boolean): string[] {
    const same = word.length >= shortest - 1 ? [...(this.#sounds.get(soundOf(word)) ?? [])] : [];
    if (same.length > 0 || isKnown || word.length < shortest) return same;
    const like = [word, ...shorter(word)].flatMap((key) => [...(this.#shorter.get(key) ?? [])]);
    return [...new Set(like)].filter((each) => isOneOff(each, word));
  }
}

const put = (map: Map<string, Set<string>>, key: string, word: string) =>
  map.set(key, (map.get(key) ?? new Set()).add(word));

/** Whether words begin and end alike, and two letters or fewer between are other: looser than `Near`, for words beside a name that is known. */
export function areLike(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 2) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  let [endOfA, endOfB] = [a.length, b.length];
  while (endOfA > from && endOfB > from && a[endOfA - 1] === b[endOfB - 1]) [endOfA, endOfB] = [endOfA - 1, endOfB - 1];
  return Math.max(endOfA, endOfB) - from <= 2;
}
