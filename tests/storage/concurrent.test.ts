import { afterEach, describe, expect, it, vi } from 'vitest';
import { InvalidRecordError, StorageFullError } from '../../lib/storage';
import type { Change } from '../../lib/storage/repository';
import { clip, clock, freshName, openLibrary, saving } from './open';

const edit = (id: string, changes: Record<string, string | boolean | number | null>) => ({
  title: 'did_clip_edit',
  changes: { [id]: changes },
});

/** Two windows on one library with one clip, whose edits are minutes apart. */
async function windows() {
  const name = freshName();
  const now = clock();
  const [one, two] = [await openLibrary({ name, now }), await openLibrary({ name, now })];
  const saved = clip();
  await one.commit(saving(saved));
  const base = Object.fromEntries(Object.entries((await one.fields(saved.id)) ?? {}).map(([key, { v }]) => [key, v]));
  return { one, two, id: saved.id, base: { [saved.id]: base } };
}

describe('two windows', () => {
  it('that edit different fields keep both edits', async () => {
    const { one, two, id, base } = await windows();
    await Promise.all([
      one.commit(edit(id, { title: 'Mine' }), { base }),
      two.commit(edit(id, { note: 'Yours' }), { base }),
    ]);
    expect(await one.get(id)).toMatchObject({ title: 'Mine', note: 'Yours' });
    expect(await one.otherVersions(id)).toEqual([]);
  });

  it('that edit the same field keep the loser beside it until it is put away', async () => {
    const { one, two, id, base } = await windows();
    await one.commit(edit(id, { note: 'Mine' }), { base });
    await two.commit(edit(id, { note: 'Yours' }), { base });
    expect(await one.get(id)).toMatchObject({ note: 'Yours' });
    expect(await two.otherVersions(id)).toMatchObject([{ key: 'note', value: 'Mine' }]);
    await two.dismissOthers(id, 'note');
    expect(await one.otherVersions(id)).toEqual([]);
    expect(await one.get(id)).toMatchObject({ note: 'Yours' });
  });

  it('edit on in the one that wrote last without meeting themselves', async () => {
    const { one, id, base } = await windows();
    await one.commit(edit(id, { note: 'a' }), { base, typing: true });
    await one.commit(edit(id, { note: 'ab' }), { base, typing: true });
    await one.commit(edit(id, { title: 'Other' }), { base });
    await one.commit(edit(id, { note: 'abc' }), { base, typing: true });
    expect(await one.get(id)).toMatchObject({ note: 'abc' });
    expect(await one.otherVersions(id)).toEqual([]);
  });

  it('keep the newer of two drafts, whichever comes last; one from a time to come is newer than none', async () => {
    const name = freshName();
    const [one, two] = [await openLibrary({ name }), await openLibrary({ name })];
    const empty = { url: '', title: '', principles: [], tags: [], tagText: '' };
    const draft = (note: string, at: number) => ({
      ...{ ...empty, note, address: 'https://example.org/' },
      updatedAt: new Date(Date.now() + at).toISOString(),
    });
    const kept = async () => (await one.draft('https://example.org/'))?.note;
    await one.putDraft(draft('half a thought', -10));
    await two.putDraft(draft('half', -20));
    expect(await kept()).toBe('half a thought');
    await two.putDraft(draft('half a thought more', -5));
    expect(await kept()).toBe('half a thought more');
    await one.putDraft(draft('from the future', 3_600_000));
    await two.putDraft(draft('from now', 0));
    expect(await kept()).toBe('from now');
  });

  it('each hear of every change once', async () => {
    const { one, two, id } = await windows();
    await new Promise((resolve) => setTimeout(resolve, 20));
    const heard: [Change[], Change[]] = [[], []];
    one.onChange((change) => heard[0].push(change));
    const stop = two.onChange((change) => heard[1].push(change));
    const commit = await one.commit(edit(id, { note: 'x' }));
    await two.putDraft({
      address: 'https://example.org/',
      url: '',
      title: '',
      note: '',
      principles: [],
      tags: [],
      tagText: '',
      updatedAt: '2026-03-02T09:00:00.000Z',
    });
    two.healthChanged();
    await vi.waitFor(() => expect([heard[0].length, heard[1].length]).toEqual([3, 3]));
    expect(heard[0][0]).toEqual({ records: [id], commit: commit.id, scope: 'records' });
    expect(heard[1].map(({ scope }) => scope).sort()).toEqual(['drafts', 'health', 'records']);
    stop();
    await one.commit(edit(id, { note: 'y' }));
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(heard[1]).toHaveLength(3);
  });

  it('see in their lists what the other wrote', async () => {
    const { one, two } = await windows();
    expect((await two.findClips({})).total).toBe(1);
    await one.commit(saving(clip()));
    await vi.waitFor(async () => expect((await two.findClips({})).total).toBe(2));
  });

  it('undo what is theirs, and keep and name what the other changed since', async () => {
    const { one, two, id } = await windows();
    const commit = await one.commit(edit(id, { title: 'Mine', note: 'Mine' }));
    await two.commit(edit(id, { note: 'Yours' }));
    expect((await two.lastUndoable())?.id).not.toBe(commit.id);
    const report = await one.undo((await one.lastUndoable())?.id ?? '');
    expect(report).toMatchObject({ commit: { undoes: commit.id }, kept: [{ record: id, key: 'note' }] });
    expect(await one.get(id)).toMatchObject({ title: 'Listening first', note: 'Yours' });
    expect(await one.undo(commit.id)).toEqual({ commit: null, kept: [] });
  });
});

describe('a commit', () => {
  it('takes typing in for a minute, as long as it is the same fields', async () => {
    let at = Date.parse('2026-03-02T09:00:00.000Z');
    const library = await openLibrary({ now: () => new Date(at) });
    const saved = clip();
    await library.commit(saving(saved));
    const type = (note: string) => library.commit(edit(saved.id, { note }), { typing: true });
    const first = await type('a');
    at += 59_000;
    expect((await type('ab')).id).toBe(first.id);
    at += 2_000;
    const second = await type('abc');
    expect(second.id).not.toBe(first.id);
    expect((await library.commit(edit(saved.id, { title: 'T' }), { typing: true })).id).not.toBe(second.id);
    await library.undo(first.id);
    await library.undo(second.id);
    expect(await library.get(saved.id)).toMatchObject({ note: 'ab' });
    const history = await library.versions(saved.id);
    expect(history.filter(({ ops }) => ops.some(({ key }) => key === 'note'))).toHaveLength(4);
  });

  it('is later than what it replaces even when the clock stepped back', async () => {
    let at = Date.parse('2026-03-02T09:00:00.000Z');
    const library = await openLibrary({ now: () => new Date(at) });
    const saved = clip();
    await library.commit(saving(saved));
    at -= 1_000_000;
    await library.commit(edit(saved.id, { note: 'late' }));
    const { note } = (await library.fields(saved.id)) ?? {};
    expect(note).toMatchObject({ x: 'late', v: [2, Date.parse('2026-03-02T09:00:00.001Z'), expect.any(String)] });
  });

  it('that says what is there already is none', async () => {
    const library = await openLibrary();
    const saved = clip();
    await library.commit(saving(saved));
    const commit = await library.commit(edit(saved.id, { title: saved.title }));
    expect(commit.records).toBe(0);
    expect(await library.commits()).toHaveLength(1);
    expect(await library.undo(commit.id)).toEqual({ commit: null, kept: [] });
  });

  it.each([
    ['title', 7],
    ['url', 'javascript:alert(1)'],
    ['savedAt', 'yesterday'],
    ['__proto__', 'x'],
    ['constructor', 'x'],
  ])('that is no good writes nothing and names the field: %s', async (key, value) => {
    const library = await openLibrary();
    const [good, saved] = [clip(), clip()];
    await library.commit(saving(saved));
    const changes = {
      ...saving(good).changes,
      [saved.id]: JSON.parse(`{${JSON.stringify(key)}:${JSON.stringify(value)}}`),
    };
    const failure = await library.commit({ title: 'did_clip_edit', changes }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InvalidRecordError);
    expect(failure).toMatchObject({ record: saved.id, field: key });
    expect(await library.get(good.id)).toBeUndefined();
    expect(await library.get(saved.id)).toEqual(saved);
    expect((await library.findClips({})).total).toBe(1);
  });

  it('that is not a whole record is refused', async () => {
    const library = await openLibrary();
    await expect(library.commit(edit('clip:new', { title: 'Alone' }))).rejects.toThrow(InvalidRecordError);
  });

  it('of an import is one step, undone and redone as one', async () => {
    const library = await openLibrary({ now: clock() });
    const clips = Array.from({ length: 500 }, (_, i) =>
      clip({ tags: [`t${i % 3}`], principles: ['principle:openness'] }),
    );
    const commit = await library.commit(saving(...clips));
    expect(commit.records).toBe(500);
    await library.undo(commit.id);
    expect((await library.findClips({})).total).toBe(0);
    expect(await library.tags('t')).toEqual([]);
    await library.undo((await library.lastRedoable())?.id ?? '');
    const found = await library.findClips({ principles: ['principle:openness'] });
    expect(found.total).toBe(500);
    expect(await library.tags('t')).toEqual(['t0', 't1', 't2']);
  });
});

describe('a full disk', () => {
  afterEach(() => vi.restoreAllMocks());

  const stores = ['clips', 'history', 'commits', 'cols', 'pending', 'blobs'];
  it.each(stores)('while %s is written loses nothing and leaves nothing half', async (full) => {
    const library = await openLibrary();
    const saved = clip();
    await library.commit(saving(saved));
    const before = [await library.fields(saved.id), await library.versions(saved.id), await library.commits()];
    for (const method of ['put', 'add'] as const) {
      const write = IDBObjectStore.prototype[method];
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (this: IDBObjectStore, ...given) {
        if (this.name === full) throw new DOMException('no room', 'QuotaExceededError');
        return write.apply(this, given as [unknown]);
      });
    }
    const [added, blobs] = [clip(), [{ hash: 'f'.repeat(64), type: 'text/html', content: 'x' }]];
    const changes = { ...saving(added).changes, [saved.id]: { note: 'more' } };
    await expect(library.commit({ title: 'did_clip_edit', changes }, { blobs })).rejects.toThrow(StorageFullError);
    vi.restoreAllMocks();
    expect([await library.fields(saved.id), await library.versions(saved.id), await library.commits()]).toEqual(before);
    expect(await library.get(added.id)).toBeUndefined();
    expect(await library.blob('f'.repeat(64))).toBeUndefined();
    expect((await library.findClips({})).total).toBe(1);
    await library.commit({ title: 'did_clip_edit', changes }, { blobs });
    expect((await library.findClips({})).total).toBe(2);
  });

  it('found only when the transaction ends is told the same', async () => {
    const library = await openLibrary();
    const saved = clip();
    await library.commit(saving(saved));
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      const request = put.apply(this, given as [unknown]);
      Object.defineProperty(this.transaction, 'error', { value: new DOMException('no room', 'QuotaExceededError') });
      this.transaction.abort();
      return request;
    });
    await expect(library.commit(edit(saved.id, { note: 'x' }))).rejects.toThrow(StorageFullError);
    vi.restoreAllMocks();
    expect(await library.get(saved.id)).toEqual(saved);
  });

  it('while words are indexed never costs a clip, and they are indexed later', async () => {
    const name = freshName();
    const library = await openLibrary({ name });
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...given) {
      if (this.name === 'words') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given as [unknown]);
    });
    const saved = clip({ title: 'Wayfinding' });
    await library.commit(saving(saved));
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await library.findClips({ text: 'wayf' })).total).toBe(0);
    expect(warned).toHaveBeenCalledOnce();
    expect(await library.get(saved.id)).toEqual(saved);
    vi.restoreAllMocks();
    const next = await openLibrary({ name });
    expect((await next.findClips({ text: 'wayf' })).total).toBe(1);
  });
});
