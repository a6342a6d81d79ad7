import * as z from 'zod/mini';

/**
 * Where somebody stopped reading, by the text and not by pixels: the block at the top of the window and how much of it is
 * above. So it holds at another width, in larger letters, and when images have come.
 */
export const Place = z.object({
  block: z.number().check(z.nonnegative()),
  /** Blocks of the text then: another number, and it is another text. */
  of: z.number(),
  /** Of that block, and of the whole text. 0 to 1. */
  part: z.number().check(z.minimum(0), z.maximum(1)),
  share: z.number().check(z.minimum(0), z.maximum(1)),
});
export type Place = z.infer<typeof Place>;
