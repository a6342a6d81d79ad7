import type { Person } from '../model';
import type { NamedCounts } from '../storage/named';

/** What is asked before somebody is erased. */
export interface Erasing {
  readonly who: string;
  readonly kind: Person['kind'];
  /** Every way their name is written. */
  readonly names: readonly string[];
  /** Where it stands besides their entry. */
  readonly found: NamedCounts;
}

/** The word that takes the place of the name; null where it is to stay. */
export interface ErasingAnswer {
  readonly word: string | null;
}
