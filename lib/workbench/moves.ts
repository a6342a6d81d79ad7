import { batch, type Signal } from '@preact/signals';
import type { RecordId } from '../model';
import {
  type Arrangement,
  activated,
  closed,
  closedAll,
  groupOf,
  groupsIn,
  kept,
  moved,
  opened,
  pinned,
  reopened,
  resized,
  type Side,
  split,
  stepped,
} from './groups';
import type { Column } from './panel';
import type { TabKind } from './tab-kinds';
import { carryPlaces, type HeldPlaces, tabOf } from './tab-places';

/** What opens, closes and moves the tabs of a window. */
export interface TabMoves {
  open(kind: TabKind, record?: RecordId | null, options?: { preview?: boolean }): void;
  /** Shows a tab of a group; null: just makes the group the one in use. */
  show(group: string, tab: string | null): void;
  /** Closes a tab in one group, or wherever it is open. */
  close(tab: string, group?: string): void;
  reopen(): void;
  /** Closes the tabs of the group in use that are not pinned; all but the one that shows, where `but` is that. */
  closeAll(but: 'shown' | null): void;
  /** Makes a preview a tab of its own. */
  keep(tab: string): void;
  /** Pins a tab of a group before the others, or lets it go again. */
  pin(tab: string, group: string): void;
  /** Back or forward along what the group in use has shown. */
  step(by: -1 | 1): void;
  /** Moves a tab to a place in a group; at its end where none is given. */
  move(tab: string, from: string, to: { group: string; index?: number }): void;
  /** Moves the edge after a part of the split at `path` by a share of it. */
  resize(path: readonly number[], edge: number, by: number): void;
  /** Shows what a group shows a second time beside it; or moves a tab (of the group `from`) there. */
  split(group: string, side: Side, moving?: { tab: string; from: string }): void;
}

/** What changes around the tabs as they do. */
interface Around {
  readonly narrow: Signal<Column>;
  readonly glance: Signal<boolean>;
  readonly places: HeldPlaces;
  readonly carets: Map<string, unknown>;
}

/** An id that no group has. */
function freshId(arrangement: Arrangement): string {
  const numbers = groupsIn(arrangement.layout).map(({ id }) => Number(id.slice(1)) || 0);
  return `g${Math.max(0, ...numbers) + 1}`;
}

/** What opens, closes and moves tabs. */
export function movesOf(arrangement: Signal<Arrangement>, { narrow, glance, places, carets }: Around): TabMoves {
  const set = (next: Arrangement) => {
    arrangement.value = next;
  };
  /** Something comes to the front, or goes from there: all of it is one change, which is kept once. */
  const front = (next: Arrangement, looked: boolean, column: Column | null) =>
    batch(() => {
      set(next);
      glance.value = looked;
      if (column) narrow.value = column;
    });
  const now = () => arrangement.peek();
  /** A tab goes into another group as it stands, its cursor too. */
  const goes = (tab: string, way: readonly [string, string]) => {
    carryPlaces(places, tab, way);
    carryPlaces({ byTab: [carets], byPart: new Map() }, tab, way);
  };
  const gone = (next: Arrangement) =>
    front(next, true, groupsIn(next.layout).every(({ tabs }) => tabs.length === 0) ? 'list' : null);
  return {
    open(kind, record = null, { preview = false } = {}) {
      front(opened(now(), { id: tabOf(kind, record), kind, record, preview }), preview, 'editor');
    },
    show(group, tab) {
      const next = activated(now(), group, tab);
      if (tab) front(next, false, 'editor');
      else set(next);
    },
    close: (tab, group) => gone(closed(now(), tab, group)),
    closeAll(but) {
      const { id, active } = groupOf(now());
      gone(closedAll(now(), id, but && active));
    },
    reopen() {
      front(reopened(now()), false, 'editor');
    },
    keep: (tab) => set(kept(now(), tab)),
    pin: (tab, group) => set(pinned(now(), tab, group)),
    step(by) {
      set(stepped(now(), by));
      glance.value = false;
    },
    move(tab, from, to) {
      // Where it is open already it stands as it does there.
      if (!groupOf(now(), to.group).tabs.some(({ id }) => id === tab)) goes(tab, [from, to.group]);
      set(moved(now(), tab, from, to));
    },
    resize: (path, edge, by) => set(resized(now(), path, edge, by)),
    split(group, side, moving) {
      const source = groupOf(now(), moving?.from ?? group);
      const tab = source.tabs.find(({ id }) => id === (moving?.tab ?? source.active)) ?? null;
      // A group's only tab cannot leave it for a place beside itself.
      if (!tab || (moving && moving.from === group && source.tabs.length === 1)) return;
      const id = freshId(now());
      // What is shown a second time has its own cursor there.
      if (moving) goes(tab.id, [source.id, id]);
      else carryPlaces(places, tab.id, [source.id, id]);
      set(split(now(), { group, tab, side, id }, moving?.from));
    },
  };
}
