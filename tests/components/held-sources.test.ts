import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { heldSources } from '../../components/editors/digest/held-sources';
import { type ClipId, createDigest, type Digest, type DigestItem } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { clip, openLibrary, saving } from '../storage/open';

const kept = clip({ title: 'Trust first' });
let repository: Repository;
let digest: Digest;

beforeEach(async () => {
  repository = await openLibrary();
  await repository.commit(saving(kept));
  digest = digestOf(kept.id);
});

function digestOf(record: ClipId): Digest {
  const made = createDigest('June', 'en', new Date('2026-06-01'));
  const source = { record, part: null };
  const item: DigestItem = { id: 'i0', section: 's', source, words: '', order: 'a0', removed: false };
  return { ...made, items: [item] };
}

const retitle = (title: string) => repository.commit({ title: 'did_clip_edit', changes: { [kept.id]: { title } } });

test('what a digest is made of is there at once the second time, until anything changes', async () => {
  const held = heldSources(repository);
  expect(held.known(digest)).toBeUndefined();
  const sources = await held.read(digest);
  expect(sources.clips.map(({ title }) => title)).toEqual(['Trust first']);
  expect(held.known(digest)).toBe(sources);
  expect(heldSources(repository)).toBe(held);
  await retitle('Trust, then tasks');
  expect(held.known(digest)).toBeUndefined();
  expect((await held.read(digest)).clips.map(({ title }) => title)).toEqual(['Trust, then tasks']);
});

test('a digest that points to something else is read anew', async () => {
  const held = heldSources(repository);
  await held.read(digest);
  expect(held.known({ ...digest, items: [] })).toBeUndefined();
});

test('what was on its way while something changed is not held', async () => {
  const held = heldSources(repository);
  const { getMany } = repository;
  vi.spyOn(repository, 'getMany').mockImplementationOnce(async (...asked: Parameters<typeof getMany>) => {
    const found = await getMany.apply(repository, asked);
    await retitle('Changed meanwhile');
    return found;
  });
  await held.read(digest);
  expect(held.known(digest)).toBeUndefined();
});
