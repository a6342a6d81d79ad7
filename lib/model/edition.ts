import * as z from 'zod/mini';
import { atMost, matching, oneOf } from './check';
import { createId, DigestId, EditionId, PartId, SourceId } from './id';
import { ReleaseLevel } from './marks';
import { Consent } from './meeting';
import { IsoDateTime } from './time';

/** The SHA-256 that names a text of an edition. */
const Hash = z.string().check(matching(/^[\da-f]{64}$/));

/** One way it went out: `copy` for rich text, `print`, or the id of the format it was saved in. */
export const EditionWay = z.object({
  id: PartId,
  format: z.string().check(matching(/^[a-z][a-z0-9-]{0,63}$/)),
  at: IsoDateTime,
  order: z.string(),
  removed: z.boolean(),
});
export type EditionWay = z.infer<typeof EditionWay>;

/** Somebody who was named in it was erased: that, and nobody's name. */
export const EditionErased = z.object({ id: PartId, at: IsoDateTime, order: z.string(), removed: z.boolean() });
export type EditionErased = z.infer<typeof EditionErased>;

export const tellings = ['told', 'needless'] as const;

/** That those it went to were told what was taken back since, or need not be; `keys` say which of it (`WithdrawnLine`). */
export const EditionTold = z.object({
  id: PartId,
  at: IsoDateTime,
  how: oneOf(tellings),
  keys: z.array(z.string()),
  order: z.string(),
  removed: z.boolean(),
});
export type EditionTold = z.infer<typeof EditionTold>;

/** That it went out past what was to stop it: which rules, in which way, and why, in its owner's words; on paper nobody asks. */
export const EditionPassed = z.object({
  id: PartId,
  at: IsoDateTime,
  format: z.string(),
  rules: z.array(z.string()),
  reason: z.string().check(atMost(2000)),
  order: z.string(),
  removed: z.boolean(),
});
export type EditionPassed = z.infer<typeof EditionPassed>;

/** What left of a digest at one time. Its texts are blobs, the same for the same words. */
export const Edition = z.object({
  id: EditionId,
  digest: DigestId,
  title: z.string().check(atMost(500)),
  /** How far it was meant to go. */
  release: ReleaseLevel,
  /** When it first went out; the date it bears is `madeAt`, of a received digest its maker's. */
  frozenAt: IsoDateTime,
  madeAt: IsoDateTime,
  /** What it said (`EditionText`), and what it was made of (`EditionItems`). */
  body: Hash,
  held: Hash,
  ways: z.array(EditionWay),
  erased: z.array(EditionErased),
  told: z.array(EditionTold),
  /** Missing in editions of before. */
  passed: z.optional(z.array(EditionPassed)),
});
export type Edition = z.infer<typeof Edition>;

/** A line of a meeting note as it left: which record it had there, if any, its words, and what its speaker had said. */
export const EditionLine = z.object({
  part: z.nullable(PartId),
  words: z.string(),
  consent: z.nullable(Consent.shape.state),
});
export type EditionLine = z.infer<typeof EditionLine>;

/** What one item showed: a page, a passage, a note or a line of one. `lines` are those of a note that left with it. */
export const EditionItem = z.object({
  item: PartId,
  record: SourceId,
  part: z.nullable(PartId),
  /** Under which public key it left; missing in editions of before. */
  key: z.optional(Hash),
  lines: z.array(EditionLine),
});
export type EditionItem = z.infer<typeof EditionItem>;

/** What an edition was made of, as its blob holds it. */
export const EditionItems = z.array(EditionItem);

/** The media type of an edition's texts: JSON. */
export const editionType = 'application/json';

/** A new edition with one way out. */
export function createEdition(of: Omit<Edition, 'id' | 'erased' | 'told'>): Edition {
  return { passed: [], ...of, id: createId('edition'), erased: [], told: [] };
}
