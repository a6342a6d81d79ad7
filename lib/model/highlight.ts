import * as z from 'zod/mini';
import { atMost, Count, matching } from './check';
import { PartId, PrincipleId } from './id';
import { More } from './more';
import { IsoDateTime } from './time';

/** W3C TextQuoteSelector: the exact words and what stands around them. https://www.w3.org/TR/annotation-model/#text-quote-selector */
export const TextQuote = z.object({
  exact: z.string().check(matching(/./s), atMost(20_000)),
  prefix: z.string().check(atMost(200)),
  suffix: z.string().check(atMost(200)),
});
export type TextQuote = z.infer<typeof TextQuote>;

/** W3C TextPositionSelector in the body's text, UTF-16 code units; a hint, the quote decides. */
export const TextPosition = z.object({ start: Count, end: Count });
export type TextPosition = z.infer<typeof TextPosition>;

export const Highlight = z.object({
  id: PartId,
  quote: TextQuote,
  /** Null for a passage taken on the live page that is not in the saved body. */
  position: z.nullable(TextPosition),
  note: z.string(),
  principles: z.array(PrincipleId),
  createdAt: IsoDateTime,
  order: z.string(),
  removed: z.boolean(),
  /** What came with it that this version does not know. */
  more: z.optional(More),
});
export type Highlight = z.infer<typeof Highlight>;
