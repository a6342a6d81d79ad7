import { expect, test } from 'vitest';
import type { MapEdge } from '../../lib/facilitate/network';
import { introductions, mostSuggested } from '../../lib/facilitate/network-numbers';
import { type Asked, mostSame, sameQuestions } from '../../lib/facilitate/network-questions';
import { processorMs } from '../processor';

const asked = (nth: number, words: string, on = '2026-03-01'): Asked => ({
  place: { record: `meeting:${nth}`, part: null, line: { at: nth, count: 1 }, on, words },
  who: [{ organisation: `o${nth}`, person: null, nth }],
});

test('the latest of questions that everybody asks alike are paired, and no more than so many, in little time', () => {
  const [early, late] = ['2026-01-01', '2026-05-01'];
  const words = 'How do we find substitutes quickly?';
  const all = [
    ...Array.from({ length: 4000 }, (_, nth) => asked(nth, words, early)),
    ...[5000, 5001].map((nth) => asked(nth, words, late)),
  ];
  let found: ReturnType<typeof sameQuestions> = [];
  const ms = processorMs(() => {
    found = sameQuestions(all);
  });
  expect(ms).toBeLessThan(2000);
  expect(found).toHaveLength(mostSame);
  // The two of May with each other before any of January.
  expect([found[0]?.one.organisation, found[0]?.other.organisation].toSorted()).toEqual(['o5000', 'o5001']);
});

test('introductions are looked for among those who know few before hubs, and no more than so many are given', () => {
  const edge = (from: string, to: string): MapEdge => ({
    ...{ id: `${from} ${to}`, kind: 'met', from, to },
    evidence: [{ record: 'meeting:a', part: null, line: null, on: '2026-03-01', words: '', through: [[], []] }],
  });
  // Forty hubs that know a hundred and fifty each: more triangles than are looked at.
  const hubs = Array.from({ length: 40 }, (_, hub) =>
    Array.from({ length: 150 }, (_, nth) => edge(`hub${hub}`, `m${hub}-${nth}`)),
  ).flat();
  const edges = [...hubs, edge('a', 'b'), edge('b', 'c')];
  const ids = [...new Set(edges.flatMap(({ from, to }) => [from, to]))];
  const nodes = ids.map((id) => ({
    ...{ id, kind: 'organisation' as const, name: id, also: [], person: null, principle: null, last: '' },
  }));
  let found: ReturnType<typeof introductions> = [];
  const ms = processorMs(() => {
    found = introductions({ nodes, edges }, null);
  });
  expect(ms).toBeLessThan(4000);
  expect(found).toHaveLength(mostSuggested);
  expect(found[0]).toMatchObject({ one: 'a', other: 'c', through: ['b'] });
});
