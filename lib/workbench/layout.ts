import type { RecordId } from '../model';
import type { TabKind } from './tab-kinds';

export interface Tab {
  /** Kind and record: opening the same thing again shows the tab that is open. */
  readonly id: string;
  readonly kind: TabKind;
  readonly record: RecordId | null;
  /** A preview is reused by the next click, until it is edited or double-clicked. */
  readonly preview: boolean;
  /** It stands before the others of its group and stays when they are closed. */
  readonly pinned?: boolean;
}

/** Tabs that share one place on the screen. */
export interface Group {
  readonly id: string;
  readonly tabs: readonly Tab[];
  /** Id of the tab that shows. */
  readonly active: string | null;
  /** What was shown here, oldest first, and where in it one stands: the way back and forward. */
  readonly trail: readonly Tab[];
  readonly at: number;
}

/** Groups beside (`right`) or below (`down`) each other; `shares` of the room sum up to 1, one for each part. */
export interface Split {
  readonly direction: Direction;
  readonly parts: readonly Layout[];
  readonly shares: readonly number[];
}
export type Direction = 'right' | 'down';
export type Layout = Group | Split;

export const isSplit = (layout: Layout): layout is Split => 'parts' in layout;

export const emptyGroup = (id: string): Group => ({ id, tabs: [], active: null, trail: [], at: -1 });

/** Every group, in reading order. */
export function groupsIn(layout: Layout): Group[] {
  return isSplit(layout) ? layout.parts.flatMap(groupsIn) : [layout];
}

/** How many groups stand beside each other at most. */
export function columnsIn(layout: Layout): number {
  if (!isSplit(layout)) return 1;
  const each = layout.parts.map(columnsIn);
  return layout.direction === 'right' ? each.reduce((sum, columns) => sum + columns, 0) : Math.max(...each);
}

/** The layout with each group made another. */
export function mapGroups(layout: Layout, next: (group: Group) => Group): Layout {
  return isSplit(layout) ? { ...layout, parts: layout.parts.map((part) => mapGroups(part, next)) } : next(layout);
}

/** Beside which group, along which way, and whether before it. */
interface Beside {
  readonly beside: string;
  readonly direction: Direction;
  readonly before: boolean;
}

/** The layout with a group more. Along a split of the same direction it becomes one more part of it. */
export function inserted(layout: Layout, added: Group, place: Beside): Layout {
  if (!isSplit(layout)) {
    if (layout.id !== place.beside) return layout;
    const parts = place.before ? [added, layout] : [layout, added];
    return { direction: place.direction, parts, shares: [0.5, 0.5] };
  }
  const at = layout.parts.findIndex((part) => !isSplit(part) && part.id === place.beside);
  if (at < 0 || layout.direction !== place.direction)
    return { ...layout, parts: layout.parts.map((part) => inserted(part, added, place)) };
  const half = (layout.shares[at] ?? 0) / 2;
  const index = place.before ? at : at + 1;
  const shares = layout.shares.map((share, i) => (i === at ? half : share));
  return { ...layout, parts: layout.parts.toSpliced(index, 0, added), shares: shares.toSpliced(index, 0, half) };
}

/** The layout without a group; its room goes to its neighbours, a split of one part is that part. */
export function withoutGroup(layout: Layout, id: string): Layout | null {
  if (!isSplit(layout)) return layout.id === id ? null : layout;
  const kept = layout.parts.flatMap((part, i) => {
    const rest = withoutGroup(part, id);
    return rest ? [{ rest, share: layout.shares[i] ?? 0 }] : [];
  });
  const [only] = kept;
  if (!only) return null;
  if (kept.length === 1) return only.rest;
  const sum = kept.reduce((total, { share }) => total + share, 0);
  return { ...layout, parts: kept.map(({ rest }) => rest), shares: kept.map(({ share }) => share / sum) };
}
