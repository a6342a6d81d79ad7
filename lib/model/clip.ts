import * as z from 'zod/mini';
import { atMost, Count, matching, oneOf } from './check';
import { Highlight } from './highlight';
import { ClipId, createId } from './id';
import { maxBodyLength } from './limits';
import { marks, Origin, unmarked } from './marks';
import { More } from './more';
import { IsoDateTime } from './time';

const webAddress = z.string().check(matching(/^(https?|file|ftp):\/\/\S+$/i), atMost(8192));

/** An image of a clip's body: where it was, what it shows, and its bytes (a blob's hash) if they were kept. */
export const ClipImage = z.object({
  address: z.string().check(atMost(8192)),
  alt: z.string().check(atMost(2000)),
  blob: z.nullable(z.string()),
});
export type ClipImage = z.infer<typeof ClipImage>;

export const Direction = oneOf(['ltr', 'rtl', 'auto']);

const described = {
  /** `article`: the page's main text; `selection`: what was selected; `link`: the address and a note only. */
  kind: oneOf(['article', 'selection', 'link']),
  url: webAddress,
  /** The canonical address: what tells whether a page is already saved. See `canonicalAddress`. */
  address: webAddress,
  title: z.string().check(atMost(2000)),
  site: z.string().check(atMost(500)),
  author: z.string().check(atMost(1000)),
  /** As the page gives it, ISO 8601 date or date-time; null when it gives none. */
  publishedAt: z.nullable(z.string().check(atMost(40))),
  /** BCP 47 tag, empty when unknown. */
  language: z.string().check(atMost(35)),
  direction: Direction,
  excerpt: z.string().check(atMost(1000)),
  words: Count,
};

/** What a capture source returns: not trusted until parsed. */
export const ClipDraft = z.object({
  ...described,
  /** Cleaned HTML of the body; empty for a link. Still untrusted: sanitised again where it is rendered. */
  html: z.string().check(atMost(maxBodyLength)),
  images: z.array(z.object({ address: ClipImage.shape.address, alt: ClipImage.shape.alt })).check(atMost(500)),
  /** True when the page was larger than what is kept. */
  cut: z.boolean(),
});
export type ClipDraft = z.infer<typeof ClipDraft>;

export const Clip = z.object({
  id: ClipId,
  ...described,
  ...marks,
  savedAt: IsoDateTime,
  /** Hash of the body in the blob store; null for a link. */
  body: z.nullable(z.string()),
  cut: z.boolean(),
  images: z.array(ClipImage),
  highlights: z.array(Highlight),
  origin: z.nullable(Origin),
  /** What came with it that this version does not know. */
  more: z.optional(More),
});
export type Clip = z.infer<typeof Clip>;

/** A clip of a draft. `body` is the hash the draft's html is stored under, null where there is none. */
export function createClip(draft: ClipDraft, body: string | null, now: Date): Clip {
  const { html: _html, images, ...rest } = draft;
  return {
    ...rest,
    ...unmarked(),
    id: createId('clip'),
    savedAt: now.toISOString(),
    body,
    images: images.map((image) => ({ ...image, blob: null })),
    highlights: [],
    origin: null,
  };
}
