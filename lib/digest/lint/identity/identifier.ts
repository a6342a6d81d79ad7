import type { Person } from '../../../model';

export const identifierKinds = [
  'name',
  'unlistedName',
  'initials',
  'email',
  'phone',
  'studentId',
  'birthDate',
  'address',
] as const;
export type IdentifierKind = (typeof identifierKinds)[number];

/** Words of a text that tell who somebody is. */
export interface Identifier {
  readonly kind: IdentifierKind;
  /** UTF-16 code units of the text. */
  readonly from: number;
  readonly to: number;
  /** As they are written. */
  readonly words: string;
  /** Of a name or initials on the roster, whose: the fullest name of each who may be meant. */
  readonly who?: readonly string[];
}

/** Somebody who is listed, as far as it matters here: an entry of the library, or one of a note's people. */
export type Listed = Pick<Person, 'name' | 'aliases'> &
  Partial<Pick<Person, 'kind' | 'organisation' | 'role'>> & { readonly place?: string };

/** What a text is read with. */
export interface Reading {
  readonly roster: readonly Listed[];
  /** BCP 47; of others than English and Spanish, what both know. */
  readonly language: string;
}

/** Keeps places apart from those that came before them: what was found first stays. */
export class Apart {
  readonly #taken: Uint8Array;

  constructor(length: number) {
    this.#taken = new Uint8Array(length);
  }

  /** Whether a place is over none that was taken; it is taken then. */
  take({ from, to }: Pick<Identifier, 'from' | 'to'>): boolean {
    for (let at = from; at < to; at += 1) if (this.#taken[at]) return false;
    this.#taken.fill(1, from, to);
    return true;
  }
}
