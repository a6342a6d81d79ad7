import * as z from 'zod/mini';
import { practiceModes } from './own-practice';

const text = (most: number) => z.string().check(z.maxLength(most));
/** A name in a file: lower case, so that it is one wherever files are kept. */
export const PackKey = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/));

/** The least and the most of something, in this order. */
const range = (most: number) =>
  z
    .tuple([z.int().check(z.minimum(1), z.maximum(most)), z.int().check(z.minimum(1), z.maximum(most))])
    .check(z.refine(([least, greatest]) => least <= greatest));

/** A way to host people, step by step, as a pack has it; what somebody here writes is an `OwnPractice`. */
export const Practice = z.looseObject({
  id: PackKey,
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  purpose: text(500),
  /** Keys of principles: `relationships`, or a community's own. */
  principles: z.array(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/))).check(z.maxLength(20)),
  /** Minutes it takes, and people it is for: from, to. */
  minutes: range(100_000),
  group: range(100_000),
  /** `room` and `online` where it works in one of the two only; `async`: each at their own time. */
  mode: z.enum(practiceModes),
  materials: text(500),
  steps: z.array(z.string().check(z.minLength(1), z.maxLength(2000))).check(z.minLength(1), z.maxLength(30)),
  /** How everybody can take part. */
  access: text(2000),
  /** Where the idea is from, and what its licence asks. */
  source: text(1000),
  licence_note: text(1000),
  /** Since 1.1 of the packs: the address of where the idea is from. */
  link: z.optional(text(2000)),
});
export type Practice = z.infer<typeof Practice>;
