import * as z from 'zod/mini';
import { atMost, oneOf } from './check';
import { blankPrinciple, givenPrinciples } from './given';
import { createId, PrincipleId } from './id';
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
  order: z.string(),
  trashedAt: z.nullable(IsoDateTime),
  /** What came with it that this version does not know. */
  more: z.optional(More),
});
export type Principle = z.infer<typeof Principle>;

export function createPrinciple(name: string, order: string): Principle {
  return { id: createId('principle'), given: null, ...blankPrinciple, name, colour: 'gold', icon: 'star', order };
}
