import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../lib/model';
import { createArchive, restoreArchive } from '../../lib/storage/backup';
import { sweep } from '../../lib/storage/sweep';
import { clip, clock, freshName, openLibrary, saving } from './open';

const body = '<p>Only the erased page said this';

describe('what was erased', () => {
  it('does not come back with an older archive: no title, no text', async () => {
    const library = await openLibrary({ now: clock() });
    const hash = await sha256(body);
    const [gone, kept] = [clip({ title: 'Nobody may know', body: hash }), clip()];
    await library.commit(
      { ...saving(gone), subject: [gone.title] },
      { blobs: [{ hash, type: 'text/html', content: body }] },
    );
    await library.commit({ ...saving(kept), subject: [kept.title] });
    const before = await createArchive(library);
    await library.erase([gone.id]);
    await restoreArchive(library, before);
    expect(await library.get(gone.id)).toBeUndefined();
    expect((await library.commits()).map(({ subject }) => subject)).toEqual([[kept.title]]);
    expect(await library.blob(hash)).toBeUndefined();
    const copy = await openLibrary();
    await restoreArchive(copy, before);
    expect((await copy.blob(hash))?.content).toBe(body);
    expect(await copy.commits()).toHaveLength(2);
  });

  it('is named no more by any title it had, where a step touched others too', async () => {
    const library = await openLibrary({ now: clock() });
    const [gone, kept] = [clip({ title: 'First title' }), clip()];
    await library.commit({ ...saving(gone, kept), subject: ['First title', '2'] });
    await library.commit({ title: 'did_clip_edit', changes: { [gone.id]: { title: 'Later title' } } });
    await library.erase([gone.id]);
    expect((await library.commits()).map(({ subject }) => subject)).toEqual([['…', '2']]);
  });
});

describe('the sweep', () => {
  it('leaves what another page takes out of the trash while it runs', async () => {
    const name = freshName();
    const [library, other] = await Promise.all([openLibrary({ name }), openLibrary({ name })]);
    const old = Array.from({ length: 101 }, () => clip({ trashedAt: '2025-01-01T00:00:00.000Z' }));
    await library.commit(saving(...old));
    const last = old.at(-1);
    if (!last) throw new Error('No clip');
    // The first hundred go in one step; the last one is taken back before the second.
    const stop = library.onChange(({ records }) => {
      stop();
      if (records.length === 100) void other.commit({ title: 'x', changes: { [last.id]: { trashedAt: null } } });
    });
    await sweep(library, { now: new Date('2026-03-01') });
    expect(await library.get(last.id)).toMatchObject({ trashedAt: null });
    expect((await library.getMany(old.map(({ id }) => id))).filter(Boolean)).toHaveLength(1);
  });
});

describe('undo', () => {
  it('goes on past a step of which others left nothing to undo', async () => {
    const name = freshName();
    const [here, there] = [await openLibrary({ name, now: clock() }), await openLibrary({ name, now: clock() })];
    const saved = clip();
    await here.commit(saving(saved));
    const edit = await here.commit({ title: 'did_clip_edit', changes: { [saved.id]: { title: 'Two' } } });
    await there.commit({ title: 'did_clip_edit', changes: { [saved.id]: { title: 'Three' } } });
    expect(await here.undo(edit.id)).toEqual({ commit: null, kept: [{ record: saved.id, key: 'title' }] });
    expect((await here.lastUndoable())?.title).toBe('did_clip_save');
  });
});

it('restores an archive whose tag was escaped by nobody', async () => {
  const library = await openLibrary();
  const saved = clip({ tags: ['care'] });
  await library.commit(saving(saved));
  const files = unzipSync(await createArchive(library));
  for (const file of ['records.jsonl', 'history.jsonl']) {
    const text = new TextDecoder().decode(files[file]).replaceAll('tags/care', 'tags/50%');
    files[file] = strToU8(text);
  }
  const sums = JSON.parse(new TextDecoder().decode(files['sums.json'])) as Record<string, string>;
  for (const file of ['records.jsonl', 'history.jsonl'])
    sums[file] = await sha256(new Uint8Array(files[file] as Uint8Array));
  files['sums.json'] = strToU8(JSON.stringify(sums));
  const copy = await openLibrary();
  await restoreArchive(copy, new Uint8Array(zipSync(files)));
  expect(await copy.get(saved.id)).toMatchObject({ tags: ['50%'] });
});
