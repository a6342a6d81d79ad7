import type { Fields, Json, RecordedOp } from '../model';
import type { StoredBlob } from './repository';
import type { WriteTransaction } from './schema';

/** Fields that name one blob: a page's body, what an edition said, what it was made of. */
const texts = ['body', 'held'];

/** Where a digest's item names the picture it shows. */
const picture = /^items\/.+\/image$/;

const hashOf = (value: Json | undefined): string[] => {
  const { hash } = (value ?? {}) as { hash?: unknown };
  return typeof hash === 'string' ? [hash] : [];
};

/** The blobs a field value names: a text, or images whose bytes were kept. */
export function hashesIn(key: string, value: Json | undefined): string[] {
  if (texts.includes(key)) return typeof value === 'string' ? [value] : [];
  if (picture.test(key)) return hashOf(value);
  if (key !== 'images' || !Array.isArray(value)) return [];
  return (value as { blob?: unknown }[]).flatMap(({ blob }) => (typeof blob === 'string' ? blob : []));
}

/** Every blob that fields name, those of other versions too. */
export function hashesOfFields(fields: Fields): string[] {
  const found = new Set<string>();
  for (const [key, register] of Object.entries(fields)) {
    if (key !== 'images' && !texts.includes(key) && !picture.test(key)) continue;
    for (const { x } of [register, ...(register.o ?? [])]) for (const hash of hashesIn(key, x)) found.add(hash);
  }
  return [...found];
}

/** Every blob that ops name, as new value or as what stood there before. */
export function hashesOfOps(ops: readonly RecordedOp[]): string[] {
  return [...new Set(ops.flatMap(({ key, x, was }) => [...hashesIn(key, x), ...hashesIn(key, was)]))];
}

/** Puts blobs that are not there yet: they never change. */
export async function putBlobs(tx: WriteTransaction, blobs: readonly StoredBlob[]): Promise<void> {
  await Promise.all(
    blobs.map(async (blob) => {
      const store = tx.objectStore(typeof blob.content === 'string' ? 'blobs' : 'images');
      if ((await store.getKey(blob.hash)) === undefined) await store.put(blob);
    }),
  );
}

/** Removes those of some blobs that no row and no history names any more. */
export async function removeUnused(tx: WriteTransaction, hashes: Iterable<string>): Promise<void> {
  const clips = tx.objectStore('clips').index('hashes');
  const records = tx.objectStore('records').index('hashes');
  const history = tx.objectStore('history').index('hashes');
  await Promise.all(
    [...hashes].map(async (hash) => {
      const users = await Promise.all([clips.getKey(hash), records.getKey(hash), history.getKey(hash)]);
      if (users.some((user) => user !== undefined)) return;
      await Promise.all([tx.objectStore('blobs').delete(hash), tx.objectStore('images').delete(hash)]);
    }),
  );
}
