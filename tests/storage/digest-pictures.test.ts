import { expect, it } from 'vitest';
import { addOwnCard, addSection, dropItem } from '../../lib/commands/digest-edits';
import { changesOf, createDigest, type Digest, type DigestImage, type Edit, sha256 } from '../../lib/model';
import { createArchive, restoreArchive } from '../../lib/storage/backup';
import { sweep } from '../../lib/storage/sweep';
import { openLibrary } from './open';

const content = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

/** A library with a digest that shows a picture, put in at a time. */
async function pictured(at: string) {
  let now = Date.parse(at);
  const library = await openLibrary({
    now: () => {
      now += 1000;
      return new Date(now);
    },
  });
  const hash = await sha256(content);
  let digest: Digest = createDigest('June', 'en', new Date(at));
  const commit = async (edit: Edit, blobs: { hash: string; type: string; content: Uint8Array<ArrayBuffer> }[] = []) => {
    await library.commit(edit, { blobs });
    digest = (await library.get(digest.id)) as Digest;
  };
  await commit({ title: 'did_digest_new', subject: ['June'], changes: { [digest.id]: changesOf(digest) } });
  const section = addSection(digest, 'Pictures');
  await commit(section);
  const image: DigestImage = { hash, type: 'image/png', alt: 'A hall', width: 4, height: 3 };
  const card = addOwnCard(digest, section.added, { image });
  await commit(card, [{ hash, type: 'image/png', content }]);
  return { library, hash, card: card.added, digest: () => digest, commit };
}

it('keeps the bytes of a picture as long as its digest or its history names them', async () => {
  const { library, hash, card, digest, commit } = await pictured('2026-01-01T09:00:00.000Z');
  await sweep(library, { now: new Date('2026-01-02T09:00:00.000Z') });
  expect((await library.blob(hash))?.content).toEqual(content);
  await commit(dropItem(digest(), card));
  await library.undo((await library.commits())[0]?.id ?? '');
  expect((await library.get(digest().id))?.items[0]?.image?.hash).toBe(hash);
  expect(await library.blob(hash)).toBeDefined();
  await library.erase([digest().id]);
  expect(await library.blob(hash)).toBeUndefined();
});

it('takes them along into an archive and back', async () => {
  const { library, hash, digest } = await pictured('2026-01-01T09:00:00.000Z');
  const other = await openLibrary();
  await restoreArchive(other, await createArchive(library));
  expect((await other.get(digest().id))?.items[0]?.image).toMatchObject({ hash, alt: 'A hall' });
  expect((await other.blob(hash))?.content).toEqual(content);
});
