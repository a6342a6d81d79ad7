import { expect, test } from 'vitest';
import { changesOf, createDigest, createMeeting, type HistoryEntry, type More } from '../../lib/model';
import { createArchive, restoreArchive } from '../../lib/storage/backup';
import { mergeHistory } from '../../lib/storage/merge';
import { clip, clock, openLibrary, saving } from './open';

const more: More = { json: '{"x":[1]}', release: 'network' };
const other: More = { json: '{"x":[2]}', release: 'network' };

/** Records that came with something unknown, in themselves and in their parts. */
function received() {
  const now = new Date('2026-03-01');
  const part = { order: 'a0', removed: false, more };
  const quote = { exact: 'words', prefix: '', suffix: '' };
  const highlight = { id: 'h', quote, position: null, note: '', principles: [], createdAt: now.toISOString(), ...part };
  const page = { ...clip({ highlights: [highlight] }), more };
  const meeting = { ...createMeeting('Call', 'We listened.', now), more };
  const digest = {
    ...createDigest('March', 'en', now),
    more,
    sections: [{ id: 's', title: 'All', principle: null, words: '', ...part }],
    items: [{ id: 'i', section: 's', source: null, words: 'own', ...part }],
  };
  return { page, meeting, digest };
}

test('what came along is a field like any: in the archive, in history, merged, undone', async () => {
  const library = await openLibrary({ now: clock() });
  const { page, meeting, digest } = received();
  const came = await library.commit(saving(page, meeting, digest));
  const ids = [page.id, meeting.id, digest.id];
  expect(await library.getMany(ids)).toEqual([page, meeting, digest]);

  const copy = await openLibrary();
  await restoreArchive(copy, await createArchive(library));
  expect(await copy.getMany(ids)).toEqual([page, meeting, digest]);

  const merged = await openLibrary();
  const entries: HistoryEntry[] = [];
  for (const id of ids) entries.push(...(await library.versions(id)));
  await mergeHistory(merged, entries);
  expect(await merged.getMany(ids)).toEqual([page, meeting, digest]);

  const changed = await library.commit({ title: 'did_clip_edit', changes: { [page.id]: { more: other } } });
  expect(await library.get(page.id)).toMatchObject({ more: other });
  await library.undo(changed.id);
  expect(await library.get(page.id)).toMatchObject({ more });
  await library.undo(came.id);
  expect((await library.getMany(ids)).every((record) => record?.trashedAt)).toBe(true);
});

test('more than is kept is no valid record', async () => {
  const library = await openLibrary();
  const page = { ...clip(), more: { json: 'x'.repeat(16_001), release: 'network' } };
  const changes = changesOf(page);
  await expect(library.commit({ title: 'did_clip_save', changes: { 'clip:x': changes } })).rejects.toMatchObject({
    field: 'more.json',
  });
});
