import { describe, expect, it } from 'vitest';
import type { EdgeKind, MapEdge, MapNode, NetworkMap } from '../../lib/facilitate/network';
import { viewOf } from '../../lib/facilitate/network';
import {
  daysBefore,
  effectiveHubs,
  introductions,
  quietSince,
  sharedTopics,
  shareOf,
  thinTies,
} from '../../lib/facilitate/network-numbers';
import { placeNodes } from '../../lib/facilitate/network-places';
import { maybeSame } from '../../lib/facilitate/network-same';
import { processorMs } from '../processor';

const node = (id: string, changes: Partial<MapNode> = {}): MapNode => ({
  ...{ id, kind: 'organisation', name: id, also: [], person: null, principle: null, last: '2026-03-01' },
  ...changes,
});
const edge = (from: string, to: string, kind: EdgeKind = 'met', through: [number[], number[]] = [[], []]): MapEdge => ({
  ...{ id: `${kind} ${from} ${to}`, kind, from, to },
  evidence: [{ record: 'meeting:a', part: null, line: null, on: '2026-03-01', words: '', through }],
});
const mapOf = (edges: MapEdge[], topics: string[] = []): NetworkMap => ({
  nodes: [...new Set(edges.flatMap(({ from, to }) => [from, to]))].map((id) =>
    node(id, { kind: topics.includes(id) ? 'topic' : 'organisation' }),
  ),
  edges,
});
const star = mapOf(['b', 'c', 'd', 'e'].map((to) => edge('a', to)));
const ring = mapOf([edge('a', 'b'), edge('b', 'c'), edge('c', 'd'), edge('a', 'd')]);

describe('the numbers of a network', () => {
  it('count as many hubs as spread ties evenly', () => {
    expect(effectiveHubs(ring)).toBeCloseTo(4);
    // Half of all ends at one, an eighth at each of four: exp(ln 2 / 2 + ln 8 / 2) = 4.
    expect(effectiveHubs(star)).toBeCloseTo(4);
    expect(effectiveHubs(mapOf([edge('a', 'b', 'mention'), edge('a', 'c', 'question')]))).toBe(0);
  });

  it('say how much runs through one', () => {
    expect(shareOf(star, 'a')).toBe(1);
    expect(shareOf(star, 'b')).toBe(0.25);
    expect(shareOf(ring, 'nobody')).toBe(0);
    expect(shareOf(mapOf([]), 'a')).toBeNull();
  });

  it('find ties that rest on one person at an end', () => {
    const met = (on: string, through: [number[], number[]]) => ({ ...edge('a', 'b', 'met', through).evidence[0], on });
    const thin = { ...edge('a', 'b'), evidence: [met('2026-01-01', [[1], [2, 3]]), met('2026-02-01', [[1], [4]])] };
    const map = mapOf([thin as MapEdge, edge('a', 'c', 'met', [[1], [7]])]);
    expect(thinTies(map)).toEqual([{ one: 'a', other: 'b', at: 'a', days: 2 }]);
    const wide = { ...thin, evidence: [...thin.evidence, met('2026-03-01', [[5], [2]])] };
    expect(thinTies(mapOf([wide as MapEdge]))).toEqual([]);
  });

  it('suggest introductions across open triangles, and none where they met', () => {
    expect(introductions(mapOf([edge('a', 'b'), edge('b', 'c')]), null)).toEqual([
      { one: 'a', other: 'c', through: ['b'], topics: [] },
    ]);
    expect(introductions(mapOf([edge('a', 'b'), edge('b', 'c'), edge('a', 'c')]), null)).toEqual([]);
    expect(introductions(mapOf([edge('a', 'b'), edge('b', 'c'), edge('a', 'c', 'mention')]), null)).toHaveLength(1);
    // Nobody is introduced to the owner, who introduces.
    expect(introductions(mapOf([edge('me', 'b'), edge('b', 'c')]), 'me')).toEqual([]);
  });

  it('put first who have topics in common, and tell of pairs that only share topics', () => {
    const map = mapOf(
      [edge('a', 'b'), edge('b', 'c'), edge('b', 'd'), ...['c', 'd', 'e'].map((one) => edge(one, 't', 'about'))],
      ['t'],
    );
    expect(introductions(map, null)[0]).toEqual({ one: 'c', other: 'd', through: ['b'], topics: ['t'] });
    expect(sharedTopics(map).map(({ one, other }) => one + other)).toEqual(['cd', 'ce', 'de']);
  });

  it('tell who was quiet', () => {
    const nodes = [node('a', { last: '2026-01-01' }), node('b'), node('c', { last: '' })];
    expect(quietSince({ nodes, edges: [] }, '2026-02-01').map(({ id }) => id)).toEqual(['a']);
    expect(daysBefore('2026-03-01', 90)).toBe('2025-12-01');
  });

  it('keep to the days and kinds that are looked at', () => {
    const all = { kinds: new Set<EdgeKind>(['met']), nodes: new Set(['organisation'] as const) };
    expect(viewOf(ring, { ...all, from: '2026-03-02', until: '' }).edges).toEqual([]);
    expect(viewOf(ring, { ...all, from: '2026-03-01', until: '2026-03-01' }).edges).toHaveLength(4);
    expect(viewOf(ring, { ...all, from: '', until: '', kinds: new Set() }).edges).toEqual([]);
  });
});

describe('organisations that may be the same', () => {
  const pairs = (...names: string[]) =>
    maybeSame(names.map((name) => node(name))).map(({ one, other }) => [one.id, other.id]);

  it.each([
    ['Riverside School Network', 'Riverside Schol Network'],
    ['Network of Rural Schools', 'Rural Schools Network of'],
    ['Rural Teachers Network', 'RTN'],
  ])('“%s” and “%s”', (one, other) => expect(pairs(one, other)).toEqual([[one, other]]));

  it.each([
    ['School 12', 'School 13'],
    ['Network A', 'Network B'],
    ['Red', 'Reds'],
  ])('not “%s” and “%s”', (one, other) => expect(pairs(one, other)).toEqual([]));

  it('looks through five thousand within three seconds', () => {
    const names = Array.from({ length: 5000 }, (_, nth) => node(`Association ${nth.toString(36)} of schools`));
    expect(processorMs(() => maybeSame(names))).toBeLessThan(3000);
  });
});

describe('the places of a map', () => {
  const ids = Array.from({ length: 40 }, (_, nth) => `n${nth}`);
  const edges = ids.slice(1).map((id, nth) => [ids[nth >> 1] ?? '', id] as const);

  it('are the same for the same data', () => {
    const asked = { nodes: ids, edges, before: {} };
    expect(placeNodes(asked)).toEqual(placeNodes(asked));
    expect(new Set(Object.values(placeNodes(asked)).map(String)).size).toBe(40);
  });

  it('stay where they were; who is new comes beside whom they know', () => {
    const before = placeNodes({ nodes: ids, edges, before: {} });
    const after = placeNodes({ nodes: [...ids, 'new'], edges: [...edges, ['n3', 'new']], before });
    expect({ ...after, new: undefined }).toEqual({ ...before, new: undefined });
    const [x = 0, y = 0] = after.new ?? [];
    const [ox = 0, oy = 0] = before.n3 ?? [];
    expect(Math.hypot(x - ox, y - oy)).toBeLessThan(250);
  });
});
