import fc from 'fast-check';
import { expect, test } from 'vitest';
import { orderAtEnd, placeAt } from '../../lib/commands/order';

const listOf = (orders: string[]) => orders.map((order, at) => ({ id: `i${at}`, order }));
type Entry = { id: string; order: string };
const sorted = (list: Entry[]) =>
  [...list].sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1));
const applied = (list: Entry[], keys: Map<string, string>) =>
  sorted([
    ...list.map((entry) => ({ ...entry, order: keys.get(entry.id) ?? entry.order })),
    ...[...keys].filter(([id]) => !list.some((entry) => entry.id === id)).map(([id, order]) => ({ id, order })),
  ]);

test('one key is enough among good ones', () => {
  const list = listOf(['a0', 'a1', 'a2']);
  const keys = placeAt(list, 'i2', 1);
  expect([...keys.keys()]).toEqual(['i2']);
  expect(applied(list, keys).map(({ id }) => id)).toEqual(['i0', 'i2', 'i1']);
});

test('whatever orders the list has, the entry lands where it was put', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom('a0', 'a1', 'a0V', 'Zz', '', '!!', 'zzz'), fc.string({ maxLength: 5 })), {
        minLength: 1,
        maxLength: 8,
      }),
      fc.nat(8),
      fc.nat(8),
      (orders, which, where) => {
        const list = sorted(listOf(orders));
        const moved = list[which % list.length] as Entry;
        const index = where % list.length;
        const after = applied(list, placeAt(list, moved.id, index)).map(({ id }) => id);
        const expected = list.filter((entry) => entry !== moved).map(({ id }) => id);
        expected.splice(index, 0, moved.id);
        expect(after).toEqual(expected);
      },
    ),
  );
});

test('a new last key comes after every other, even after keys that are none', () => {
  expect(orderAtEnd([])).toBe('a0');
  for (const orders of [['a0', 'a3'], ['!!', 'a1'], ['zzz~'], ['']]) {
    const list = listOf(orders);
    const last = orderAtEnd(list);
    for (const { order } of list) expect(last > order).toBe(true);
  }
});
