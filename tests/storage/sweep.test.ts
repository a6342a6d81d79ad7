import { describe, expect, it } from 'vitest';
import { createMeeting } from '../../lib/model';
import { mergeHistory } from '../../lib/storage/merge';
import { sweep } from '../../lib/storage/sweep';
import { clip, openLibrary, saving } from './open';

const day = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-01-01T09:00:00.000Z');

/** A library whose day is set by hand. */
async function dated() {
  let at = start;
  const library = await openLibrary({
    now: () => {
      at += 1;
      return new Date(at);
    },
  });
  return {
    library,
    days(number: number) {
      at = start + number * day;
    },
  };
}

describe('sweep', () => {
  it('erases what is in the trash for 30 days, and nothing else', async () => {
    const { library, days } = await dated();
    const trash = { trashedAt: new Date(start).toISOString() };
    const [kept, old, young] = [clip(), clip(trash), clip({ trashedAt: new Date(start + 20 * day).toISOString() })];
    const meeting = { ...createMeeting('Call', '', new Date(start)), ...trash };
    await library.commit(saving(kept, old, young, meeting));
    days(29);
    await sweep(library);
    expect(await library.get(old.id)).toEqual(old);
    days(31);
    await sweep(library);
    expect(await library.getMany([kept.id, old.id, young.id, meeting.id])).toEqual([kept, undefined, young, undefined]);
    expect(await library.versions(old.id)).toEqual([]);
    await sweep(library);
    expect((await library.findClips({ trashed: true })).total).toBe(1);
  });

  it('drops drafts of a week ago', async () => {
    const { library, days } = await dated();
    const draft = { url: '', title: '', note: 'x', principles: [], tags: [], tagText: '' };
    await library.putDraft({ ...draft, address: 'https://example.org/old', updatedAt: new Date(start).toISOString() });
    await library.putDraft({
      ...draft,
      address: 'https://example.org/new',
      updatedAt: new Date(start + 5 * day).toISOString(),
    });
    days(8);
    expect(await library.draft('https://example.org/old')).toBeUndefined();
    await sweep(library);
    expect((await library.drafts()).map(({ address }) => address)).toEqual(['https://example.org/new']);
  });

  it('thins out history of 90 days ago to what stands, and old copies of it come to the same', async () => {
    const { library, days } = await dated();
    const [first, second] = ['a'.repeat(64), 'b'.repeat(64)];
    const saved = clip({ body: first });
    const blob = (hash: string) => ({ hash, type: 'text/html', content: hash });
    await library.commit(saving(saved), { blobs: [blob(first), blob(second)] });
    for (const [i, note] of ['one', 'two', 'three'].entries()) {
      days(i + 1);
      await library.commit({
        title: 'did_clip_edit',
        changes: { [saved.id]: { note, body: i === 1 ? second : first } },
      });
    }
    const whole = await library.versions(saved.id);
    days(50);
    await library.commit({ title: 'did_clip_edit', changes: { [saved.id]: { title: 'Young' } } });
    const fields = await library.fields(saved.id);
    days(60);
    await sweep(library);
    expect(await library.versions(saved.id)).toHaveLength(5);
    days(120);
    await sweep(library);
    const thin = await library.versions(saved.id);
    expect(thin.map(({ ops }) => ops.map(({ key }) => key)).slice(0, 2)).toEqual([['title'], ['note', 'body']]);
    expect(thin).toHaveLength(3);
    expect(await library.fields(saved.id)).toEqual(fields);
    expect(await library.commits()).toHaveLength(3);
    expect(await library.blob(first)).toBeDefined();
    expect(await library.blob(second)).toBeDefined(); // what stood before the standing body: an undo may ask for it
    for (const entry of whole) await mergeHistory(library, [entry]);
    expect(await library.fields(saved.id)).toEqual(fields);
    expect(await library.otherVersions(saved.id)).toEqual([]);
  });

  it('goes on in the next sweep where it stopped', async () => {
    const { library, days } = await dated();
    const clips = Array.from({ length: 250 }, () => clip());
    await library.commit(saving(...clips));
    await library.commit({
      title: 'did_clips_read',
      changes: Object.fromEntries(clips.map(({ id }) => [id, { read: true }])),
    });
    days(100);
    const reads = async () =>
      (await Promise.all(clips.map(({ id }) => library.versions(id))))
        .flat()
        .flatMap(({ ops }) => ops)
        .filter(({ key, x }) => key === 'read' && x === false).length;
    expect(await reads()).toBe(250);
    await sweep(library, { entries: 200 });
    expect(await reads()).toBe(50);
    await sweep(library, { entries: 200 });
    await sweep(library, { entries: 200 });
    expect(await reads()).toBe(0);
    expect((await library.findClips({ unread: true })).total).toBe(0);
  });
});
