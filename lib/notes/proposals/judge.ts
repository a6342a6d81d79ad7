import { type ProposedKind, proposedKinds } from './cue';
import type { SignName } from './signs';

/** What is weighed: what stands against every sentence, each 1 of its cues, that they say it plainly, and the signs it shows. */
export type Weighed = 'base' | 'cues' | 'cued' | SignName;
/** How much each speaks for each kind, in the order of `proposedKinds`: added up they are the logarithm of its odds. */
export type Weights = Readonly<Record<Weighed, readonly [number, number, number, number]>>;

/** What cues weigh is counted from -1 to 4; from `plainly` on they say it by themselves. */
export const counted = (cues: number): number => Math.max(-1, Math.min(4, cues));
export const plainly = 2;

/** How likely a sentence is of a kind, 0 to 1. `cues`: what those of its kind weigh, 0 where it has none. */
export function likelihood(weights: Weights, kind: ProposedKind, cues: number, shown: readonly SignName[]): number {
  const at = proposedKinds.indexOf(kind);
  const of = (name: Weighed): number => weights[name][at] ?? 0;
  const own = of('base') + of('cues') * counted(cues) + (cues >= plainly ? of('cued') : 0);
  return 1 / (1 + Math.exp(-shown.reduce((sum, sign) => sum + of(sign), own)));
}
