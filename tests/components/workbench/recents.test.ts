import { beforeEach, expect, test, vi } from 'vitest';
import { Recents } from '../../../components/workbench/recents';
import type { Repository } from '../../../lib/storage/repository';
import { clip, openLibrary, saving } from '../../storage/open';

let repository: Repository;
beforeEach(async () => {
  repository = await openLibrary();
});

/** Until the browser keeps as many. */
const stored = (many: number) =>
  vi.waitFor(async () => expect(await repository.local('recent')).toHaveLength(many), 3000);

test('commands and clips that were used are there again after a restart, the last first', async () => {
  const kept = clip();
  await repository.commit(saving(kept));
  const recents = new Recents(repository);
  await recents.load();
  recents.remember(kept.id);
  await stored(1);
  recents.remember('reader.image');
  await stored(2);

  const again = new Recents(repository);
  await again.load();
  expect(again.ids).toEqual(['reader.image', kept.id]);
  expect([...again.clips.keys()]).toEqual([kept.id]);
});
