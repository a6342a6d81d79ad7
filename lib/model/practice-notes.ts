import * as z from 'zod/mini';
import { atMost } from './check';
import { PartId, PracticeId, type SettingsId } from './id';
import { type Shape, unflatten } from './shape';
import { IsoDateTime } from './time';

/**
 * What somebody writes on the cards of practices: a settings record of its own, for those of packs are no records and have
 * notes too.
 */
export const practiceNotesId: SettingsId = 'settings:practices';
const shape: Shape = { sets: [], lists: ['notes'] };

export const mostNote = 2000;

const Kept = z.object({
  id: PartId,
  practice: PracticeId,
  words: z.string().check(atMost(mostNote)),
  at: IsoDateTime,
  order: z.string(),
  removed: z.boolean(),
});
export type PracticeNote = z.infer<typeof Kept>;

/** The notes that a stored record holds, the newest first; what is none, from a newer version perhaps, is left out. */
export function practiceNotesOf(record: object | undefined): PracticeNote[] {
  const flat = Object.entries(record ?? {}).filter(([key]) => key.includes('/'));
  const { notes } = unflatten(practiceNotesId, Object.fromEntries(flat), shape);
  const kept = (notes as unknown[]).flatMap((each) => Kept.safeParse(each).data ?? []);
  return kept.toSorted((a, b) => (a.at < b.at ? 1 : -1));
}
