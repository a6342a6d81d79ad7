import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { textsOf } from '../../components/editors/clip/texts';
import { sha256 } from '../../lib/model';
import { clip, openLibrary, saving } from '../storage/open';

test('a text that showed is there at once, the latest few of them; nothing of what was erased', async () => {
  const repository = await openLibrary();
  const contents = Array.from({ length: 10 }, (_, at) => `<p>Text ${at}</p>`);
  const kept = await Promise.all(
    contents.map(async (content) => ({ hash: await sha256(content), type: 'text/html', content })),
  );
  const clips = kept.map(({ hash }) => clip({ body: hash }));
  await repository.commit(saving(...clips), { blobs: kept });
  const texts = textsOf(repository);
  expect(textsOf(repository)).toBe(texts);
  const [first, second] = kept as [(typeof kept)[0], (typeof kept)[0]];
  expect(texts.known(first.hash)).toBeUndefined();
  expect(await texts.read(first.hash)).toBe(first.content);
  expect(texts.known(first.hash)).toBe(first.content);
  for (const { hash } of kept.slice(1, 8)) await texts.read(hash);
  // Looked at again: the second is the one that was longest ago.
  texts.known(first.hash);
  await texts.read(kept[8]?.hash as string);
  expect(texts.known(second.hash)).toBeUndefined();
  expect(texts.known(first.hash)).toBe(first.content);
  expect(await texts.read('none')).toBeNull();
  expect(texts.known('none')).toBeUndefined();

  const told = vi.fn();
  repository.onChange(told);
  await repository.erase([clips[0]?.id as (typeof clips)[0]['id']]);
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(texts.known(first.hash)).toBeUndefined();
});

test('what was being read while something was erased is not held', async () => {
  const repository = await openLibrary();
  const content = '<p>On its way</p>';
  const blob = { hash: await sha256(content), type: 'text/html', content };
  const [kept, gone] = [clip({ body: blob.hash }), clip({})];
  await repository.commit(saving(kept, gone), { blobs: [blob] });
  const texts = textsOf(repository);
  const { promise, resolve } = Promise.withResolvers<typeof blob>();
  vi.spyOn(repository, 'blob').mockReturnValue(promise);
  const read = texts.read(blob.hash);
  const told = vi.fn();
  repository.onChange(told);
  await repository.erase([gone.id]);
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  resolve(blob);
  expect(await read).toBe(content);
  expect(texts.known(blob.hash)).toBeUndefined();
});
