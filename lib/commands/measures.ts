import { type Measured, type Measures, measure } from '../digest/measures';
import type { Digest } from '../model';
import type { Repository } from '../storage/repository';
import { sourcesOf } from './digest-sources';
import { sharedDigests } from './draft-digest';

/** Digests that are looked back at: a year of a monthly one. */
const mostEarlier = 12;

/** Measures a digest against those that left before it was begun. */
export async function measuresOf(repository: Repository, digest: Digest): Promise<Measures> {
  const before = (await sharedDigests(repository)).filter(
    ({ id, createdAt }) => id !== digest.id && createdAt < digest.createdAt,
  );
  const measured = async (each: Digest): Promise<Measured> => ({
    digest: each,
    sources: await sourcesOf(repository, each),
  });
  const [own, ...earlier] = await Promise.all([digest, ...before.slice(0, mostEarlier)].map(measured));
  return measure(own as Measured, earlier);
}
