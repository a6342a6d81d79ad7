import { isTie, type MapEdge, type MapNode, type NetworkMap, pairOf, tiesOf } from './network';

/**
 * The effective number of hubs: as many organisations, tied equally often, would spread ties as these do. The exponential
 * of Shannon's entropy of each one's share of all ends of ties (Hill's number of order 1; Hill 1973, Jost 2006). 0 without ties.
 */
export function effectiveHubs(map: NetworkMap): number {
  const degrees = [...tiesOf(organisationsOf(map)).neighbours.values()].map(({ size }) => size);
  const all = degrees.reduce((sum, degree) => sum + degree, 0);
  if (all === 0) return 0;
  return Math.exp(-degrees.reduce((sum, degree) => sum + (degree / all) * Math.log(degree / all), 0));
}

/** How many of all ties between organisations have this one at an end, 0 to 1; null where there is none. */
export function shareOf(map: NetworkMap, owner: string): number | null {
  const { neighbours } = tiesOf(organisationsOf(map));
  const ends = [...neighbours.values()].reduce((sum, { size }) => sum + size, 0);
  return ends === 0 ? null : (neighbours.get(owner)?.size ?? 0) / (ends / 2);
}

/** A map of its organisations alone: what every number is of. */
export function organisationsOf({ nodes, edges }: NetworkMap): NetworkMap {
  const kept = nodes.filter(({ kind }) => kind === 'organisation');
  const ids = new Set(kept.map(({ id }) => id));
  return { nodes: kept, edges: edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
}

/** Two organisations whose tie one person carries at an end; who that is, nothing says. */
export interface ThinTie {
  readonly one: string;
  readonly other: string;
  /** At whose end only one was ever seen. */
  readonly at: string;
  /** On how many days they had to do with each other. */
  readonly days: number;
}

/** Ties of at least two days at an end of which one and the same person stood each time. */
export function thinTies(map: NetworkMap): ThinTie[] {
  const pairs = new Map<
    string,
    { edge: MapEdge; seen: [Set<number>, Set<number>]; bare: [boolean, boolean]; days: Set<string> }
  >();
  for (const edge of organisationsOf(map).edges) {
    if (!isTie(edge.kind)) continue;
    const pair = pairOf(edge.from, edge.to);
    const found = pairs.get(pair) ?? { edge, seen: [new Set(), new Set()], bare: [false, false], days: new Set() };
    pairs.set(pair, found);
    const turned = found.edge.from !== edge.from;
    for (const { through, on } of edge.evidence) {
      found.days.add(on);
      for (const end of [0, 1] as const) {
        const numbers = through[turned ? 1 - end : end] ?? [];
        if (numbers.length === 0) found.bare[end] = true;
        for (const nth of numbers) found.seen[end].add(nth);
      }
    }
  }
  return [...pairs.values()]
    .filter(({ days }) => days.size >= 2)
    .flatMap(({ edge: { from, to }, seen, bare, days }) =>
      ([from, to] as const).flatMap((at, end) =>
        seen[end as 0 | 1].size === 1 && !bare[end as 0 | 1] ? [{ one: from, other: to, at, days: days.size }] : [],
      ),
    )
    .sort((a, b) => b.days - a.days);
}

/** Two that could be introduced: both are tied to somebody, and not to each other. */
export interface Introduction {
  readonly one: string;
  readonly other: string;
  /** Whom both know, the owner's organisation first. */
  readonly through: readonly string[];
  /** Topics that both are about. */
  readonly topics: readonly string[];
}

/** Suggestions that are worth a look, no more. */
export const mostSuggested = 100;
/** A hub of more neighbours than this knows nearly everybody: who shares only that is not closer for it. */
const largestHub = 300;
/** Open triangles that are looked at: some tenths of a second. */
const mostTriangles = 300_000;

/**
 * Open triangles: two that know a third and not each other, those with most topics and acquaintances in common first; at most
 * `mostSuggested`. Who knows few is looked at before who knows many; after 300,000 triangles no more are.
 */
export function introductions(map: NetworkMap, owner: string | null): Introduction[] {
  const { neighbours } = tiesOf(organisationsOf(map));
  const open = new Map<string, string[]>();
  let looked = 0;
  for (const [between, known] of [...neighbours].toSorted(([, a], [, b]) => a.size - b.size)) {
    looked += (known.size * (known.size - 1)) / 2;
    if (known.size > largestHub || looked > mostTriangles) break;
    const around = [...known].sort();
    for (const [nth, one] of around.entries())
      for (const other of around.slice(nth + 1)) {
        if (one === owner || other === owner || neighbours.get(one)?.has(other)) continue;
        const pair = pairOf(one, other);
        const through = open.get(pair);
        if (through) through.push(between);
        else open.set(pair, [between]);
      }
  }
  const topics = topicsBy(map);
  const found = [...open].map(([pair, through]): Introduction => {
    const [one = '', other = ''] = pair.split('\n');
    const sorted = through.toSorted((a, b) => Number(b === owner) - Number(a === owner) || (a < b ? -1 : 1));
    return { one, other, through: sorted, topics: sharedOf(topics, one, other) };
  });
  const worth = ({ topics: shared, through }: Introduction) => shared.length * 3 + through.length;
  return found.toSorted((a, b) => worth(b) - worth(a) || (a.one < b.one ? -1 : 1)).slice(0, mostSuggested);
}

function topicsBy({ edges }: NetworkMap): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { kind, from, to } of edges)
    if (kind === 'about') found.set(from, (found.get(from) ?? new Set<string>()).add(to));
  return found;
}

const sharedOf = (topics: ReadonlyMap<string, ReadonlySet<string>>, one: string, other: string): string[] =>
  [...(topics.get(one) ?? [])].filter((topic) => topics.get(other)?.has(topic)).sort();

/** A topic that two organisations are about that are not tied. */
export interface SharedTopics {
  readonly one: string;
  readonly other: string;
  readonly topics: readonly string[];
}

/** A topic that more organisations than this are about brings no two together. */
const commonest = 60;

/** Pairs without a tie that are about the same, those with most topics in common first. */
export function sharedTopics(map: NetworkMap): SharedTopics[] {
  const { neighbours } = tiesOf(organisationsOf(map));
  const topics = topicsBy(map);
  const about = Map.groupBy(
    [...topics].flatMap(([one, all]) => [...all].map((topic) => ({ one, topic }))),
    ({ topic }) => topic,
  );
  const pairs = new Map<string, [string, string]>();
  for (const all of about.values()) {
    if (all.length > commonest) continue;
    for (const [nth, { one }] of all.entries())
      for (const { one: other } of all.slice(nth + 1))
        if (!neighbours.get(one)?.has(other)) pairs.set(pairOf(one, other), one < other ? [one, other] : [other, one]);
  }
  return [...pairs.values()]
    .map(([one, other]): SharedTopics => ({ one, other, topics: sharedOf(topics, one, other) }))
    .toSorted((a, b) => b.topics.length - a.topics.length || (a.one < b.one ? -1 : 1))
    .slice(0, mostSuggested);
}

/** After how many days an organisation counts as quiet. */
export const quietDays = 90;

/** Organisations that were seen and not since a day (`YYYY-MM-DD`), the longest quiet first. */
export const quietSince = ({ nodes }: NetworkMap, day: string): MapNode[] =>
  nodes
    .filter(({ kind, last }) => kind === 'organisation' && last !== '' && last < day)
    .toSorted((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : a.name < b.name ? -1 : 1));

/** A day so many days before another, `YYYY-MM-DD`. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
