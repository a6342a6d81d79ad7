import * as z from 'zod/mini';
import { atMost } from './check';
import { createId, DigestId, PartId, PrincipleId, SourceId } from './id';
import { Origin, ReleaseLevel } from './marks';
import { More } from './more';
import { IsoDate, IsoDateTime } from './time';

const words = z.string().check(atMost(20_000));

/** What an item shows: a clip, one highlight of a clip (`part`), or a meeting note; null for own words alone. */
export const Source = z.nullable(z.object({ record: SourceId, part: z.nullable(PartId) }));
export type Source = z.infer<typeof Source>;

export const DigestSection = z.object({
  id: PartId,
  title: z.string().check(atMost(500)),
  principle: z.nullable(PrincipleId),
  words,
  order: z.string(),
  removed: z.boolean(),
  /** What came with it that this version does not know. */
  more: z.optional(More),
});
export type DigestSection = z.infer<typeof DigestSection>;

export const DigestItem = z.object({
  id: PartId,
  section: PartId,
  source: Source,
  /** The maker's own words about it. */
  words,
  order: z.string(),
  removed: z.boolean(),
  /** What came with it that this version does not know and its source does not hold. */
  more: z.optional(More),
});
export type DigestItem = z.infer<typeof DigestItem>;

export const Digest = z.object({
  id: DigestId,
  title: z.string().check(atMost(500)),
  /** First and last calendar day it covers; null when made from a selection. */
  period: z.nullable(z.object({ from: IsoDate, to: IsoDate })),
  language: z.string().check(atMost(35)),
  oneMinute: words,
  /** How far it is meant to go: the ceiling for what it may show. */
  release: ReleaseLevel,
  sections: z.array(DigestSection),
  items: z.array(DigestItem),
  createdAt: IsoDateTime,
  trashedAt: z.nullable(IsoDateTime),
  origin: z.nullable(Origin),
  /** What came with it that this version does not know. */
  more: z.optional(More),
});
export type Digest = z.infer<typeof Digest>;

export function createDigest(title: string, language: string, now: Date): Digest {
  return {
    id: createId('digest'),
    title,
    period: null,
    language,
    oneMinute: '',
    release: 'network',
    sections: [],
    items: [],
    createdAt: now.toISOString(),
    trashedAt: null,
    origin: null,
  };
}
