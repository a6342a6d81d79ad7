import type { MapEdge, MapNode, NetworkMap } from '../../../lib/facilitate/network';
import { isDirected } from '../../../lib/facilitate/network';
import { t } from '../../../lib/i18n';

/** Ids as they stand in the part of a command. */
export const partOf = (...ids: readonly string[]): string => ids.map(encodeURIComponent).join(' ');

export const namesIn = ({ nodes }: NetworkMap): ((id: string) => string) => {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? '';
};

export const kindOf = ({ kind }: MapNode): string => t(`networkNode_${kind}`);
export const edgeWords = ({ kind }: MapEdge): string => t(`networkEdge_${kind}`);

/** "A and B: met". Who does it comes first. */
export const edgeTitle = (edge: MapEdge, nameOf: (id: string) => string): string =>
  `${nameOf(edge.from)} ${isDirected(edge.kind) ? '→' : '–'} ${nameOf(edge.to)}`;
