import * as z from 'zod/mini';
import { atMost, oneOf } from './check';
import { createId, PrincipleId } from './id';
import { More } from './more';
import type { Shape } from './shape';
import { IsoDateTime } from './time';

/** The four every library starts with. Their words come from the message catalogue until somebody edits them. */
export const givenPrinciples = ['relationships', 'humility', 'openness', 'emergence'] as const;
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

export const principleShape: Shape = { sets: [], lists: [] };

const looks = {
  relationships: { colour: 'clay', icon: 'hands', order: 'a0' },
  humility: { colour: 'plum', icon: 'ear', order: 'a1' },
  openness: { colour: 'lake', icon: 'window', order: 'a2' },
  emergence: { colour: 'moss', icon: 'sprout', order: 'a3' },
} as const;

const blank = { name: '', definition: '', looksLike: '', doesNotLookLike: '', question: '', trashedAt: null };

/** The four given principles; the same ids in every library, so that bundles of two communities meet. */
export function createGivenPrinciples(): Principle[] {
  return givenPrinciples.map((given) => ({ id: `principle:${given}`, given, ...blank, ...looks[given] }));
}

export function createPrinciple(name: string, order: string): Principle {
  return { id: createId('principle'), given: null, ...blank, name, colour: 'gold', icon: 'star', order };
}
