import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clip, Highlight, PrincipleId } from '../../lib/model';
import { type Chosen, type Facet, facets, noPrinciple } from '../../lib/model/filters';
import { openDatabase } from '../../lib/storage/database';
import { libraryOf } from '../../lib/storage/library';
import { migrations } from '../../lib/storage/migrations';
import type { Repository } from '../../lib/storage/repository';
import { clip, freshName, openLibrary, saving } from './open';

const principles = Array.from({ length: 40 }, (_, i): PrincipleId => `principle:p${i}`);
const sites = ['Example news', 'example.org', 'two\nlines', ''];
const tags = ['calls', 'Élan/vital', '50 %'];

const highlight = (removed: boolean): Highlight => ({
  id: 'h1',
  quote: { exact: 'words', prefix: '', suffix: '' },
  position: null,
  note: '',
  principles: [],
  createdAt: '2026-03-01T00:00:00.000Z',
  order: 'a0',
  removed,
});

const some = (i: number): Partial<Clip> => ({
  kind: (['article', 'selection', 'link'] as const)[i % 3],
  site: sites[(i * 7) % 4],
  read: i % 4 === 0,
  principles: principles.filter((_id, at) => (i * 5 + at * 3) % (at + 3) === 0).slice(0, i % 3),
  tags: tags.filter((_tag, at) => (i >> at) % 2 === 0),
  highlights: i % 5 < 3 ? [] : [highlight(i % 5 === 4)],
  note: i % 2 ? 'Resilience' : '',
  trashedAt: i % 7 === 0 ? '2026-03-01T00:00:00.000Z' : null,
  savedAt: new Date(2025, 10, 1 + ((i * 11) % 100), 12).toISOString(),
});

/** The values of a facet that a clip has. */
const has: { [F in Facet]: (one: Clip) => string[] } = {
  kind: ({ kind }) => [kind],
  read: ({ read }) => [read ? 'read' : 'unread'],
  marked: ({ highlights }) => [highlights.some(({ removed }) => !removed) ? 'yes' : 'no'],
  principle: ({ principles: own }) => (own.length > 0 ? own : [noPrinciple]),
  site: ({ site }) => (site ? [site.replace('\n', ' ')] : []),
  tag: (one) => one.tags,
  month: ({ savedAt }) => {
    const day = new Date(savedAt);
    return [`${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}`];
  },
};

const passes = (one: Clip, chosen: Chosen, except?: Facet) =>
  facets.every((name) => {
    const wanted = name === except ? undefined : chosen[name];
    return !wanted?.length || has[name](one).some((value) => wanted.includes(value));
  });

const asked = fc.record(
  {
    kind: fc.subarray(['article', 'link', 'film']),
    read: fc.subarray(['read', 'unread']),
    marked: fc.subarray(['yes', 'no']),
    principle: fc.subarray([...principles.slice(0, 3), principles[36], noPrinciple, 'principle:never'] as string[]),
    site: fc.subarray(['Example news', 'two lines', 'nowhere']),
    tag: fc.subarray([...tags, 'never']),
    month: fc.subarray(['2025-11', '2026-01', '1999-01']),
  },
  { requiredKeys: [] },
);

const sorted = (map: ReadonlyMap<string, number>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));

async function everyFacet(library: Repository): Promise<unknown> {
  const { total, values } = await library.facets({});
  return { total, values: facets.map((name) => sorted(values[name])) };
}

const filled = async (library: Repository) => {
  for (let tries = 0; tries < 400 && !(await library.facets({})).whole; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 5));
  expect((await library.facets({})).whole).toBe(true);
};

describe('facets', () => {
  it('count and find what reading every clip would, values of one joined by or, facets by and', async () => {
    const library = await openLibrary();
    const clips = Array.from({ length: 240 }, (_, i) => clip(some(i)));
    for (let i = 0; i < clips.length; i += 60) await library.commit(saving(...clips.slice(i, i + 60)));
    const texts = fc.constantFrom('', 'resil', 'nowhere');
    while ((await library.findClips({ text: 'resil' })).total < 90)
      await new Promise((resolve) => setTimeout(resolve, 5));
    await fc.assert(
      fc.asyncProperty(asked, fc.boolean(), texts, async (chosen, trashed, text) => {
        const base = clips
          .filter((one) => (one.trashedAt !== null) === trashed)
          .filter((one) => text === '' || (text === 'resil' && one.note !== ''));
        const expected = base.filter((one) => passes(one, chosen));
        const found = await library.findClips({ chosen, trashed, text });
        const ids = (await library.clipsAt(found.rows)).map(({ id }) => id);
        expect(ids.sort()).toEqual(expected.map(({ id }) => id).sort());
        const { total, values } = await library.facets({ chosen, trashed, text });
        expect(total).toBe(expected.length);
        for (const name of facets) {
          const counts = new Map<string, number>();
          for (const one of base.filter((each) => passes(each, chosen, name)))
            for (const value of has[name](one)) counts.set(value, (counts.get(value) ?? 0) + 1);
          expect([name, sorted(values[name]).filter(([, count]) => count > 0)]).toEqual([name, sorted(counts)]);
        }
      }),
      { numRuns: 120 },
    );
  });

  it('follow what is edited, undone, trashed and erased, here and in another window', async () => {
    const name = freshName();
    const [here, there] = [await openLibrary({ name }), await openLibrary({ name })];
    const one = clip({ site: 'Example news', tags: ['calls'] });
    await here.commit(saving(one));
    await there.facets({});
    const edit = await here.commit({
      title: 'did_clip_save',
      changes: { [one.id]: { 'tags/calls': false, 'tags/weaving': true, read: true } },
    });
    const tagged = async (library: Repository) => [...(await library.facets({})).values.tag.keys()];
    expect(await tagged(here)).toEqual(['weaving']);
    await expect.poll(() => tagged(there)).toEqual(['weaving']);
    await here.undo(edit.id);
    expect(await tagged(here)).toEqual(['calls']);
    await here.commit({ title: 'did_clip_save', changes: { [one.id]: { trashedAt: '2026-03-01T00:00:00.000Z' } } });
    expect((await here.facets({})).total).toBe(0);
    expect((await here.facets({ trashed: true })).values.site.get('Example news')).toBe(1);
    await here.erase([one.id]);
    expect((await here.facets({ trashed: true })).values.site.size).toBe(0);
    await expect.poll(async () => (await there.facets({ trashed: true })).total).toBe(0);
  });

  it('of a library of before there were any are counted once it is opened, whatever is edited meanwhile', async () => {
    const name = freshName();
    const made = await openLibrary({ name });
    const clips = Array.from({ length: 700 }, (_, i) => clip(some(i)));
    for (let i = 0; i < clips.length; i += 100) await made.commit(saving(...clips.slice(i, i + 100)));
    const expected = await everyFacet(made);
    // As the version before left it.
    const { db } = libraryOf(made);
    await db.clear('facets');
    await db.delete('kv', 'faceted');
    made.close();
    const library = await openLibrary({ name });
    const first = clips[1] as Clip;
    const whole = filled(library);
    const edit = await library.commit({ title: 'did_clip_save', changes: { [first.id]: { 'tags/late': true } } });
    await whole;
    expect((await library.facets({})).values.tag.get('late')).toBe(1);
    await library.undo(edit.id);
    expect(await everyFacet(library)).toEqual(expected);
  });

  it('come with the third version of the library', async () => {
    const name = freshName();
    const quiet = { name, closed: () => undefined };
    const older = await openDatabase(quiet, migrations.slice(0, 2));
    expect([...older.objectStoreNames]).not.toContain('facets');
    older.close();
    const library = await openLibrary({ name });
    await library.commit(saving(clip({ site: 'example.org' })));
    expect((await library.facets({})).values.site.get('example.org')).toBe(1);
    await filled(library);
  });
});
