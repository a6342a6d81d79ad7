import type { RecordId } from '../model';
import type { TabKind } from './tab-kinds';

/** The id of the tab of a kind, about a record where it is about one. */
export const tabOf = (kind: TabKind, record: RecordId | null = null): string => (record ? `${kind} ${record}` : kind);

/** The id of a tab by its place, `group tab`; empty: none. In two groups it is one tab. */
export const tabAt = (place: string): string => place.slice(place.indexOf(' ') + 1);

/** The name of a part of a tab (`group tab`) that scrolls by itself. */
export const partOfTab = (tab: string, name: string): string => `${tab}\n${name}`;

/** The tab that a part stands in; null: none. */
export function tabOfPart(name: string): string | null {
  const end = name.indexOf('\n');
  return end < 0 ? null : name.slice(0, end);
}

/** What is held of tabs by `group tab`, and of their parts. */
export interface HeldPlaces {
  readonly byTab: readonly Map<string, unknown>[];
  readonly byPart: Map<string, unknown>;
}

/** What is held of a tab in a group holds for it in another one, too: it goes there as it stands. */
export function carryPlaces({ byTab, byPart }: HeldPlaces, tab: string, [from, to]: readonly [string, string]): void {
  const [was, is] = [`${from} ${tab}`, `${to} ${tab}`];
  if (was === is) return;
  for (const held of byTab) {
    if (held.has(was)) held.set(is, held.get(was));
    else held.delete(is);
  }
  for (const [name, value] of [...byPart])
    if (tabOfPart(name) === was) byPart.set(partOfTab(is, name.slice(was.length + 1)), value);
}
