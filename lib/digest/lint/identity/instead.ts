import { foldName } from '../../../search/names';
import type { Hidden } from '../../names-away';
import type { Identifier, Listed } from './identifier';

/** What is known of who is not named, and the word for somebody nobody knows. */
export interface Known {
  /** People whose names do not leave, with what stands for them in their note. */
  readonly hidden: readonly Pick<Hidden, 'names' | 'word'>[];
  readonly roster: readonly Listed[];
  /** "somebody", in the digest's language. */
  readonly somebody: string;
}

/**
 * What is offered in the place of something found: what stands for that person in their note, so that it is the same
 * throughout; else their role; else "somebody". In brackets, as what is changed in a quotation is; what is no name is only
 * taken away.
 */
export function insteadOf({ kind, who = [] }: Identifier, { hidden, roster, somebody }: Known): string {
  if (kind !== 'name' && kind !== 'initials' && kind !== 'unlistedName') return '[…]';
  const [only, ...others] = who;
  if (only === undefined || others.length > 0) return `[${somebody}]`;
  const named = (names: readonly string[]) => names.some((name) => foldName(name) === foldName(only));
  const standIn = hidden.find(({ names }) => named(names))?.word;
  const role = roster.find(({ name, aliases }) => named([name, ...aliases]))?.role?.trim();
  return `[${standIn || role || somebody}]`;
}
