import { creditKey } from './credit';
import type { Digest } from './digest';
import type { ClipId, MeetingId } from './id';
import type { Credit } from './marks';

/** Who shared something in digests that came in. */
export type Keepers = ReadonlyMap<ClipId | MeetingId, readonly Credit[]>;

/** One maker, however often: by name, and by key where they gave none. */
const makerOf = ({ origin, received }: Digest): string =>
  (origin && creditKey(origin.credit)) || `key ${received?.signer ?? ''}`;

/**
 * Who shared each page and note, of the digests that came in: a maker once, whatever of it and in however many digests. A record is the
 * same page by its canonical address, and the same note by what it says.
 */
export function keepersIn(digests: readonly Digest[]): Keepers {
  const found = new Map<ClipId | MeetingId, Map<string, Credit>>();
  for (const digest of digests) {
    const { origin } = digest;
    if (!origin) continue;
    for (const { source, removed } of digest.items) {
      if (!source || removed) continue;
      const makers = found.get(source.record) ?? new Map<string, Credit>();
      found.set(source.record, makers.set(makerOf(digest), origin.credit));
    }
  }
  return new Map([...found].map(([record, makers]) => [record, [...makers.values()]]));
}

/** The same with one maker more. */
export const withKeeper = (keepers: readonly Credit[], maker: Credit): readonly Credit[] =>
  keepers.some((each) => creditKey(each) === creditKey(maker)) ? keepers : [...keepers, maker];
