import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PrincipleId } from '../../lib/model';
import type { ClipFilter } from '../../lib/storage/repository';
import { clip, openLibrary, saving } from './open';

const minute = 60_000;
const start = Date.parse('2026-01-01T00:00:00.000Z');
const principles = Array.from({ length: 70 }, (_, i): PrincipleId => `principle:p${i}`);

describe('findClips', () => {
  it('finds what reading every clip would find, newest first, with counts', async () => {
    const library = await openLibrary();
    const clips = Array.from({ length: 300 }, (_, i) =>
      clip({
        principles: principles.filter((_id, bit) => (i * 7 + bit * 3) % (bit + 2) === 0).sort(),
        read: i % 3 === 0,
        trashedAt: i % 5 === 0 ? '2026-03-01T00:00:00.000Z' : null,
        savedAt: new Date(start + ((i * 37) % 300) * minute).toISOString(),
        note: i % 2 ? 'Resilience' : '',
        address: `http${i % 4 ? 's' : ''}://${i % 6 ? 'a.example' : 'a.example.org:8080'}/${i}`,
      }),
    );
    for (let i = 0; i < clips.length; i += 100) await library.commit(saving(...clips.slice(i, i + 100)));
    while ((await library.findClips({ text: 'resil' })).total < 120)
      await new Promise((resolve) => setTimeout(resolve, 5));
    const filter = fc.record<ClipFilter>(
      {
        principles: fc.subarray(principles, { maxLength: 2 }),
        somePrinciples: fc.subarray([...principles.slice(50), 'principle:never'] as PrincipleId[], { maxLength: 3 }),
        site: fc.constantFrom('https://a.example/x', 'http://www.a.example.org:8080/', 'https://example/', 'file:///a'),
        untagged: fc.boolean(),
        unread: fc.boolean(),
        trashed: fc.boolean(),
        text: fc.constantFrom('', 'RESIL', 'resil list', 'nowhere'),
        from: fc.integer({ min: 0, max: 300 }).map((at) => start + at * minute),
        until: fc.integer({ min: 0, max: 300 }).map((at) => start + at * minute),
      },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(filter, async (asked) => {
        const expected = clips
          .filter((one) => (asked.principles ?? []).every((id) => one.principles.includes(id)))
          .filter((one) => asked.somePrinciples?.some((id) => one.principles.includes(id)) ?? true)
          .filter((one) => !asked.site || new URL(one.address).host === new URL(asked.site).host.replace('www.', ''))
          .filter((one) => !asked.untagged || one.principles.length === 0)
          .filter((one) => !asked.unread || !one.read)
          .filter((one) => (one.trashedAt !== null) === (asked.trashed ?? false))
          .filter((one) => !/resil/i.test(asked.text ?? '') || one.note !== '')
          .filter(() => asked.text !== 'nowhere')
          .filter((one) => Date.parse(one.savedAt) >= (asked.from ?? 0))
          .filter((one) => Date.parse(one.savedAt) < (asked.until ?? Number.POSITIVE_INFINITY))
          .sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
        const found = await library.findClips(asked);
        expect((await library.clipsAt(found.rows)).map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
        expect(found.total).toBe(expected.length);
        for (const id of principles)
          expect(found.counts.get(id) ?? 0).toBe(expected.filter((one) => one.principles.includes(id)).length);
      }),
      { numRuns: 150 },
    );
  });

  it('asks for nothing by text of no words', async () => {
    const library = await openLibrary();
    await library.commit(saving(clip()));
    for (const text of ['', '  ', '—', 'a']) expect((await library.findClips({ text })).total).toBe(1);
  });
});

describe('clipsAt', () => {
  it('gives rows in their order, neighbours and others, without those whose clip is gone', async () => {
    const library = await openLibrary();
    const clips = Array.from({ length: 12 }, (_, i) =>
      clip({ savedAt: new Date(start + i * minute).toISOString(), title: `${i}` }),
    );
    await library.commit(saving(...clips));
    const { rows } = await library.findClips({});
    const titles = async (from: number, to: number, every = 1) =>
      (await library.clipsAt(rows.slice(from, to).filter((_, at) => at % every === 0))).map(({ title }) => title);
    expect(await titles(2, 6)).toEqual(['9', '8', '7', '6']);
    expect(await titles(0, 12, 3)).toEqual(['11', '8', '5', '2']);
    expect(await titles(4, 5)).toEqual(['7']);
    expect(await titles(4, 4)).toEqual([]);
    await library.erase(clips.filter(({ title }) => title === '8' || title === '5').map(({ id }) => id));
    expect(await titles(2, 6)).toEqual(['9', '7', '6']);
    expect(await titles(0, 12, 3)).toEqual(['11', '2']);
  });
});
