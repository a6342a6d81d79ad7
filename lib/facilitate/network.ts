import type { PersonId, PrincipleId, RecordId } from '../model';
import { type TieKind, tieKinds } from '../model/tie';

/**
 * How two nodes of the map hang together. The first ones are ties: both had to do with each other. The others are none, and
 * no number counts them: a question that both ask, being named together, what an organisation is about, whose member
 * somebody is.
 */
export const edgeKinds = [...tieKinds, 'question', 'mention', 'about', 'belongs'] as const;
export type EdgeKind = (typeof edgeKinds)[number];

export const isTie = (kind: EdgeKind): kind is TieKind => (tieKinds as readonly EdgeKind[]).includes(kind);
/** Whether an edge of this kind says who did it to whom. */
export const isDirected = (kind: EdgeKind): boolean => kind === 'introduced' || kind === 'helped' || kind === 'about';

/** What of an edge stands where. */
export interface EdgeEvidence {
  readonly record: RecordId;
  /** The part of a record with parts (a session's block); null for the whole. */
  readonly part: string | null;
  /** Of a note: the line it begins with, and how many; null for the whole note. */
  readonly line: { readonly at: number; readonly count: number } | null;
  /** Calendar day, `YYYY-MM-DD`. */
  readonly on: string;
  /** What it says there, as far as a line says it. */
  readonly words: string;
  /** Who stood for each end, as numbers that name nobody: what a tie rests on. Empty: the organisation as such. */
  readonly through: readonly [readonly number[], readonly number[]];
}

/** Where something stands, and since when. */
export type Place = Omit<EdgeEvidence, 'through'>;

export const nodeKinds = ['organisation', 'person', 'topic'] as const;
export type NodeKind = (typeof nodeKinds)[number];

export interface MapNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly name: string;
  /** Other ways it was written. */
  readonly also: readonly string[];
  /** Their entry, where there is one. */
  readonly person: PersonId | null;
  readonly principle: PrincipleId | null;
  /** The last day it is seen anywhere, `YYYY-MM-DD`; empty: never. */
  readonly last: string;
}

export interface MapEdge {
  readonly id: string;
  readonly kind: EdgeKind;
  readonly from: string;
  readonly to: string;
  /** Oldest first; never empty. */
  readonly evidence: readonly EdgeEvidence[];
}

/** Organisations, people who agreed, and topics, with what holds them together. */
export interface NetworkMap {
  readonly nodes: readonly MapNode[];
  readonly edges: readonly MapEdge[];
}

/** What of the map is looked at. */
export interface NetworkView {
  /** Days, inclusive, `YYYY-MM-DD`; empty: from the first, to the last. */
  readonly from: string;
  readonly until: string;
  readonly kinds: ReadonlySet<EdgeKind>;
  readonly nodes: ReadonlySet<NodeKind>;
}

/** The part of a map that a view shows: edges keep the evidence of its days, and nodes of the kinds asked for stay. */
export function viewOf(map: NetworkMap, { from, until, kinds, nodes: wanted }: NetworkView): NetworkMap {
  const nodes = map.nodes.filter(({ kind }) => wanted.has(kind));
  const shown = new Set(nodes.map(({ id }) => id));
  const edges = map.edges.flatMap((edge): MapEdge[] => {
    if (!kinds.has(edge.kind) || !shown.has(edge.from) || !shown.has(edge.to)) return [];
    // Whose member somebody is has no day.
    const evidence = edge.evidence.filter(
      ({ on }) => edge.kind === 'belongs' || ((from === '' || on >= from) && (until === '' || on <= until)),
    );
    return evidence.length > 0 ? [{ ...edge, evidence }] : [];
  });
  return { nodes, edges };
}

/** Which nodes are tied since when. */
export interface Ties {
  /** The first day two are tied, `YYYY-MM-DD`; undefined: never. Ids of nodes, in any order. */
  since(a: string, b: string): string | undefined;
  /** Whether two had to do with each other on or before a day. Nobody has to meet themselves. */
  haveMet(a: string, b: string, day: string): boolean;
  /** Whom each is tied to. */
  readonly neighbours: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The ties of a map, whatever their kind: what is named together or asks the same is none. */
export function tiesOf({ edges }: Pick<NetworkMap, 'edges'>): Ties {
  const first = new Map<string, string>();
  const neighbours = new Map<string, Set<string>>();
  const join = (a: string, b: string) => {
    const known = neighbours.get(a);
    if (known) known.add(b);
    else neighbours.set(a, new Set([b]));
  };
  for (const { kind, from, to, evidence } of edges) {
    const on = evidence[0]?.on;
    if (!isTie(kind) || on === undefined) continue;
    const pair = pairOf(from, to);
    const before = first.get(pair);
    if (before === undefined || on < before) first.set(pair, on);
    join(from, to);
    join(to, from);
  }
  const since = (a: string, b: string) => first.get(pairOf(a, b));
  return { since, haveMet: (a, b, day) => a === b || (since(a, b) ?? '9') <= day, neighbours };
}

/** Two nodes as one word, whichever comes first. Ids have no line ends. */
export const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** How many pairs of nodes are tied, in one way or several. */
export const tiedPairs = (map: Pick<NetworkMap, 'edges'>): number =>
  [...tiesOf(map).neighbours.values()].reduce((sum, { size }) => sum + size, 0) / 2;
