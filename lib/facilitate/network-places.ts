import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';

/** Where a node stands, in the picture's own units. */
export type NodePlace = readonly [x: number, y: number];

/** What is to be laid out: ids of nodes, which two hang together, and where some stood before. */
export interface ToPlace {
  readonly nodes: readonly string[];
  readonly edges: readonly (readonly [string, string])[];
  readonly before: Readonly<Record<string, NodePlace>>;
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
}

/** Steps of the simulation, and how many more make room for each; of a large map fewer, so that it stands within seconds. */
const stepsFor = (nodes: number): readonly [number, number] => (nodes > 800 ? [90, 12] : [200, 40]);

/** How far nodes push each other away, how long a tie is, the room of each. Of a small map every name shows, and has room beside the others. */
const spaceFor = (nodes: number) =>
  nodes > 30 ? { push: -60, tie: 60, room: 16 } : { push: -300, tie: 110, room: 46 };

/**
 * Places for the nodes of a map: the same data gives the same places, for where each begins comes from its id's rank and
 * chance is a fixed row of numbers. Who stood somewhere stays there; who is new comes beside whom they are tied to.
 */
export function placeNodes({ nodes, edges, before }: ToPlace): Record<string, NodePlace> {
  const near = new Map<string, string>();
  for (const [from, to] of edges) {
    if (!near.has(from) && before[to]) near.set(from, to);
    if (!near.has(to) && before[from]) near.set(to, from);
  }
  const bodies = nodes.map((id, nth): Body => {
    const known = before[id];
    if (known) return { id, x: known[0], y: known[1], fx: known[0], fy: known[1] };
    const beside = before[near.get(id) ?? ''];
    // A spiral in which no two begin at one place.
    const [round, far] = [nth * 2.399963, 30 * Math.sqrt(nth + 0.5)];
    const wide = beside ? 0.1 : 1;
    return {
      id,
      x: (beside?.[0] ?? 0) + far * wide * Math.cos(round),
      y: (beside?.[1] ?? 0) + far * wide * Math.sin(round),
    };
  });
  if (bodies.every(({ fx }) => fx !== undefined)) return placesOf(bodies);
  const known = new Set(nodes);
  const links = edges
    .filter(([from, to]) => known.has(from) && known.has(to))
    .map(([source, target]) => ({ source, target }));
  const [steps, apart] = stepsFor(nodes.length);
  const { push, tie, room } = spaceFor(nodes.length);
  const simulation = forceSimulation(bodies)
    .force('apart', forceManyBody().strength(push).theta(1.2).distanceMax(600))
    .force(
      'ties',
      forceLink<Body, { source: string | Body; target: string | Body }>(links)
        .id(({ id }) => id)
        .distance(tie),
    )
    // What is tied to nobody drifts no further than this holds it.
    .force('across', forceX(0).strength(0.06))
    .force('down', forceY(0).strength(0.08))
    .alphaDecay(1 - 0.001 ** (1 / steps))
    .stop()
    .tick(steps);
  simulation.force('room', forceCollide(room)).alpha(0.05).tick(apart);
  return placesOf(bodies);
}

const placesOf = (bodies: readonly Body[]): Record<string, NodePlace> =>
  Object.fromEntries(bodies.map(({ id, x = 0, y = 0 }) => [id, [Math.round(x * 10) / 10, Math.round(y * 10) / 10]]));
