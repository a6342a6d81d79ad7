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
