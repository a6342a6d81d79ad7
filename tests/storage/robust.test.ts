import { describe, expect, it, vi } from 'vitest';
import { sha256 } from '../../lib/model';
import { ArchivedVersion } from '../../lib/model/archive';
import { createArchive, restoreArchive } from '../../lib/storage/backup';
import type { Change } from '../../lib/storage/repository';
import { sweepDaily } from '../../lib/storage/sweep';
import { openWriter } from '../../lib/storage/writer';
import { clip, clock, freshName, openLibrary, saving } from './open';

const day = 24 * 60 * 60 * 1000;

describe('restoring', () => {
  it('keeps a text that a record of the archive shares with one that was erased there', async () => {
    const content = '<p>The same page, kept twice</p>';
    const hash = await sha256(content);
    const blobs = [{ hash, type: 'text/html', content }];
    const [first, second] = [clip({ body: hash }), clip({ body: hash })];
    const [one, two] = [await openLibrary(), await openLibrary()];
    await one.commit(saving(first), { blobs });
    await restoreArchive(two, await createArchive(one));
    await one.erase([first.id]);
    await one.commit(saving(second), { blobs });
    await restoreArchive(two, await createArchive(one));
    expect(await two.get(first.id)).toBeUndefined();
    expect(await two.get(second.id)).toEqual(second);
    expect(await two.blob(hash)).toMatchObject({ content });
  });

  it('refuses versions beyond what counting is exact for', () => {
    const refused = [
      [2 ** 53 - 1, 1, 'x'],
      [1, 1e300, 'x'],
      [1, -1, 'x'],
    ];
    for (const version of refused) expect(ArchivedVersion.safeParse(version).success).toBe(false);
    expect(ArchivedVersion.safeParse([3, Date.now(), 'x']).success).toBe(true);
  });
});

describe('pages of several versions', () => {
  it('take what they do not understand of each other as any change', async () => {
    const name = freshName();
    const library = await openLibrary({ name });
    const heard: Change[] = [];
    library.onChange((change) => heard.push(change));
    const other = new BroadcastChannel(name);
    for (const said of [
      null,
      'changed',
      { change: { records: 'all' } },
      { change: { scope: 'later', records: [] }, pages: [] },
    ])
      other.postMessage(said);
    await vi.waitFor(() => expect(heard.map(({ scope }) => scope)).toEqual(Array(4).fill('everything')));
    other.close();
    await library.commit(saving(clip()));
    expect((await library.findClips({})).total).toBe(1);
  });

  it('have saved what was on its way when a newer one closed the library', async () => {
    const name = freshName();
    const writer = await openWriter({ name });
    const saved = clip();
    const written = writer.commit(saving(saved));
    writer.close();
    expect(await written).toMatchObject({ records: 1 });
    expect(await (await openLibrary({ name })).get(saved.id)).toEqual(saved);
  });
});

describe('two pages', () => {
  it('keep both values where one undoes while the other writes', async () => {
    const name = freshName();
    const now = clock();
    const [one, two] = [await openLibrary({ name, now }), await openLibrary({ name, now })];
    const saved = clip();
    await one.commit(saving(saved));
    const { id } = await one.commit({ title: 'did_clip_edit', changes: { [saved.id]: { note: 'Mine' } } });
    await Promise.all([
      one.undo(id),
      two.commit({ title: 'did_clip_edit', changes: { [saved.id]: { note: 'Yours' } } }),
    ]);
    const notes = [(await one.get(saved.id))?.note, ...(await one.otherVersions(saved.id)).map(({ value }) => value)];
    expect(notes).toContain('Yours');
  });
});

it('sweeps again when the clock stepped back, not once it has caught up', async () => {
  vi.stubGlobal('navigator', {
    locks: { request: (_name: string, _how: object, task: (lock: object) => unknown) => task({}) },
  });
  let at = Date.parse('2036-01-01T00:00:00.000Z');
  const library = await openLibrary({ now: () => new Date(at) });
  await sweepDaily(library);
  at = Date.parse('2026-03-01T00:00:00.000Z');
  const old = clip({ trashedAt: new Date(at - 40 * day).toISOString() });
  await library.commit(saving(old));
  await sweepDaily(library);
  expect(await library.get(old.id)).toBeUndefined();
  vi.unstubAllGlobals();
});
