import { resolveDigest } from '../digest';
import { type Level, levelsIn } from '../digest/lint/plain';
import { readSubject } from '../digest/lint/reading';
import { type Measured, type Measures, measure } from '../digest/measures';
import type { Credit, Digest } from '../model';
import type { Repository } from '../storage/repository';
import { measureDigest } from './digest-measures';
import { sourcesOf } from './digest-sources';
import { sharedDigests } from './draft-digest';

/** Digests that are looked back at: a year of a monthly one. */
const mostEarlier = 12;

/** What a digest is made of, and how long and how hard it is to read. */
export interface AllMeasures extends Measures {
  readonly words: number;
  readonly minutes: number;
  /** One a language with enough words of one's own. */
  readonly levels: readonly Level[];
  /** When the digests that principles are counted in were begun, this one last; ISO 8601. */
  readonly begun: readonly string[];
}

/** Measures a digest against those that left before it was begun. `maker` is the library's owner. */
export async function measuresOf(repository: Repository, digest: Digest, maker: Credit): Promise<AllMeasures> {
  const before = (await sharedDigests(repository)).filter(
    ({ id, createdAt }) => id !== digest.id && createdAt < digest.createdAt,
  );
  const measured = async (each: Digest): Promise<Measured> => ({
    digest: each,
    sources: await sourcesOf(repository, each),
  });
  const [own, ...earlier] = await Promise.all([digest, ...before.slice(0, mostEarlier)].map(measured));
  const { sources } = own as Measured;
  const document = await resolveDigest(digest, sources, maker, new Date());
  const { words, minutes } = measureDigest(document);
  const nothing = { roster: [], hidden: [], somebody: '', before: [], principles: [], bytes: null };
  const levels = levelsIn(readSubject({ digest, sources, document, ...nothing }));
  const found = measure(own as Measured, earlier, maker);
  const shown = earlier.slice(0, found.principles[0]?.earlier.length ?? 0).toReversed();
  const begun = [...shown.map((each) => each.digest.createdAt), digest.createdAt];
  return { ...found, words, minutes, levels, begun };
}
