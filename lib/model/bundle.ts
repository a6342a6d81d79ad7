import * as z from 'zod/mini';
import { imageTypes } from './digest';
import type { Json } from './json';
import { releaseLevels } from './marks';

/** The wire format of a shared digest, one JSON object a line; docs/formats/bundle.md tells it in words. */
export const bundleFormat = 'commonplace-bundle';
export const bundleVersion = '1.1';
/** What a reader takes at most: bytes of the whole, lines, bytes of one line, principles, new passages of one page. */
export const bundleLimits = {
  bytes: 100_000_000,
  lines: 200_000,
  lineBytes: 1_000_000,
  principles: 200,
  passages: 500,
  /** Base64 of one picture, characters. */
  image: 700_000,
} as const;
/** Where the bundle stands in a digest page: the `id` and `type` of its script element. */
export const bundleElement = { id: 'commonplace-bundle', type: 'application/x-commonplace-bundle' } as const;

const text = (length: number) => z.string().check(z.maxLength(length));
const key = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** The name of a given principle, or the public key of a community's own. */
const principleKey = z.string().check(z.regex(/^[a-z][a-z0-9-]{0,63}$|^[0-9a-f]{64}$/));
const credit = z.looseObject({ name: text(300), organisation: text(300) });
const quote = z.looseObject({
  exact: z.string().check(z.minLength(1), z.maxLength(20_000)),
  prefix: text(200),
  suffix: text(200),
});

const image = z.looseObject({
  type: z.enum(imageTypes),
  data: z.string().check(z.maxLength(bundleLimits.image), z.regex(/^[A-Za-z0-9+/]*={0,2}$/)),
  alt: text(2000),
  width: z.number().check(z.nonnegative(), z.maximum(100_000)),
  height: z.number().check(z.nonnegative(), z.maximum(100_000)),
});
const moment = z.string().check(z.regex(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d)?$/));
const event = z.looseObject({
  start: moment,
  end: z.nullable(moment),
  zone: text(100),
  place: text(500),
  address: text(8192),
});

export const BundleHeader = z.looseObject({
  type: z.literal('header'),
  format: z.literal(bundleFormat),
  /** `major.minor`: a reader of one major version opens every minor of it. */
  version: z.string().check(z.regex(/^\d{1,6}\.\d{1,6}$/)),
  title: text(500),
  /** BCP 47 tag; empty when unknown. */
  language: text(35),
  maker: credit,
  madeAt: z.iso.datetime(),
  period: z.nullable(z.looseObject({ from: z.iso.date(), to: z.iso.date() })),
  release: z.enum(releaseLevels),
  /** Which edition of which digest it is. `line`: the same for all editions of one digest; `number`: from 1, greater in later ones. */
  edition: z.optional(z.looseObject({ line: key, number: z.int().check(z.positive()) })),
  /** Program and version that wrote it. */
  generator: text(200),
});
export type BundleHeader = z.infer<typeof BundleHeader>;

export const BundleDigest = z.looseObject({ type: z.literal('digest'), oneMinute: text(20_000) });
export type BundleDigest = z.infer<typeof BundleDigest>;

export const BundlePrinciple = z.looseObject({
  type: z.literal('principle'),
  key: principleKey,
  name: text(200),
  definition: text(4000),
  colour: text(40),
  icon: text(40),
});
export type BundlePrinciple = z.infer<typeof BundlePrinciple>;

/** The items of a section are the item lines between it and the next section. */
export const BundleSection = z.looseObject({
  type: z.literal('section'),
  title: text(500),
  principle: z.nullable(principleKey),
  words: text(20_000),
  /** Since 1.1: what the block is for; a kind that is not known is as none. */
  kind: z.optional(text(40)),
  /** Since 1.1. */
  language: z.optional(text(35)),
});
export type BundleSection = z.infer<typeof BundleSection>;

export const BundleItem = z.looseObject({
  type: z.literal('item'),
  kind: z.enum(['clip', 'passage', 'meeting', 'words']),
  /** Public key, the same in every library; null for own words alone. */
  key: z.nullable(key),
  title: text(2000),
  address: text(8192),
  site: text(500),
  author: text(1000),
  publishedAt: z.nullable(text(40)),
  language: text(35),
  direction: z.enum(['ltr', 'rtl', 'auto']),
  excerpt: text(1000),
  quote: z.nullable(quote),
  words: text(20_000),
  /** Minutes to read. */
  minutes: z.int().check(z.nonnegative(), z.maximum(100_000)),
  principles: z.array(principleKey).check(z.maxLength(100)),
  tags: z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.maxLength(200)),
  credit: z.nullable(credit),
  /** Since 1.1: what kind of line of a note it is; of an action the day it is to be done by. */
  label: z.optional(text(40)),
  due: z.optional(z.nullable(z.iso.date())),
  /** Since 1.1, of `words` alone. */
  image: z.optional(z.nullable(image)),
  event: z.optional(z.nullable(event)),
});
export type BundleItem = z.infer<typeof BundleItem>;

/** What of an earlier edition was taken back by who said it: wherever it came in, it is to go. */
export const BundleWithdrawn = z.looseObject({ type: z.literal('withdrawn'), key, at: z.iso.datetime() });
export type BundleWithdrawn = z.infer<typeof BundleWithdrawn>;

export const BundleEnd = z.looseObject({
  type: z.literal('end'),
  /** Lines before this one. */
  count: z.int().check(z.nonnegative()),
  /** Of all bytes before this line. */
  sha256: key,
  signature: z.nullable(z.looseObject({ alg: z.string(), key: z.string(), value: z.string() })),
});
export type BundleEnd = z.infer<typeof BundleEnd>;

/** Every line type of version 1 by its name. */
export const bundleLines = {
  header: BundleHeader,
  digest: BundleDigest,
  principle: BundlePrinciple,
  section: BundleSection,
  item: BundleItem,
  withdrawn: BundleWithdrawn,
  end: BundleEnd,
} as const;

/** Names of the fields that version 1 knows in the objects inside an item. */
export const namesInside: Readonly<Record<string, readonly string[]>> = {
  quote: Object.keys(quote.shape),
  credit: Object.keys(credit.shape),
  image: Object.keys(image.shape),
  event: Object.keys(event.shape),
};

/** The JSON Schema of one line; `docs/formats/bundle.schema.json` holds it. */
export function bundleJsonSchema(): Json {
  const schema = z.toJSONSchema(z.union(Object.values(bundleLines)), { target: 'draft-2020-12' });
  return { title: 'A line of a Commonplace bundle, version 1', ...(schema as { [key: string]: Json }) };
}
