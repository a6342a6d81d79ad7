import { describe, expect, it } from 'vitest';
import { hunchesOf, quartersOf } from '../../lib/facilitate';
import { createReview, type HunchState, type Review, stateOfHunch } from '../../lib/model';

const hunch = (id: string, since: string, condition = 'open in pairs') => ({
  ...{ id, condition, outcome: 'more people talk', sign: '', since, order: 'a0', removed: false },
});
const verdict = (of: string, state: HunchState, on: string, words = '') => ({
  ...{ id: `${of} ${on} ${state}`, hunch: of, state, words, on, order: 'a0', removed: false },
});
const review = (hunches: Review['hunches'], verdicts: Review['verdicts'] = []): Review => ({
  ...createReview({ title: 'Monthly call', session: 'session:a', date: '2026-02-01' }, new Date(0)),
  ...{ hunches, verdicts },
});

describe('hunches', () => {
  it('stand as the last day says that something was found of them, whatever the order in which it was written', () => {
    const one = review(
      [hunch('h', '2026-02-01')],
      [verdict('h', 'dropped', '2026-05-02'), verdict('h', 'changed', '2026-03-02', 'in threes')],
    );
    expect(stateOfHunch(one, 'h')).toBe('dropped');
    expect(hunchesOf([one])[0]?.history.map(({ state }) => state)).toEqual(['changed', 'dropped']);
  });

  it('are none before anything is written on the card', () => {
    expect(hunchesOf([review([{ ...hunch('h', '2026-02-01', ' '), outcome: '' }])])).toEqual([]);
  });
});

describe('the hunches of a quarter', () => {
  const all = [
    review(
      [hunch('held', '2026-01-10'), hunch('late', '2026-02-10'), hunch('never', '2026-03-31')],
      [verdict('held', 'held', '2026-03-31'), verdict('late', 'changed', '2026-04-01', 'in threes')],
    ),
    review(
      [hunch('again', '2025-12-31')],
      [verdict('again', 'dropped', '2026-01-01'), verdict('again', 'open', '2026-06-30')],
    ),
  ];
  const told = quartersOf(all, '2026-06-30').map(({ from, until, by, n }) => ({
    ...{ from, until, n },
    ...Object.fromEntries(Object.entries(by).map(([state, some]) => [state, some.map((each) => each.hunch.id)])),
  }));

  it('are those that were settled in it, and those open at its end; each quarter once, the latest first', () => {
    expect(told).toEqual([
      {
        ...{ from: '2026-04-01', until: '2026-06-30', n: 3 },
        ...{ held: [], changed: ['late'], dropped: [], open: ['never', 'again'] },
      },
      {
        ...{ from: '2026-01-01', until: '2026-03-31', n: 4 },
        ...{ held: ['held'], changed: [], dropped: ['again'], open: ['never', 'late'] },
      },
      {
        ...{ from: '2025-10-01', until: '2025-12-31', n: 1 },
        ...{ held: [], changed: [], dropped: [], open: ['again'] },
      },
    ]);
  });

  it('are no thousands of quarters where a day was mistyped', () => {
    expect(quartersOf([review([hunch('old', '0026-01-01')])], '2026-06-30').length).toBeLessThanOrEqual(80);
  });
});
