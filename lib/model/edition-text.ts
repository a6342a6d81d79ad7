import * as z from 'zod/mini';
import { blockKinds, imageTypes } from './digest';
import type { Json } from './json';
import { Credit, releaseLevels } from './marks';
import { labels } from './meeting';

/**
 * What an edition said, as its blob holds it: the digest's document but for its date. Read again before it shows, since an
 * archive can bring any text.
 */

/** What editions of before do not have. */
const since = {
  language: z._default(z.string(), ''),
  kind: z._default(z.enum(['', ...blockKinds]), ''),
  label: z._default(z.enum(['', ...labels]), ''),
  due: z._default(z.nullable(z.string()), null),
  image: z._default(
    z.nullable(
      z.object({
        type: z.enum(imageTypes),
        data: z.string(),
        alt: z.string(),
        width: z.number(),
        height: z.number(),
      }),
    ),
    null,
  ),
  event: z._default(
    z.nullable(
      z.object({
        start: z.string(),
        end: z.nullable(z.string()),
        zone: z.string(),
        place: z.string(),
        address: z.string(),
      }),
    ),
    null,
  ),
};

const more = z.optional(z.record(z.string(), z.json() as unknown as z.ZodMiniType<Json>));

const principle = z.object({
  key: z.string(),
  name: z.string(),
  definition: z.string(),
  colour: z.string(),
  icon: z.string(),
  more,
});

const item = z.object({
  key: z.nullable(z.string()),
  kind: z.enum(['clip', 'passage', 'meeting', 'words']),
  title: z.string(),
  address: z.string(),
  site: z.string(),
  author: z.string(),
  publishedAt: z.nullable(z.string()),
  language: z.string(),
  direction: z.enum(['ltr', 'rtl', 'auto']),
  excerpt: z.string(),
  quote: z.nullable(z.object({ exact: z.string(), prefix: z.string(), suffix: z.string() })),
  words: z.string(),
  label: since.label,
  due: since.due,
  image: since.image,
  event: since.event,
  reply: z.optional(z.string()),
  minutes: z.number(),
  principles: z.array(principle),
  tags: z.array(z.string()),
  credit: z.nullable(Credit),
  more,
});

export const EditionText = z.object({
  title: z.string(),
  language: z.string(),
  maker: Credit,
  period: z.nullable(z.object({ from: z.string(), to: z.string() })),
  release: z.enum(releaseLevels),
  oneMinute: z.string(),
  sections: z.array(
    z.object({
      title: z.string(),
      kind: since.kind,
      language: since.language,
      principle: z.nullable(principle),
      words: z.string(),
      items: z.array(item),
      more,
    }),
  ),
  more,
});
export type EditionText = z.infer<typeof EditionText>;
