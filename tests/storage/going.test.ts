import { describe, expect, it, vi } from 'vitest';
import { changesOf, type RecordId, sha256 } from '../../lib/model';
import { createArchive, openArchive, restoreArchive } from '../../lib/storage/backup';
import { idle } from '../../lib/storage/going';
import { libraryOf } from '../../lib/storage/library';
import type { Repository } from '../../lib/storage/repository';
import { clip, clock, openLibrary } from './open';

const count = 250;

/** A library of clips with a body each, large enough to be packed and restored in several steps. */
async function large() {
  const library = await openLibrary({ now: clock() });
  const bodies = Array.from({ length: count }, (_, i) => `<p>Body ${i}</p>`);
  const hashes = await Promise.all(bodies.map((body) => sha256(body)));
  const clips = hashes.map((body) => clip({ body }));
  await library.commit(
    { title: 'did_clip_save', changes: Object.fromEntries(clips.map((one) => [one.id, changesOf(one)])) },
    { blobs: bodies.map((content, i) => ({ hash: hashes[i] ?? '', type: 'text/html', content })) },
  );
  return { library, clips };
}

/** What is told, and a signal that stops at a part of the whole. */
function watched(stopAt = Number.POSITIVE_INFINITY) {
  const stop = new AbortController();
  const told: number[] = [];
  const onProgress = (part: number) => {
    told.push(part);
    if (part >= stopAt) stop.abort();
  };
  return { told, going: { signal: stop.signal, onProgress } };
}

const stored = async (library: Repository) => {
  const { db } = libraryOf(library);
  const [clips, blobs, history] = await Promise.all([db.count('clips'), db.count('blobs'), db.count('history')]);
  return { clips, blobs, history };
};

describe('an archive that takes a while', () => {
  it('tells how far it is, up to the whole', async () => {
    const { library, clips } = await large();
    const packing = watched();
    const bytes = await createArchive(library, packing.going);
    const checking = watched();
    const archive = await openArchive(bytes, checking.going);
    const restoring = watched();
    const empty = await openLibrary();
    await restoreArchive(empty, archive, restoring.going);
    for (const { told } of [packing, checking, restoring]) {
      expect(told.length).toBeGreaterThan(2);
      expect(told).toEqual([...told].sort((a, b) => a - b));
      expect(told.at(-1)).toBe(1);
    }
    expect(await empty.getMany(clips.map(({ id }) => id))).toEqual(clips);
  });

  it('leaves nothing when it is stopped while it is made, and typing goes on as before', async () => {
    const { library, clips } = await large();
    const { going } = watched(0.3);
    await expect(createArchive(library, going)).rejects.toMatchObject({ name: 'AbortError' });
    const id = clips[0]?.id as RecordId;
    const type = (note: string) =>
      library.commit({ title: 'did_clip_edit', changes: { [id]: { note } } }, { typing: true });
    const first = await type('a');
    expect((await type('ab')).id).toBe(first.id);
  });

  it('is stopped between whole records while it is restored; restoring again does the rest', async () => {
    const { library, clips } = await large();
    const archive = await openArchive(await createArchive(library));
    const other = await openLibrary();
    const { going } = watched(0.3);
    await expect(restoreArchive(other, archive, going)).rejects.toMatchObject({ name: 'AbortError' });
    const part = await stored(other);
    expect(part.clips).toBeGreaterThan(0);
    expect(part.clips).toBeLessThan(count);
    expect(part).toEqual({ clips: part.clips, blobs: part.clips, history: part.clips });
    const { rows } = await other.findClips({});
    for (const found of await other.clipsAt(rows)) {
      expect(clips).toContainEqual(found);
      expect(await other.blob(found.body ?? '')).toBeDefined();
    }
    await restoreArchive(other, archive);
    expect(await other.getMany(clips.map(({ id }) => id))).toEqual(clips);
    expect(await stored(other)).toEqual({ clips: count, blobs: count, history: count });
  });

  it('writes nothing when it is stopped before', async () => {
    const { library } = await large();
    const bytes = await createArchive(library);
    const { going } = watched(0);
    await expect(openArchive(bytes, going)).rejects.toMatchObject({ name: 'AbortError' });
    const empty = await openLibrary();
    await expect(restoreArchive(empty, bytes, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(await stored(empty)).toEqual({ clips: 0, blobs: 0, history: 0 });
  });

  it('keeps the history of one record together, however long', async () => {
    const library = await openLibrary({ now: clock() });
    const saved = clip();
    await library.commit({ title: 'did_clip_save', changes: { [saved.id]: changesOf(saved) } });
    for (let i = 0; i < 620; i += 1)
      await library.commit({ title: 'did_clip_edit', changes: { [saved.id]: { note: `${i}` } } });
    const copy = await openLibrary();
    await restoreArchive(copy, await createArchive(library));
    expect(await copy.versions(saved.id)).toEqual(await library.versions(saved.id));
  });
});

it('what nobody waits for is done where the page rests, not between two frames, and some time all the same', async () => {
  const periods: number[] = [];
  let asked = 0;
  // Longer than anybody else waits: libraries of tests before this one may still have something to do.
  const longest = 10_000_000;
  vi.stubGlobal('document', { hidden: false });
  vi.stubGlobal('requestIdleCallback', (done: IdleRequestCallback, { timeout = 0 }: IdleRequestOptions = {}) => {
    if (timeout < longest / 2) return setTimeout(() => done({ didTimeout: true, timeRemaining: () => 0 }));
    asked += 1;
    const left = periods.shift();
    return setTimeout(() => done({ didTimeout: left === undefined, timeRemaining: () => left ?? 0 }));
  });
  periods.push(4, 12, 45);
  await idle(longest, true);
  expect(asked).toBe(3);
  periods.push(4, 12);
  await idle(longest, true);
  expect(asked).toBe(6);
  periods.push(4);
  await idle(longest);
  expect(asked).toBe(7);
  vi.unstubAllGlobals();
});
