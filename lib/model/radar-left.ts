import type { Changes } from './field';
import type { SettingsId } from './id';
import { type Shape, setKey, unflatten } from './shape';

/** What of the emergence radar is not wanted any more: a settings record of its own. It holds short names of themes, and no words. */
export const radarLeftId: SettingsId = 'settings:radar';
const shape: Shape = { sets: ['left'], lists: [] };

/** The names (`nameOfTheme`) that a stored record holds. */
export function radarLeftOf(record: object | undefined): ReadonlySet<string> {
  const flat = Object.entries(record ?? {}).filter(([key]) => key.includes('/'));
  return new Set(unflatten(radarLeftId, Object.fromEntries(flat), shape).left as string[]);
}

/** One more that is left out, or not any more. */
export const radarLeftChanges = (name: string, left: boolean): Changes => ({ [setKey('left', name)]: left });

/** A short name of a theme that does not say its words (FNV-1a of two halves, 32 bits each). */
export function nameOfTheme(key: string): string {
  const half = (step: 0 | 1) => {
    let hash = 0x811c9dc5;
    for (let at = step; at < key.length; at += 2) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(36);
  };
  return `${half(0)}${half(1)}`;
}
