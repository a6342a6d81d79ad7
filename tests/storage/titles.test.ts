import { afterEach, expect, test, vi } from 'vitest';
import { clip, freshName, openLibrary, saving } from './open';

afterEach(() => vi.unstubAllGlobals());

const titles = (found: readonly { title: string }[]) => found.map(({ title }) => title);

test('titles are found from memory, without what lies in the trash', async () => {
  const library = await openLibrary();
  const [kept, gone] = [clip({ title: 'Trust before tasks' }), clip({ title: 'Trust falls' })];
  await library.commit(saving(kept, gone, clip({ title: 'Listening first' })));
  await library.titles.load();
  expect(titles(library.titles.find('trust', 10))).toEqual(['Trust falls', 'Trust before tasks']);
  await library.commit({ title: 'did_clip_trash', changes: { [gone.id]: { trashedAt: '2026-03-01T00:00:00.000Z' } } });
  await vi.waitFor(() => expect(titles(library.titles.find('trsut', 10))).toEqual(['Trust before tasks']));
});

test('what changes in any window is found so, what is erased is gone, and what was not asked for is not read', async () => {
  const name = freshName();
  const [one, other] = [await openLibrary({ name }), await openLibrary({ name })];
  const record = clip({ title: 'Trust before tasks' });
  await one.commit(saving(record));
  expect(one.titles.find('trust', 10)).toEqual([]);
  await one.titles.load();
  const told = vi.fn();
  one.titles.onChange(told);
  await other.commit({ title: 'did_clip_edit', changes: { [record.id]: { title: 'Humility in practice' } } });
  await vi.waitFor(() => expect(titles(one.titles.find('humil', 10))).toEqual(['Humility in practice']));
  // Who listens is told once all of it is read.
  await vi.waitFor(() => expect(told).toHaveBeenCalled());
  expect(one.titles.find('trust', 10)).toEqual([]);
  await other.commit(saving(clip({ title: 'Humility again' })));
  await vi.waitFor(() => expect(titles(one.titles.find('humil', 10))).toHaveLength(2));
  await other.erase([record.id]);
  await vi.waitFor(() => expect(titles(one.titles.find('humil', 10))).toEqual(['Humility again']));
});

test('titles are read where the page rests, not between two frames; who waits for all of them waits for one rest', async () => {
  const library = await openLibrary();
  // More than are read at once.
  await library.commit(saving(...Array.from({ length: 300 }, (_, i) => clip({ title: `Trust ${i}` }))));
  let left = 4;
  let asked = 0;
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestIdleCallback', (done: IdleRequestCallback) => {
    asked += 1;
    return setTimeout(() => done({ didTimeout: false, timeRemaining: () => left }));
  });
  const read = library.titles.load();
  await vi.waitFor(() => expect(asked).toBeGreaterThan(20));
  expect(library.titles.find('trust', 1000)).toEqual([]);
  const all = library.titles.load(true);
  left = 45;
  await vi.waitFor(() => expect(library.titles.find('trust', 1000).length).toBeGreaterThan(0));
  left = 4;
  await Promise.all([read, all]);
  expect(library.titles.find('trust', 1000)).toHaveLength(300);
});
