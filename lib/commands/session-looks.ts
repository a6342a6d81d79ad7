import type { AgendaFormat, AgendaKind } from '../model';

/** How a kind of block looks, and what a new one begins with. */
interface KindLook {
  readonly icon: string;
  /** Name of a colour token. */
  readonly colour: string;
  readonly minutes: number;
  readonly format: AgendaFormat;
}

/** Every kind, in the order of the menu. */
export const sessionLooks: { readonly [kind in AgendaKind]: KindLook } = {
  checkin: { icon: 'hands', colour: 'clay', minutes: 10, format: 'pairs' },
  input: { icon: 'lamp', colour: 'gold', minutes: 10, format: 'plenary' },
  talk: { icon: 'meetings', colour: 'lake', minutes: 15, format: 'plenary' },
  work: { icon: 'compass', colour: 'pine', minutes: 25, format: 'threes' },
  reflect: { icon: 'eye', colour: 'plum', minutes: 10, format: 'writing' },
  decide: { icon: 'check', colour: 'moss', minutes: 10, format: 'plenary' },
  break: { icon: 'cup', colour: 'slate', minutes: 10, format: 'break' },
  buffer: { icon: 'clock', colour: 'slate', minutes: 5, format: 'break' },
  close: { icon: 'heart', colour: 'rose', minutes: 5, format: 'plenary' },
  prework: { icon: 'book', colour: 'slate', minutes: 0, format: 'writing' },
};
