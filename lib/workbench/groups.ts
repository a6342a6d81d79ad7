import {
  type Direction,
  emptyGroup,
  type Group,
  groupsIn,
  inserted,
  isSplit,
  type Layout,
  mapGroups,
  type Tab,
  withoutGroup,
} from './layout';

export {
  columnsIn,
  type Direction,
  emptyGroup,
  type Group,
  groupsIn,
  isSplit,
  type Layout,
  type Split,
  type Tab,
} from './layout';

/** Where a tab was when it was closed. */
export interface ClosedTab {
  readonly tab: Tab;
  readonly group: string;
  readonly index: number;
}

/** What is open where. Never changed in place: every function here gives the next one. */
export interface Arrangement {
  readonly layout: Layout;
  /** The group that was used last: what opens, opens there. */
  readonly group: string;
  /** The last closed tab last. */
  readonly closed: readonly ClosedTab[];
}

/** Where a dragged tab falls on a group: among its tabs, or at an edge, where it makes a group of its own. */
export type Side = 'left' | 'right' | 'up' | 'down';

const mostClosed = 20;
const longestTrail = 50;
/** No part of a split gets less of it than this. */
const smallestShare = 0.1;

export const arrange = (layout: Layout): Arrangement => ({
  layout,
  group: groupsIn(layout)[0]?.id ?? '',
  closed: [],
});

/** A group by its id, else the first. */
export function groupOf({ layout, group }: Arrangement, id = group): Group {
  const groups = groupsIn(layout);
  return groups.find((each) => each.id === id) ?? (groups[0] as Group);
}

/** The group a tab is open in: the one in use if it is there, else the first that has it. */
export function groupWith(arrangement: Arrangement, tab: string): Group | null {
  const has = ({ tabs }: Group) => tabs.some(({ id }) => id === tab);
  const used = groupOf(arrangement);
  return has(used) ? used : (groupsIn(arrangement.layout).find(has) ?? null);
}

/** Shows a tab where it is open already, else in the group in use; a preview takes the place of one before it. */
export function opened(arrangement: Arrangement, tab: Tab): Arrangement {
  const known = groupWith(arrangement, tab.id);
  const { id } = known ?? groupOf(arrangement);
  return change({ ...arrangement, group: id }, id, (group) => {
    const tabs = known
      ? group.tabs.map((each) => (each.id === tab.id ? { ...each, preview: each.preview && tab.preview } : each))
      : [...group.tabs.filter(({ preview }) => !(preview && tab.preview)), tab];
    return shown({ ...group, tabs }, tab.id);
  });
}

/** Shows a tab of a group, and makes that group the one in use. */
export function activated(arrangement: Arrangement, group: string, tab: string | null): Arrangement {
  return change({ ...arrangement, group }, group, (held) => (tab === null ? held : shown(held, tab)));
}

/** Makes a preview a tab of its own, wherever it is open. */
export function kept(arrangement: Arrangement, tab: string): Arrangement {
  const keep = (group: Group) => ({
    ...group,
    tabs: group.tabs.map((each) => (each.id === tab ? { ...each, preview: false } : each)),
  });
  return { ...arrangement, layout: mapGroups(arrangement.layout, keep) };
}

/** Pins a tab of a group behind those that are pinned there already, or lets it go again: it stands before all the others then. */
export function pinned(arrangement: Arrangement, tab: string, group: string): Arrangement {
  return change(arrangement, group, (held) => {
    const found = held.tabs.find(({ id }) => id === tab);
    if (!found) return held;
    const { pinned: was, ...plain } = found;
    const others = held.tabs.filter(({ id }) => id !== tab);
    const next: Tab = was ? plain : { ...plain, preview: false, pinned: true };
    return { ...held, tabs: others.toSpliced(pinnedIn(others), 0, next) };
  });
}

const pinnedIn = (tabs: readonly Tab[]) => tabs.filter((tab) => tab.pinned).length;

/** Closes the tabs of a group that are not pinned, but for one that is to stay: each can be opened again, the first one last. */
export function closedAll(arrangement: Arrangement, group: string, but: string | null): Arrangement {
  return groupOf(arrangement, group)
    .tabs.filter((tab) => !tab.pinned && tab.id !== but)
    .reduceRight((now, { id }) => closed(now, id, group), arrangement);
}

/** Closes a tab in one group, or in all. A group left empty goes, unless it is the last. */
export function closed(arrangement: Arrangement, tab: string, group?: string): Arrangement {
  return groupsIn(arrangement.layout)
    .filter(({ id, tabs }) => (group === undefined || id === group) && tabs.some((each) => each.id === tab))
    .reduce((now, { id }) => {
      const index = groupOf(now, id).tabs.findIndex((each) => each.id === tab);
      const gone: ClosedTab = { tab: groupOf(now, id).tabs[index] as Tab, group: id, index };
      return { ...taken(now, tab, id), closed: [...now.closed, gone].slice(-mostClosed) };
    }, arrangement);
}

/** Opens the tab closed last again, where it was if its group is still there. */
export function reopened(arrangement: Arrangement): Arrangement {
  const last = arrangement.closed.at(-1);
  if (!last) return arrangement;
  const rest = { ...arrangement, closed: arrangement.closed.slice(0, -1) };
  const { id } = groupOf(rest, last.group);
  return placed(rest, { ...last.tab, preview: false }, { group: id, index: last.index });
}

/** Moves a tab to a place in a group; `index` as the tabs stand before, the moved one counted. */
export function moved(
  arrangement: Arrangement,
  tab: string,
  from: string,
  to: { group: string; index?: number },
): Arrangement {
  const source = groupOf(arrangement, from);
  const at = source.tabs.findIndex(({ id }) => id === tab);
  const held = source.tabs[at];
  if (!held) return arrangement;
  const { index = groupOf(arrangement, to.group).tabs.length } = to;
  const target = { group: to.group, index: from === to.group && at < index ? index - 1 : index };
  const without =
    from === to.group
      ? change(arrangement, from, (group) => ({ ...group, tabs: group.tabs.filter(({ id }) => id !== tab) }))
      : arrangement;
  const put = placed(without, { ...held, preview: false }, target);
  return from === to.group ? put : taken(put, tab, from);
}

/** Gives a tab a new group (`id`) beside another; with `move` it leaves the group it was in. */
export function split(
  arrangement: Arrangement,
  { group, tab, side, id }: { group: string; tab: Tab | null; side: Side; id: string },
  move?: string,
): Arrangement {
  const added = tab ? shown({ ...emptyGroup(id), tabs: [{ ...tab, preview: false }] }, tab.id) : emptyGroup(id);
  const direction: Direction = side === 'left' || side === 'right' ? 'right' : 'down';
  const place = { beside: group, direction, before: side === 'left' || side === 'up' };
  const next = { ...arrangement, layout: inserted(arrangement.layout, added, place), group: id };
  return move !== undefined && tab ? taken(next, tab.id, move, id) : next;
}

/** Moves the edge after a part of a split by a share of the whole; `path` leads to the split, part by part. */
export function resized(arrangement: Arrangement, path: readonly number[], edge: number, by: number): Arrangement {
  const turn = (layout: Layout, [next, ...rest]: readonly number[]): Layout => {
    if (!isSplit(layout)) return layout;
    if (next !== undefined)
      return { ...layout, parts: layout.parts.map((part, i) => (i === next ? turn(part, rest) : part)) };
    const [before, after] = [layout.shares[edge] ?? 0, layout.shares[edge + 1] ?? 0];
    const step = Math.max(smallestShare - before, Math.min(after - smallestShare, by));
    const shares = layout.shares.map((share, i) => (i === edge ? share + step : i === edge + 1 ? share - step : share));
    return { ...layout, shares };
  };
  return { ...arrangement, layout: turn(arrangement.layout, path) };
}

/** Goes back (-1) or forward (1) along what the group in use has shown; what was closed opens again as a preview. */
export function stepped(arrangement: Arrangement, step: -1 | 1): Arrangement {
  return change(arrangement, arrangement.group, (group) => {
    const at = group.at + step;
    const tab = group.trail[at];
    if (!tab) return group;
    const open = group.tabs.some(({ id }) => id === tab.id);
    const tabs = open ? group.tabs : [...group.tabs.filter(({ preview }) => !preview), { ...tab, preview: true }];
    return { ...group, tabs, active: tab.id, at };
  });
}

/** Makes the next group (`step` 1) or the one before the one in use, around the ends. */
export function nextGroup(arrangement: Arrangement, step: 1 | -1): string {
  const groups = groupsIn(arrangement.layout);
  const now = groups.findIndex(({ id }) => id === groupOf(arrangement).id);
  return (groups[(now + step + groups.length) % groups.length] as Group).id;
}

/** The group showing this tab, written down in its trail. */
function shown(group: Group, id: string): Group {
  const tab = group.tabs.find((each) => each.id === id);
  if (!tab) return group;
  if (group.trail[group.at]?.id === id) return { ...group, active: id };
  const trail = [...group.trail.slice(0, group.at + 1), tab].slice(-longestTrail);
  return { ...group, active: id, trail, at: trail.length - 1 };
}

/** Puts a tab at a place of a group and shows it. Where the group has it already, it moves there. */
function placed(arrangement: Arrangement, tab: Tab, { group, index }: { group: string; index: number }): Arrangement {
  return change({ ...arrangement, group }, group, (held) => {
    const tabs = held.tabs.filter(({ id }) => id !== tab.id);
    tabs.splice(index, 0, tab);
    return shown({ ...held, tabs }, tab.id);
  });
}

/** Takes a tab out of a group. `used`: the group in use afterwards. */
function taken(arrangement: Arrangement, tab: string, group: string, used = arrangement.group): Arrangement {
  const held = groupOf(arrangement, group);
  const index = held.tabs.findIndex(({ id }) => id === tab);
  const tabs = held.tabs.filter(({ id }) => id !== tab);
  const alone = !isSplit(arrangement.layout);
  if (tabs.length === 0 && !alone) {
    const layout = withoutGroup(arrangement.layout, group) ?? arrangement.layout;
    const groups = groupsIn(layout).map(({ id }) => id);
    return { ...arrangement, layout, group: groups.includes(used) ? used : (groups[0] as string) };
  }
  const active = held.active === tab ? ((tabs[index] ?? tabs[index - 1])?.id ?? null) : held.active;
  return change({ ...arrangement, group: used }, group, (now) => {
    const next = { ...now, tabs, active };
    return active ? shown(next, active) : next;
  });
}

function change(arrangement: Arrangement, id: string, next: (group: Group) => Group): Arrangement {
  const changed = (group: Group) => (group.id === id ? pinnedFirst(next(group)) : group);
  return { ...arrangement, layout: mapGroups(arrangement.layout, changed) };
}

/** Wherever a tab was put, the pinned ones stand first. */
function pinnedFirst(group: Group): Group {
  const tabs = [...group.tabs.filter((tab) => tab.pinned), ...group.tabs.filter((tab) => !tab.pinned)];
  return tabs.every((tab, i) => tab === group.tabs[i]) ? group : { ...group, tabs };
}
