import * as z from 'zod/mini';
import { atMost, oneOf } from './check';
import { blankPrinciple, givenPrinciples } from './given';
import { createId, PartId, PrincipleId, SourceId } from './id';
import { More } from './more';
import { IsoDateTime } from './time';

export const GivenPrinciple = oneOf(givenPrinciples);
export type GivenPrinciple = z.infer<typeof GivenPrinciple>;

/** Token names: the stylesheet says what each looks like in light and dark. */
export const principleColours = ['clay', 'plum', 'lake', 'moss', 'gold', 'rose', 'slate', 'pine'] as const;
export const principleIcons = [
  'hands',
  'ear',
  'window',
  'sprout',
  'star',
  'heart',
  'compass',
  'bridge',
  'lamp',
  'circle',
] as const;

const words = z.string().check(atMost(4000));

/**
 * Something of one's own library that shows what a principle looks like, or does not: a clip, a passage of it (`part`), a
 * meeting note or a line of it. Only pointed to: the words stay where they are, and are gone when these are.
 */
export const Example = z.object({
  id: PartId,
  side: oneOf(['like', 'unlike']),
  record: SourceId,
  part: z.nullable(PartId),
  order: z.string(),
  removed: z.boolean(),
});
export type Example = z.infer<typeof Example>;

/** One entry of the codebook. An empty text of a given principle means "as given". */
export const Principle = z.object({
  id: PrincipleId,
  given: z.nullable(GivenPrinciple),
  name: z.string().check(atMost(200)),
  definition: words,
  looksLike: words,
  doesNotLookLike: words,
  question: words,
  colour: oneOf(principleColours),
  icon: oneOf(principleIcons),
  /** Words that hint at it, and those of packs that do not here. */
  cues: z.optional(z.array(z.string().check(atMost(100)))),
  notCues: z.optional(z.array(z.string().check(atMost(100)))),
  /** What else it is called behind `#` in notes: what it was called before, and what somebody adds. */
  synonyms: z.optional(z.array(z.string().check(atMost(200)))),
  /** They never leave: a bundle tells of a principle by its name and definition. */
  examples: z.array(Example),
  order: z.string(),
  trashedAt: z.nullable(IsoDateTime),
  /** What came with it that this version does not know. */
  more: z.optional(More),
});
export type Principle = z.infer<typeof Principle>;

export function createPrinciple(name: string, order: string): Principle {
  return {
    id: createId('principle'),
    given: null,
    ...blankPrinciple,
    name,
    colour: 'gold',
    icon: 'star',
    examples: [],
    order,
  };
}
