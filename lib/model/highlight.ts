import * as z from 'zod/mini';
import { PartId, PrincipleId } from './id';

/** W3C TextQuoteSelector: the exact words and what stands around them. https://www.w3.org/TR/annotation-model/#text-quote-selector */
export const TextQuote = z.object({
  exact: z.string().check(z.minLength(1), z.maxLength(20_000)),
  prefix: z.string().check(z.maxLength(200)),
  suffix: z.string().check(z.maxLength(200)),
});
export type TextQuote = z.infer<typeof TextQuote>;

/** W3C TextPositionSelector in the body's text, UTF-16 code units; a hint, the quote decides. */
export const TextPosition = z.object({ start: z.int().check(z.nonnegative()), end: z.int().check(z.nonnegative()) });
export type TextPosition = z.infer<typeof TextPosition>;

export const Highlight = z.object({
  id: PartId,
  quote: TextQuote,
  /** Null for a passage taken on the live page that is not in the saved body. */
  position: z.nullable(TextPosition),
  note: z.string(),
  principles: z.array(PrincipleId),
  createdAt: z.iso.datetime(),
  order: z.string(),
  removed: z.boolean(),
});
export type Highlight = z.infer<typeof Highlight>;
