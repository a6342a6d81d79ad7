import type { Credit } from './marks';

/** As a name is read: letters that only look like others of theirs are those, and signs that nobody sees are none. */
const asRead = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();

/** Whom a credit names, to be compared: who is called the same to the eye has the same. Empty where it names nobody. */
export const creditKey = ({ name, organisation }: Credit): string => `${asRead(name)}\n${asRead(organisation)}`.trim();
