import { describe, expect, it } from 'vitest';
import { clip, clock, freshName, openLibrary, saving } from './open';

describe('a library', () => {
  it('starts with the four given principles, once, even when two pages open it at the same time', async () => {
    const name = freshName();
    const [one, two] = await Promise.all([openLibrary({ name }), openLibrary({ name })]);
    expect((await one.list('principle')).map(({ given }) => given)).toEqual([
      'relationships',
      'humility',
      'openness',
      'emergence',
    ]);
    expect(await two.list('principle')).toEqual(await one.list('principle'));
  });

  it('gives back a clip that was saved', async () => {
    const library = await openLibrary();
    const saved = clip({ principles: ['principle:humility'], tags: ['a/b', 'care'], note: 'For Thursday' });
    const commit = await library.commit(saving(saved));
    expect(commit).toMatchObject({ records: 1, title: 'did_clip_save', undoes: null });
    expect(await library.get(saved.id)).toEqual(saved);
    expect(await library.clipByAddress(saved.address)).toEqual(saved);
    const found = await library.findClips({ text: 'thurs listen' });
    expect(await library.clipsAt(found.rows)).toEqual([saved]);
    expect(found.counts).toEqual(new Map([['principle:humility', 1]]));
    expect(await library.tags('CA')).toEqual(['care']);
  });

  it('undoes and redoes a save', async () => {
    const library = await openLibrary({ now: clock() });
    const saved = clip();
    await library.commit(saving(saved));
    await library.commit({ title: 'did_clip_edit', changes: { [saved.id]: { title: 'Two' } } });
    const last = await library.lastUndoable();
    await library.undo(last?.id ?? '');
    expect((await library.get(saved.id))?.title).toBe('Listening first');
    await library.undo((await library.lastUndoable())?.id ?? '');
    expect((await library.findClips({})).total).toBe(0);
    expect((await library.findClips({ trashed: true })).total).toBe(1);
    await library.undo((await library.lastRedoable())?.id ?? '');
    expect((await library.findClips({})).total).toBe(1);
    await library.undo((await library.lastRedoable())?.id ?? '');
    expect((await library.get(saved.id))?.title).toBe('Two');
    expect(await library.lastRedoable()).toBeUndefined();
  });

  it('undoes one step after the other on the same field', async () => {
    const library = await openLibrary();
    const theme = async () => (await library.settings()).theme;
    for (const chosen of ['dark', 'light', 'auto'] as const)
      await library.commit({ title: 'did_settings_edit', changes: { 'settings:library': { theme: chosen } } });
    for (const expected of ['light', 'dark', 'auto']) {
      const report = await library.undo((await library.lastUndoable())?.id ?? '');
      expect([report.kept, await theme()]).toEqual([[], expected]);
    }
    for (const expected of ['dark', 'light', 'auto']) {
      await library.undo((await library.lastRedoable())?.id ?? '');
      expect(await theme()).toBe(expected);
    }
  });

  it('undoes a step once, however often it is asked before it is done', async () => {
    const library = await openLibrary({ now: clock() });
    const saved = clip();
    const { id } = await library.commit(saving(saved));
    const reports = await Promise.all([library.undo(id), library.undo(id), library.undo(id)]);
    expect(reports.map(({ commit }) => commit !== null)).toEqual([true, false, false]);
    expect(reports.flatMap(({ kept }) => kept)).toEqual([]);
    expect(await library.commits()).toHaveLength(2);
    const redo = await library.lastRedoable();
    await library.undo(redo?.id ?? '');
    expect(await library.get(saved.id)).toEqual(saved);
  });

  it('knows what was done last, though two windows did it all in one moment', async () => {
    const options = { name: freshName(), now: () => new Date('2026-03-02T09:00:00.000Z') };
    const [one, other] = [await openLibrary(options), await openLibrary(options)];
    const saved = clip();
    const done = [await one.commit(saving(saved))];
    for (let step = 0; step < 8; step += 1)
      done.unshift(
        await (step % 2 ? one : other).commit({
          title: 'did_clip_edit',
          changes: { [saved.id]: { title: `title ${step}` } },
        }),
      );
    const ids = done.map(({ id }) => id);
    expect((await one.commits()).map(({ id }) => id)).toEqual(ids);
    expect((await one.versions(saved.id)).map(({ commit }) => commit)).toEqual(ids);
    // Nothing is left out between one look and the next.
    const first = await other.commits({ limit: 5 });
    const rest = await other.commits({ before: first.at(-1)?.at });
    expect([...first, ...rest].map(({ id }) => id)).toEqual(ids);
  });

  it('erases every trace', async () => {
    const library = await openLibrary();
    const saved = clip({ body: 'a'.repeat(64), tags: ['care'] });
    await library.commit(saving(saved), { blobs: [{ hash: 'a'.repeat(64), type: 'text/html', content: '<p>Secret' }] });
    expect((await library.findClips({ text: 'secret' })).total).toBe(1);
    await library.erase([saved.id]);
    expect(await library.get(saved.id)).toBeUndefined();
    expect(await library.blob('a'.repeat(64))).toBeUndefined();
    expect(await library.versions(saved.id)).toEqual([]);
    expect(await library.tags('')).toEqual([]);
    expect((await library.findClips({})).total).toBe(0);
    expect((await library.findClips({ text: 'secret' })).total).toBe(0);
    expect(await library.commits()).toEqual([]);
  });
});
