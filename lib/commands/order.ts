import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

interface Ordered {
  readonly id: string;
  readonly order: string;
}

/**
 * The order keys to write so that `id` stands at `index` of the list (the list as it stands, `id` in it or not;
 * `index` counts without it). One key as a rule; every key anew where neighbours share one or hold none that can be
 * divided, as in a list that two people sorted at once or a stranger sent.
 */
export function placeAt(list: readonly Ordered[], id: string, index: number): Map<string, string> {
  const others = list.filter((entry) => entry.id !== id);
  const place = Math.max(0, Math.min(index, others.length));
  const before = others[place - 1]?.order ?? null;
  const after = others[place]?.order ?? null;
  const between = keyBetween(before, after);
  if (between !== null) return new Map([[id, between]]);
  const ids = others.map((entry) => entry.id);
  ids.splice(place, 0, id);
  const keys = generateNKeysBetween(null, null, ids.length);
  return new Map(ids.map((entry, at) => [entry, keys[at] ?? '']));
}

/** A gap of a list as it stands, counted without the entry at `from`; -1: it comes from elsewhere. */
export const indexAmongOthers = (from: number, gap: number): number => (from >= 0 && from < gap ? gap - 1 : gap);

/** A key after everything in the list. */
export function orderAtEnd(list: readonly Ordered[]): string {
  const last = list.reduce<string | null>((max, { order }) => (max === null || order > max ? order : max), null);
  return keyBetween(last, null) ?? `${last}V`;
}

/** So many keys after everything in the list. */
export function ordersAtEnd(list: readonly Ordered[], count: number): string[] {
  const made: Ordered[] = [];
  while (made.length < count) made.push({ id: '', order: orderAtEnd([...list, ...made]) });
  return made.map(({ order }) => order);
}

/** Null where no key fits between: equal neighbours, or keys that are none. */
function keyBetween(before: string | null, after: string | null): string | null {
  if (before !== null && after !== null && before >= after) return null;
  try {
    const key = generateKeyBetween(before, after);
    // Of a stranger's keys that only look like some, it may make one that stands elsewhere.
    return (before === null || key > before) && (after === null || key < after) ? key : null;
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}
