import * as z from 'zod/mini';
import { atMost, oneOf } from './check';
import { createId, PersonId, TieId } from './id';
import { IsoDate, IsoDateTime } from './time';

/** How two organisations or people are tied. What is only named together is no tie. */
export const tieKinds = ['met', 'presented', 'introduced', 'helped', 'credited'] as const;
export type TieKind = (typeof tieKinds)[number];

/**
 * A tie that somebody knows of and put down by hand; all others are read from notes, sessions and clips. It is erased with
 * either of its ends.
 */
export const Tie = z.object({
  id: TieId,
  kind: oneOf(tieKinds),
  /** Who introduced, helped; where a kind has no direction, either. */
  from: PersonId,
  to: PersonId,
  /** Calendar day since which it is. */
  on: IsoDate,
  /** How one knows. */
  note: z.string().check(atMost(2000)),
  createdAt: IsoDateTime,
  trashedAt: z.nullable(IsoDateTime),
});
export type Tie = z.infer<typeof Tie>;

export function createTie(tie: Pick<Tie, 'kind' | 'from' | 'to' | 'on' | 'note'>, now: Date): Tie {
  return { ...tie, id: createId('tie'), createdAt: now.toISOString(), trashedAt: null };
}
