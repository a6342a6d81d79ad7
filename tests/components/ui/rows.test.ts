import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementsFor, heightOf, type Places, rowsInView, topOf } from '../../../components/ui/rows';

const places: fc.Arbitrary<Places> = fc
  .record({
    rowHeight: fc.integer({ min: 1, max: 120 }),
    heading: fc.integer({ min: 0, max: 40 }),
    total: fc.integer({ min: 1, max: 300 }),
    groups: fc.array(fc.integer({ min: 1, max: 299 })),
    grouped: fc.boolean(),
  })
  .map(({ groups, grouped, ...rest }) => ({
    ...rest,
    starts: grouped ? [...new Set([0, ...groups.filter((start) => start < rest.total)])].sort((a, b) => a - b) : [],
  }));

test('rows stand one below the other, with a heading above each group', () => {
  fc.assert(
    fc.property(places, (held) => {
      let y = 0;
      for (let row = 0; row < held.total; row += 1) {
        if (held.starts.includes(row)) y += held.heading;
        expect(topOf(held, row)).toBe(y);
        y += held.rowHeight;
      }
      expect(heightOf(held)).toBe(y);
    }),
  );
});

test('every row that is seen is drawn, and few more', () => {
  fc.assert(
    fc.property(places, fc.nat({ max: 40_000 }), fc.integer({ min: 1, max: 900 }), (held, top, height) => {
      const drawn = rowsInView(held, { top, height, margin: 2 });
      for (let row = 0; row < held.total; row += 1) {
        const at = topOf(held, row);
        if (at < top + height && at + held.rowHeight > top) expect(drawn).toContain(row);
      }
      expect(drawn.length).toBeLessThanOrEqual(height / held.rowHeight + 7);
    }),
  );
});

test('a row that stays keeps its element, and no more of them are made than rows show at once', () => {
  const shown = fc.uniqueArray(fc.nat({ max: 60 }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(shown, { minLength: 1 }), (windows) => {
      let before: ReadonlyMap<number, number> = new Map();
      let most = 0;
      for (const rows of windows) {
        const elements = elementsFor(rows, before);
        most = Math.max(most, rows.length);
        expect([...elements.keys()]).toEqual(rows);
        expect(new Set(elements.values()).size).toBe(rows.length);
        for (const [row, element] of elements) {
          expect(element).toBeLessThan(most);
          if (before.has(row)) expect(element).toBe(before.get(row));
        }
        before = elements;
      }
    }),
  );
});
