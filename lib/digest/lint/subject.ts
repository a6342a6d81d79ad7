import type { Digest, Person } from '../../model';
import type { DigestDocument } from '../document';
import type { Hidden } from '../names-away';
import type { Sources } from '../sources';

/** Where in a digest something was found. */
export interface Where {
  readonly section: string | null;
  readonly item: string | null;
  /** The field of the digest's record that holds the words, or the card they show on: `items/<id>/words`. Empty: the whole. */
  readonly field: string;
  /** In the field's text, UTF-16 code units, where it stands in words that can be edited. */
  readonly from?: number;
  readonly to?: number;
}

/** What left before, of this digest and others, as far as rules ask. */
export interface EarlierEdition {
  readonly digest: string;
  /** Who spoke or wrote in it, folded. */
  readonly voices: readonly string[];
  /** Public keys of the principles its sections and items carry, and of its items. */
  readonly principles: readonly string[];
  readonly items: readonly string[];
}

/** A digest as it would leave, with what rules compare it with. Plain values: it goes to a worker as it is. */
export interface LintSubject {
  readonly digest: Digest;
  readonly document: DigestDocument;
  readonly sources: Sources;
  /** The principles in use, in their order, by their public keys. */
  readonly principles: readonly { readonly key: string; readonly name: string }[];
  /** Everybody who is kept in the library. */
  readonly roster: readonly Person[];
  /** People whose names do not leave with this digest, and what stands for them. */
  readonly hidden: readonly Hidden[];
  /** "somebody", in the digest's language: for whom nothing else stands. */
  readonly somebody: string;
  /** One edition a digest, its last; the newest first. */
  readonly before: readonly EarlierEdition[];
  /** An edition that goes out once more: it says what it said, and nothing of it is left out or renamed any more. */
  readonly again?: boolean;
  /** Bytes of the e-mail it would be; null where that is not known. */
  readonly bytes: number | null;
}
