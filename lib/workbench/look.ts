import * as z from 'zod/mini';

/** How the texts of clips look on this device. */
export const ReaderLook = z.object({
  /** Steps larger (or smaller) than usual. */
  size: z.int().check(z.minimum(-3), z.maximum(8)),
  wide: z.boolean(),
  sans: z.boolean(),
  /** More room between lines and paragraphs. */
  airy: z.boolean(),
});
export type ReaderLook = z.infer<typeof ReaderLook>;

export const usualLook: ReaderLook = { size: 0, wide: false, sans: false, airy: false };

/** A look with its text `by` steps larger, as far as that goes. */
export const resized = (look: ReaderLook, by: 1 | -1): ReaderLook => ({
  ...look,
  size: Math.max(-3, Math.min(8, look.size + by)),
});

/** How large the letters of a look are, as a share of the usual. */
export const sizeOf = ({ size }: ReaderLook): number => Math.round(1.1 ** size * 100) / 100;
