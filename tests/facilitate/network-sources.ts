import type { EdgeKind, NetworkMap } from '../../lib/facilitate/network';
import type { NetworkSources } from '../../lib/facilitate/network-build';
import { noLabelWords } from '../../lib/notes';
import { principlesByWord } from '../../lib/notes/principle-words';

/** A library that has what is given and nothing else. */
export const sources = (given: Partial<NetworkSources> = {}): NetworkSources => ({
  ...{ people: [], meetings: [], sessions: [], clips: [], ties: [], principles: [], labels: noLabelWords },
  ...{ byWord: principlesByWord(given.principles ?? []), nameOf: ({ name }) => name, today: '2026-06-30' },
  ...given,
});

export const kindsBetween = ({ edges }: NetworkMap, a: string, b: string): EdgeKind[] =>
  edges
    .filter(({ from, to }) => (from === a && to === b) || (from === b && to === a))
    .map(({ kind }) => kind)
    .toSorted();
