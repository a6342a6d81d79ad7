import * as z from 'zod/mini';
import { creditKey } from './credit';
import type { Changes } from './field';
import type { SettingsId } from './id';
import type { Credit } from './marks';
import { flattenPart, type Shape, unflatten } from './shape';

/**
 * Whose keys are known: a settings record of its own. A key is known once a bundle signed with it was brought in under a
 * name, or once it was made here.
 */
export const makersId: SettingsId = 'settings:makers';
const makersShape: Shape = { sets: [], lists: ['makers'] };

const text = (most: number) => z.string().check(z.maxLength(most));

/** A public key, as hexadecimal digits its id, and who signs with it, as they called themselves when it was seen first. */
export const Maker = z.object({
  id: z.string().check(z.regex(/^[\da-f]{64}$/)),
  name: text(300),
  organisation: text(300),
  firstSeen: z.iso.datetime(),
  /** Made here. */
  own: z.boolean(),
  order: text(200),
  removed: z.boolean(),
});
export type Maker = z.infer<typeof Maker>;

/** The makers that a stored record holds; one that is none, from a newer version perhaps, is left out. */
export function makersOf(record: object | undefined): Maker[] {
  const flat = Object.entries(record ?? {}).filter(([key]) => key.includes('/'));
  const { makers } = unflatten(makersId, Object.fromEntries(flat), makersShape);
  return (makers as unknown[]).flatMap((each) => Maker.safeParse(each).data ?? []);
}

/** A maker as changes of the record that holds them. */
export const makerChanges = (maker: Maker): Changes => flattenPart('makers', maker);

/** Whether two credits name the same; nobody is named by an empty one. */
export const isCalled = (a: Credit, b: Credit): boolean => creditKey(a) !== '' && creditKey(a) === creditKey(b);
