import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareHeld, type Held, type Json, othersOf, registerOf, resolveField } from '../../lib/model';

const held: fc.Arbitrary<Held> = fc.record({
  x: fc.constantFrom<Json>(true, false, null, 'a', 'b', 1),
  v: fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 2 }), fc.constantFrom('d', 'e')),
});

describe('compareHeld', () => {
  it('is a total order', () => {
    fc.assert(
      fc.property(held, held, held, (a, b, c) => {
        expect(Math.sign(compareHeld(a, b))).toBe(-Math.sign(compareHeld(b, a)) + 0);
        if (compareHeld(a, b) >= 0 && compareHeld(b, c) >= 0) expect(compareHeld(a, c)).toBeGreaterThanOrEqual(0);
        if (compareHeld(a, b) === 0) expect(a).toEqual(b);
      }),
      { numRuns: 5000 },
    );
  });

  it.each<[string, Held, Held]>([
    ['more edits', { x: 'a', v: [2, 0, 'a'] }, { x: 'b', v: [1, 9, 'z'] }],
    ['true over false', { x: true, v: [1, 0, 'a'] }, { x: false, v: [1, 9, 'z'] }],
    ['the later clock', { x: 'a', v: [1, 2, 'a'] }, { x: 'b', v: [1, 1, 'z'] }],
    ['the greater device', { x: 'a', v: [1, 1, 'b'] }, { x: 'b', v: [1, 1, 'a'] }],
    ['the greater text', { x: 'b', v: [1, 1, 'a'] }, { x: 'a', v: [1, 1, 'a'] }],
  ])('lets %s win', (_what, winner, loser) => {
    expect(compareHeld(winner, loser)).toBeGreaterThan(0);
  });
});

describe('resolveField', () => {
  const first = { key: 'note', x: 'first', v: [1, 1, 'd'] as const, p: [] };

  it('keeps what no op replaces', () => {
    const [mine, yours] = [
      { key: 'note', x: 'mine', v: [2, 5, 'd'] as const, p: [first.v] },
      { key: 'note', x: 'yours', v: [2, 4, 'e'] as const, p: [first.v] },
    ];
    expect(resolveField([yours, first, mine])).toEqual({ x: 'mine', v: mine.v, o: [{ x: 'yours', v: yours.v }] });
    const settled = { key: 'note', x: 'both', v: [3, 6, 'd'] as const, p: [mine.v, yours.v] };
    expect(resolveField([settled, yours, first, mine])).toEqual({ x: 'both', v: settled.v });
    expect(resolveField([])).toBeUndefined();
  });

  it('shows the other values once, and not those that say the same', () => {
    const leaves: Held[] = ['a', 'b', 'a', 'b'].map((x, i) => ({ x, v: [1, i, 'd'] }));
    const register = registerOf([...leaves, ...leaves]);
    expect(register?.x).toBe('b');
    expect(register?.o).toHaveLength(3);
    expect(register && othersOf(register).map(({ x }) => x)).toEqual(['a']);
  });
});
