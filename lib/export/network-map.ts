import { isDirected, type MapEdge, type NetworkMap } from '../facilitate/network';
import { nodeKey } from '../facilitate/network-key';
import { type MessageKey, t } from '../i18n';
import { showableLine } from '../model/showable';
import { ZipWriter } from '../storage/zip';
import { csvOf } from './csv';

/** What an edge of the map is called. */
export const edgeName = (kind: MapEdge['kind']): MessageKey => `networkEdge_${kind}`;

/**
 * A map as the two tables that Kumu reads: elements, and what connects them, each with an id of its own, since two may be
 * connected in several ways. Nothing of what notes say is in it: names of organisations, topics and those who agreed, the
 * kinds of ties and their days. Of people no other name they have or had.
 */
export function networkTables({ nodes, edges }: NetworkMap): { elements: string; connections: string } {
  const labels = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, name, kind } of nodes) {
    const first = showableLine(name) || t(`networkNode_${kind}`);
    let label = first;
    for (let nth = 2; taken.has(label.toLowerCase()); nth += 1) label = `${first} (${nth})`;
    taken.add(label.toLowerCase());
    labels.set(id, label);
  }
  const elements = nodes.map(({ id, kind, last, also }) => [
    ...[
      labels.get(id) ?? '',
      t(`networkNode_${kind}`),
      '',
      kind === 'person' ? '' : also.map(showableLine).join('|'),
      last,
    ],
  ]);
  const connections = edges.map(({ id, kind, from, to, evidence }) => [
    ...[nodeKey(id), labels.get(from) ?? '', labels.get(to) ?? '', t(edgeName(kind))],
    isDirected(kind) ? 'directed' : 'undirected',
    ...(kind === 'belongs' ? ['', '', ''] : daysOf(evidence)),
  ]);
  return {
    elements: csvOf([['Label', 'Type', 'Description', 'Aliases', 'Last seen'], ...elements]),
    connections: csvOf([['ID', 'From', 'To', 'Type', 'Direction', 'Since', 'Last', 'Times'], ...connections]),
  };
}

const daysOf = (evidence: MapEdge['evidence']): string[] => [
  ...[evidence[0]?.on ?? '', evidence.at(-1)?.on ?? '', `${evidence.length}`],
];

/** Both tables as one file, `elements.csv` and `connections.csv`. */
export async function networkZip(map: NetworkMap): Promise<Uint8Array<ArrayBuffer>> {
  const { elements, connections } = networkTables(map);
  const zip = new ZipWriter();
  await zip.add('elements.csv', new TextEncoder().encode(elements));
  await zip.add('connections.csv', new TextEncoder().encode(connections));
  return zip.finish();
}
