import type { MapNode } from './network';
import { foldOrganisation } from './network-who';

/** Two nodes that may be one organisation. */
export interface MaybeSame {
  readonly one: MapNode;
  readonly other: MapNode;
}

/** In shorter names one letter tells two organisations apart. UTF-16 code units. */
const shortest = 6;
/** Pairs that are listed. */
export const mostMaybeSame = 50;

/**
 * Organisations whose names differ by one letter, by the order of their words, or where one is the initials of the other.
 * Spellings that fold alike are one node already. Linear in the number of names.
 */
export function maybeSame(nodes: readonly MapNode[]): MaybeSame[] {
  const first = new Map<string, MapNode>();
  const found = new Map<string, MaybeSame>();
  for (const node of nodes) {
    if (node.kind !== 'organisation') continue;
    for (const key of new Set([node.name, ...node.also].flatMap(keysOf))) {
      const known = first.get(key);
      if (!known) first.set(key, node);
      else if (known.id !== node.id && !differInNumber(known.name, node.name))
        found.set(`${known.id}\n${node.id}`, { one: known, other: node });
    }
  }
  return [...found.values()].slice(0, mostMaybeSame);
}

/** What names that may be the same have in common: a name with any one letter less, its words in order, its initials. */
function keysOf(name: string): string[] {
  const folded = foldOrganisation(name);
  const words = folded.split(' ');
  const keys = [`words ${words.toSorted().join(' ')}`];
  if (folded.length >= shortest)
    for (let at = 0; at <= folded.length; at += 1) keys.push(`letters ${folded.slice(0, at)}${folded.slice(at + 1)}`);
  const telling = words.filter((word) => word.length > 2 || words.length < 3);
  if (telling.length >= 3) keys.push(`initials ${telling.map(([letter]) => letter).join('')}`);
  if (/^\p{Lu}{3,8}$/u.test(name)) keys.push(`initials ${folded}`);
  return keys;
}

/** "School 12" and "School 13", "Network A" and "Network B" are two. */
const differInNumber = (one: string, other: string): boolean => {
  const marks = (name: string) =>
    name
      .match(/\p{N}+|(?<!\p{L})\p{L}(?!\p{L})/gu)
      ?.join(' ')
      .toLowerCase() ?? '';
  return marks(one) !== marks(other);
};
