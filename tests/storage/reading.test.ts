import { expect, test } from 'vitest';
import { clip, openLibrary, saving } from './open';

test('how far a clip was read is forgotten when the clip is erased, and when there is nothing to keep', async () => {
  const repository = await openLibrary();
  const [gone, stays] = [clip(), clip()];
  await repository.commit(saving(gone, stays));
  for (const { id } of [gone, stays]) await repository.setLocal(`reading/${id}`, { block: 3 });
  await repository.erase([gone.id]);
  expect(await repository.local(`reading/${gone.id}`)).toBeUndefined();
  expect(await repository.local(`reading/${stays.id}`)).toEqual({ block: 3 });
  await repository.setLocal(`reading/${stays.id}`, undefined);
  expect(await repository.local(`reading/${stays.id}`)).toBeUndefined();
});
