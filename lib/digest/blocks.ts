import type { Label } from '../model';
import type { PresetBlockKind } from '../model/ways';
import type { TravellingLine } from './travelling';

/** The kinds of note lines that each block takes; the first of two that take one, in this order, has it. */
const taken: Readonly<Partial<Record<PresetBlockKind, readonly Label[]>>> = {
  values: ['story'],
  noticing: ['noticing', 'insight', 'signal', 'tension', 'story'],
  try: ['practice'],
  questions: ['question'],
  decided: ['decision', 'action'],
  // Where decisions have no block: what is due is coming up.
  coming: ['action'],
  thanks: ['thanks'],
  gathered: ['quote', 'resource', 'idea'],
};

/** Which block of some takes a line of a kind; undefined: none. */
export function homeOfLabel(label: Label, kinds: readonly PresetBlockKind[]): PresetBlockKind | undefined {
  const takers = Object.keys(taken) as PresetBlockKind[];
  return takers.find((kind) => kinds.includes(kind) && taken[kind]?.includes(label));
}

/** Whether a line is still to be told: what is answered or done is no open question and nobody's to do. */
export const stillOpen = ({ kind, done }: TravellingLine): boolean =>
  !done || (kind !== 'question' && kind !== 'action');
