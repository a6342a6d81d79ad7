import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Arrangement,
  activated,
  arrange,
  closed,
  closedAll,
  columnsIn,
  emptyGroup,
  groupOf,
  groupsIn,
  isSplit,
  type Layout,
  moved,
  nextGroup,
  opened,
  pinned,
  reopened,
  resized,
  type Side,
  type Split,
  split,
  stepped,
  type Tab,
} from '../../lib/workbench/groups';

const tab = (name: string, preview = false): Tab => ({
  id: `clip clip:${name}`,
  kind: 'clip',
  record: `clip:${name}`,
  preview,
});
const open = (...names: string[]) => names.reduce((now, name) => opened(now, tab(name)), arrange(emptyGroup('g1')));

/** `(a B | C)`: tabs by letter, the one that shows in capitals, `|` beside and `/` below; `*` before the group in use. */
function drawn({ layout, group }: Arrangement): string {
  const draw = (part: Layout): string => {
    if (isSplit(part)) return `(${part.parts.map(draw).join(part.direction === 'right' ? ' | ' : ' / ')})`;
    const names = part.tabs.map(({ id }) => {
      const name = id.slice('clip clip:'.length);
      return id === part.active ? name.toUpperCase() : name;
    });
    return `${part.id === group ? '*' : ''}${names.join(' ')}`;
  };
  return draw(layout);
}

const beside = (now: Arrangement, side: Side, id: string) =>
  split(now, {
    group: now.group,
    tab: groupOf(now).tabs.find((each) => each.id === groupOf(now).active) ?? null,
    side,
    id,
  });

describe('groups of tabs', () => {
  test('what opens, opens in the group in use, once', () => {
    const two = beside(open('a', 'b'), 'right', 'g2');
    expect(drawn(two)).toBe('(a B | *B)');
    expect(drawn(opened(two, tab('c')))).toBe('(a B | *b C)');
    expect(drawn(opened(two, tab('a')))).toBe('(*A b | B)');
  });

  test('split along the same direction makes one row, across it nests', () => {
    const row = beside(beside(open('a'), 'right', 'g2'), 'right', 'g3');
    expect(drawn(row)).toBe('(A | A | *A)');
    expect((row.layout as Split).shares).toEqual([0.5, 0.25, 0.25]);
    expect(drawn(beside(row, 'down', 'g4'))).toBe('(A | A | (A / *A))');
    expect(drawn(beside(open('a'), 'left', 'g2'))).toBe('(*A | A)');
  });

  test('columns are counted where there are most of them', () => {
    const row = beside(beside(open('a'), 'right', 'g2'), 'right', 'g3');
    expect(columnsIn(open('a').layout)).toBe(1);
    expect(columnsIn(beside(row, 'down', 'g4').layout)).toBe(3);
    const stack = beside(open('a'), 'down', 'g2');
    expect(columnsIn(stack.layout)).toBe(1);
    expect(columnsIn(beside(stack, 'right', 'g3').layout)).toBe(2);
  });

  test('a group that loses its last tab goes, and its room is shared out', () => {
    const three = beside(beside(open('a'), 'right', 'g2'), 'right', 'g3');
    const two = closed(three, tab('a').id, 'g2');
    expect(drawn(two)).toBe('(A | *A)');
    const [left = 0, right = 0] = (two.layout as Split).shares;
    expect(left / right).toBeCloseTo(2);
    expect(drawn(closed(two, tab('a').id))).toBe('*');
  });

  test('a tab closed everywhere is closed in each group, and opens again where it was', () => {
    const two = beside(open('a', 'b', 'c'), 'right', 'g2');
    const shut = closed(two, tab('b').id);
    expect(drawn(shut)).toBe('(a C | *C)');
    const again = reopened(shut);
    expect(drawn(again)).toBe('(*a B c | C)');
    expect(reopened(reopened(again))).toEqual(reopened(again));
  });

  test('a tab moves along its group and into another', () => {
    const now = open('a', 'b', 'c');
    expect(drawn(moved(now, tab('a').id, 'g1', { group: 'g1', index: 2 }))).toBe('*b A c');
    expect(drawn(moved(now, tab('c').id, 'g1', { group: 'g1', index: 0 }))).toBe('*C a b');
    const two = beside(now, 'right', 'g2');
    expect(drawn(moved(two, tab('a').id, 'g1', { group: 'g2', index: 0 }))).toBe('(b C | *A c)');
    expect(drawn(moved(two, tab('c').id, 'g2', { group: 'g1' }))).toBe('*a b C');
  });

  test('dropped at an edge, a tab leaves its group for one of its own', () => {
    const now = open('a', 'b');
    const next = split(now, { group: 'g1', tab: tab('b'), side: 'up', id: 'g2' }, 'g1');
    expect(drawn(next)).toBe('(*B / A)');
  });

  test('back and forward go along what a group has shown, also to what was closed', () => {
    const now = opened(opened(open('a'), tab('b', true)), tab('c', true));
    expect(drawn(now)).toBe('*a C');
    const back = stepped(now, -1);
    expect(drawn(back)).toBe('*a B');
    expect(drawn(stepped(back, 1))).toBe('*a C');
    expect(drawn(stepped(stepped(back, -1), -1))).toBe('*A b');
    expect(stepped(now, 1)).toEqual(now);
    // Going somewhere else from there forgets what lay ahead.
    expect(drawn(stepped(opened(back, tab('d')), 1))).toBe('*a b D');
  });

  test('an edge moves no further than leaves room', () => {
    const two = beside(open('a'), 'right', 'g2');
    const shares = (now: Arrangement) => (now.layout as Split).shares;
    expect(shares(resized(two, [], 0, 0.2))).toEqual([0.7, 0.3]);
    expect(shares(resized(two, [], 0, 5)).map((share) => Math.round(share * 10))).toEqual([9, 1]);
    expect(resized(two, [0, 3], 0, 0.1)).toEqual(two);
  });

  test('a pinned tab stands first, stays when the others are closed, and comes back where it was let go', () => {
    const names = (now: Arrangement) => groupOf(now).tabs.map(({ record }) => record?.slice(5));
    let now = ['a', 'b', 'c', 'd'].reduce((all, name) => opened(all, tab(name)), arrange(emptyGroup('g1')));
    now = pinned(pinned(now, tab('c').id, 'g1'), tab('d').id, 'g1');
    expect(names(now)).toEqual(['c', 'd', 'a', 'b']);
    // Opened anew or dragged to the end, it is pinned still.
    now = moved(opened(now, tab('c')), tab('c').id, 'g1', { group: 'g1', index: 4 });
    expect(names(now)).toEqual(['d', 'c', 'a', 'b']);
    expect(names(closedAll(now, 'g1', tab('a').id))).toEqual(['d', 'c', 'a']);
    const none = closedAll(now, 'g1', null);
    expect(names(none)).toEqual(['d', 'c']);
    expect(names(reopened(reopened(none)))).toEqual(['d', 'c', 'a', 'b']);
    expect(names(pinned(now, tab('d').id, 'g1'))).toEqual(['c', 'd', 'a', 'b']);
    expect(groupOf(pinned(now, tab('d').id, 'g1')).tabs[1]).toEqual(tab('d'));
  });

  test('whatever is done, every group shows one of its tabs, ids are single, shares are whole', () => {
    const names = fc.constantFrom('a', 'b', 'c', 'd');
    const step = fc.oneof(
      fc.record({ do: fc.constant('open' as const), name: names, preview: fc.boolean() }),
      fc.record({ do: fc.constant('close' as const), name: names, preview: fc.boolean() }),
      fc.record({ do: fc.constant('pin' as const), name: names }),
      fc.record({ do: fc.constantFrom('reopen', 'next', 'back', 'closeOthers', 'closeAll') }),
      fc.record({
        do: fc.constant('split' as const),
        side: fc.constantFrom('left', 'right', 'up', 'down'),
        move: fc.boolean(),
      }),
      fc.record({ do: fc.constant('move' as const), name: names, index: fc.nat(5) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let now = arrange(emptyGroup('g1'));
        steps.forEach((each, i) => {
          const used = groupOf(now);
          if (each.do === 'open') now = opened(now, tab(each.name, each.preview));
          else if (each.do === 'close') now = closed(now, tab(each.name).id, each.preview ? used.id : undefined);
          else if (each.do === 'pin') now = pinned(now, tab(each.name).id, used.id);
          else if (each.do === 'closeOthers') now = closedAll(now, used.id, used.active);
          else if (each.do === 'closeAll') now = closedAll(now, used.id, null);
          else if (each.do === 'reopen') now = reopened(now);
          else if (each.do === 'next') now = activated(now, nextGroup(now, 1), null);
          else if (each.do === 'back') now = stepped(now, -1);
          else if (each.do === 'move')
            now = moved(now, tab(each.name).id, used.id, { group: nextGroup(now, 1), index: each.index });
          else if (each.do === 'split' && used.active && (!each.move || used.tabs.length > 1))
            now = split(
              now,
              {
                group: used.id,
                tab: used.tabs.find(({ id }) => id === used.active) ?? null,
                side: each.side as Side,
                id: `g${i + 2}`,
              },
              each.move ? used.id : undefined,
            );
          check(now);
        });
      }),
    );
  });
});

function check(now: Arrangement): void {
  const groups = groupsIn(now.layout);
  expect(groups.map(({ id }) => id)).toContain(now.group);
  expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
  for (const { tabs, active } of groups) {
    const ids = tabs.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    if (groups.length > 1) expect(ids.length).toBeGreaterThan(0);
    expect(ids.length === 0 ? active === null : ids.includes(active ?? '')).toBe(true);
    expect(tabs.filter(({ preview }) => preview).length).toBeLessThanOrEqual(1);
    const loose = tabs.findIndex((each) => !each.pinned);
    expect(loose < 0 || tabs.slice(loose).every((each) => !each.pinned)).toBe(true);
    expect(tabs.every((each) => !(each.pinned && each.preview))).toBe(true);
  }
  const whole = (layout: Layout): void => {
    if (!isSplit(layout)) return;
    expect(layout.parts.length).toBeGreaterThan(1);
    expect(layout.shares.length).toBe(layout.parts.length);
    expect(layout.shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    layout.parts.forEach(whole);
  };
  whole(now.layout);
}
