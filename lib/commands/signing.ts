import type { Digest } from '../model';
import { makerChanges, makersId, makersOf } from '../model/makers';
import { createKeyPair, isPair, type KeyPair, type Sign, signHash } from '../model/signature';
import type { Repository } from '../storage/repository';
import { alone } from './alone';
import { orderAtEnd } from './order';

/** Where the key stands: in this browser alone, in no archive. */
const place = 'signingKey';

/** The key that signs here; null before the first share. */
export async function ownKey(repository: Repository): Promise<KeyPair | null> {
  const kept = await repository.local<Partial<KeyPair>>(place);
  return typeof kept?.key === 'string' && typeof kept.secret === 'string'
    ? { key: kept.key, secret: kept.secret }
    : null;
}

/**
 * Signs with this key from now on. That it is one's own is kept in the library, with nothing of its private half: what is signed
 * with it is told as one's own in every copy of the library, with older keys too. Throws a TypeError where its halves do not belong together.
 */
export async function useKey(repository: Repository, pair: KeyPair): Promise<void> {
  if (!(await isPair(pair))) throw new TypeError('No pair of keys');
  const [makers, { name, organisation }] = await Promise.all([
    repository.get(makersId).then(makersOf),
    repository.settings(),
  ]);
  const known = makers.find(({ id }) => id === pair.key);
  const made = { id: pair.key, firstSeen: new Date().toISOString(), order: orderAtEnd(makers), removed: false };
  const changes = makerChanges({ ...(known ?? made), name, organisation, own: true });
  await repository.commit({ title: 'did_key_use', changes: { [makersId]: changes } }, { aside: true });
  // Last: where the disk is full, nothing is ever signed with a key that is not known as one's own.
  await repository.setLocal(place, { key: pair.key, secret: pair.secret });
  // What shows it looked when the step above was told, and this was not there yet.
  repository.healthChanged();
}

/** A new key in the place of the one there is. */
export async function makeKey(repository: Repository): Promise<KeyPair> {
  const pair = await createKeyPair();
  await useKey(repository, pair);
  return pair;
}

/** What signs a digest that is shared: the key, made at the first share. Nothing for a digest that somebody else made. */
export async function signFor(repository: Repository, { origin }: Pick<Digest, 'origin'>): Promise<Sign | undefined> {
  if (origin) return undefined;
  const pair = await alone('signing', async () => (await ownKey(repository)) ?? makeKey(repository));
  return (sha256) => signHash(pair, sha256);
}
