import * as z from 'zod/mini';
import { atMost, matching, oneOf } from './check';
import { createId, DigestId, HealthId, PartId, PrincipleId, SourceId } from './id';
import { Origin, ReleaseLevel } from './marks';
import { More } from './more';
import { IsoDate, IsoDateTime } from './time';

const words = z.string().check(atMost(20_000));

/** What an item shows: a clip, one highlight of a clip (`part`), or a meeting note; null for own words alone. */
export const Source = z.nullable(z.object({ record: SourceId, part: z.nullable(PartId) }));
export type Source = z.infer<typeof Source>;

/** What a block is for. A section of a principle, and one of the maker's own, need none. */
export const blockKinds = [
  'noticing',
  'try',
  'questions',
  'decided',
  'thanks',
  'coming',
  'lastTime',
  'glossary',
  'values',
  'health',
  'own',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** BCP 47; empty or missing: that of what it stands in. */
const language = z.optional(z.string().check(atMost(35)));

/** A block of a digest. */
export const DigestSection = z.object({
  id: PartId,
  title: z.string().check(atMost(500)),
  principle: z.nullable(PrincipleId),
  kind: z.optional(oneOf(blockKinds)),
  /** Light Markdown, as all words of a digest are (`lib/digest/rich.ts`). */
  words,
  language,
  /** What its writer is asked for. It never leaves. */
  hint: z.optional(z.string().check(atMost(1000))),
  /** Words that are meant to be in it at most, 0: as many as it takes; null or missing: as its kind has. */
  most: z.optional(z.nullable(z.number())),
  order: z.string(),
  removed: z.boolean(),
  /** What came with it that this version does not know. */
  more: z.optional(More),
});
export type DigestSection = z.infer<typeof DigestSection>;

export const imageTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/gif'] as const;

/** UTF-16 code units of a chart's numbers and names. */
export const mostOfChart = 20_000;

/** A picture of one's own: the blob that holds it, and what it says to who does not see it. */
export const DigestImage = z.object({
  hash: z.string().check(matching(/^[\da-f]{64}$/)),
  type: oneOf(imageTypes),
  alt: z.string().check(atMost(2000)),
  /** That it says nothing: it has no `alt` on purpose. */
  decorative: z.optional(z.boolean()),
  /** CSS pixels. */
  width: z.number(),
  height: z.number(),
  /** Of a chart: what it shows (`lib/charts/kept.ts`), so that formats that can show it as drawn lines. */
  chart: z.optional(z.string().check(atMost(mostOfChart))),
});
export type DigestImage = z.infer<typeof DigestImage>;

/** `YYYY-MM-DD`, or `YYYY-MM-DDTHH:mm` on the clocks of its zone. */
const Moment = z.string().check(matching(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/));

/** Something that is coming up. What it is called stands in the item's words. */
export const DigestEvent = z.object({
  start: Moment,
  end: z.nullable(Moment),
  /** IANA time zone; empty: on the clocks of whoever reads. */
  zone: z.string().check(atMost(100)),
  place: z.string().check(atMost(500)),
  address: z.string().check(atMost(8192)),
});
export type DigestEvent = z.infer<typeof DigestEvent>;

export const DigestItem = z.object({
  id: PartId,
  section: PartId,
  source: Source,
  /** Of a line of a note: it shows without what tells of which meeting it is. */
  apart: z.optional(z.boolean()),
  /** The maker's own words about it. */
  words,
  language,
  image: z.optional(z.nullable(DigestImage)),
  event: z.optional(z.nullable(DigestEvent)),
  /** The round of the health check that it asks readers to answer: as long as that goes on, a block to do so by goes along. */
  asks: z.optional(z.nullable(HealthId)),
  order: z.string(),
  removed: z.boolean(),
  /** What came with it that this version does not know and its source does not hold. */
  more: z.optional(More),
});
export type DigestItem = z.infer<typeof DigestItem>;

/** A reason is no reason in fewer signs. */
export const leastReason = 10;

/** A finding of a rule that somebody let be, and why. Without a finding: all that the rule finds in this digest. It never leaves. */
export const LetBe = z.object({
  id: PartId,
  rule: z.string().check(atMost(64)),
  /** The finding's key; empty: the whole rule. */
  finding: z.string().check(atMost(500)),
  reason: z.string().check(atMost(500)),
  at: IsoDateTime,
  order: z.string(),
  removed: z.boolean(),
});
export type LetBe = z.infer<typeof LetBe>;

export const Digest = z.object({
  id: DigestId,
  title: z.string().check(atMost(500)),
  /** First and last calendar day it covers; null when made from a selection. */
  period: z.nullable(z.object({ from: IsoDate, to: IsoDate })),
  language: z.string().check(atMost(35)),
  oneMinute: words,
  /** How far it is meant to go: the ceiling for what it may show. */
  release: ReleaseLevel,
  /** The preset it was begun with. */
  preset: z.optional(z.string().check(atMost(100))),
  sections: z.array(DigestSection),
  items: z.array(DigestItem),
  /** What was found before it was shared, and let be. Missing in digests of before. */
  letBe: z.optional(z.array(LetBe)),
  /** Whether what was checked is told in what is shared. */
  report: z.optional(z.boolean()),
  createdAt: IsoDateTime,
  trashedAt: z.nullable(IsoDateTime),
  origin: z.nullable(Origin),
  /**
   * Which edition came in last, of a digest that came in: who signed it (empty for nobody), of which digest, and when it was made. Line
   * and number are empty and 0 where what was signed told of no edition.
   */
  received: z.optional(
    z.object({
      signer: z.string().check(atMost(64)),
      line: z.string().check(atMost(64)),
      number: z.number(),
      madeAt: IsoDateTime,
    }),
  ),
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
    letBe: [],
    createdAt: now.toISOString(),
    trashedAt: null,
    origin: null,
  };
}
