// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleCommands, sampleIds, samplePresent } from '../../lib/commands/sample';
import { SampleLibrary, sampleRecords } from '../../lib/commands/sample-library';
import type { Context, Services } from '../../lib/commands/services';
import { resolveDigest, unresolved } from '../../lib/digest';
import { textOfHtml } from '../../lib/html';
import { languages, setMessages } from '../../lib/i18n';
import {
  type Clip,
  changesOf,
  createClip,
  createGivenPrinciples,
  type Digest,
  linkDraft,
  type Meeting,
  normalizeTag,
  records,
  typeOf,
} from '../../lib/model';
import { openRepository, type Repository } from '../../lib/storage';
import { createSession } from '../../lib/workbench/session';

const now = new Date('2026-03-20T09:30:00Z');
const read = async (language: string) =>
  JSON.parse(await readFile(`public/sample/library.${language}.json`, 'utf8')) as unknown;
const [english, spanish] = (await Promise.all(languages.map(read))).map((file) => SampleLibrary.parse(file)) as [
  SampleLibrary,
  SampleLibrary,
];

/** What both languages must share: everything but the words. */
const skeleton = (library: SampleLibrary) => ({
  clips: library.clips.map(({ key, kind, url, daysAgo, publishedDaysAgo, principles, read: isRead, ...clip }) => ({
    ...{ key, kind, url, daysAgo, publishedDaysAgo, principles, isRead },
    tags: clip.tags.length,
    note: clip.note !== '',
    highlights: clip.highlights.map((highlight) => [highlight.key, highlight.principles]),
  })),
  meetings: library.meetings.map(({ key, kind, daysAgo, release, attribution, principles, ...meeting }) => ({
    ...{ key, kind, daysAgo, release, attribution, principles },
    tags: meeting.tags.length,
    lines: meeting.text.split('\n').length,
  })),
  people: library.people.map(({ key, kind, attribution, consent, note }) => [key, kind, attribution, !consent, !note]),
  examples: library.examples,
  digests: library.digests.map(({ key, daysAgo, period, release, sections }) => ({
    ...{ key, daysAgo, period, release },
    sections: sections.map(({ principle, items }) => [principle, items.map(({ source }) => source)]),
  })),
});

describe.each([
  ['en', english],
  ['es', spanish],
])('the sample library in %s', (language, library) => {
  it('makes records that fit their schemas, with the ids that tell the sample from the rest', async () => {
    const { records: made } = await sampleRecords(library, now);
    expect(made.map(({ id }) => id)).toEqual(sampleIds);
    for (const record of made) {
      const parsed = records[typeOf(record.id)].schema.safeParse(record);
      expect(parsed.error?.issues ?? [], record.id).toEqual([]);
    }
  });

  it('shows a principle by passages of its own clips', async () => {
    const { records: made, examples } = await sampleRecords(library, now);
    expect(examples.length).toBeGreaterThan(1);
    for (const { principle, example } of examples) {
      const shown = made.find(({ id }) => id === example.record) as Clip;
      const part = shown.highlights.find(({ id }) => id === example.part);
      expect(part?.principles, example.id).toContain(principle);
    }
  });

  it('is in its language', () => {
    expect(library.language).toBe(language);
    const other = library.clips.filter((clip) => clip.kind !== 'link' && clip.language !== language);
    expect(other.length).toBeLessThan(2);
  });

  it('quotes words that stand in the texts, and finds their places', async () => {
    const { records: made, bodies } = await sampleRecords(library, now);
    const texts = new Map(bodies.map(({ hash, content }) => [hash, textOfHtml(content as string)]));
    const highlights = made.flatMap((record) =>
      'highlights' in record ? record.highlights.map((part) => ({ part, text: texts.get(record.body ?? '') })) : [],
    );
    expect(highlights.length).toBeGreaterThanOrEqual(8);
    for (const { part, text } of highlights) {
      const { exact, prefix, suffix } = part.quote;
      expect(text).toContain(`${prefix}${exact}${suffix}`.trim());
      expect(text?.slice(part.position?.start, part.position?.end)).toBe(exact);
    }
  });

  it('names example addresses only', () => {
    const text = JSON.stringify(library);
    for (const [, host] of text.matchAll(/https?:\/\/([^/"\s]+)/g))
      expect(host).toMatch(/^([\w-]+\.)?example\.(org|net|com)$/);
    expect(text.match(/[\w.]+@[\w]+\.\w+/g)).toBeNull();
  });

  it('has tags as a typed tag would become, and no tag twice in a clip', () => {
    for (const { key, tags } of [...library.clips, ...library.meetings]) {
      expect(tags.map(normalizeTag), key).toEqual(tags);
      expect(new Set(tags).size, key).toBe(tags.length);
    }
  });

  it('has a digest that shows all it points to, and no private note', async () => {
    const { records: made } = await sampleRecords(library, now);
    const sources = {
      clips: made.filter((record): record is Clip => typeOf(record.id) === 'clip'),
      meetings: made.filter((record): record is Meeting => typeOf(record.id) === 'meeting'),
      principles: createGivenPrinciples(),
    };
    const digest = made.find((record): record is Digest => typeOf(record.id) === 'digest') as Digest;
    expect(unresolved(digest, sources)).toEqual([]);
    setMessages(library.language, {});
    const maker = { name: 'A host', organisation: 'Example Educators’ Association' };
    const text = JSON.stringify(await resolveDigest(digest, sources, maker, now));
    expect(text).toContain(library.clips[5]?.highlights[0]?.exact);
    for (const { note } of [...library.clips, ...library.clips.flatMap(({ highlights }) => highlights)])
      if (note) expect(text).not.toContain(note);
  });
});

it('has the same things in every language', () => {
  expect(skeleton(spanish)).toEqual(skeleton(english));
});

it('refuses a file that is not a sample library', () => {
  expect(() => SampleLibrary.parse({ ...english, version: 2 })).toThrow();
  expect(() =>
    SampleLibrary.parse({ ...english, clips: [{ ...english.clips[0], url: 'javascript:alert(1)//' }] }),
  ).toThrow();
});

describe('the commands', () => {
  const context: Context = { activeKind: null, activeRecord: null, selection: [], typing: false };
  let repository: Repository;
  let services: Services;
  const notify = vi.fn<Services['notify']>();

  const run = (id: string) => sampleCommands.find((command) => command.id === id)?.run(services, context);
  const commits = async () => (await repository.commits()).filter(({ title }) => title === 'did_sample_add');

  beforeEach(async () => {
    setMessages('en', {});
    notify.mockReset();
    vi.stubGlobal('fetch', async (path: string) => {
      const language = /^\/sample\/library\.(en|es)\.json$/.exec(path)?.[1] ?? 'none';
      return { json: () => read(language) };
    });
    repository = await openRepository({ name: `sample-${Math.random()}`, now: () => now });
    services = { repository, session: createSession(), notify } as unknown as Services;
  });
  afterEach(() => {
    repository.close();
    vi.unstubAllGlobals();
  });

  it('adds the library in one step, with its bodies', async () => {
    await run('sample.add');
    expect(await samplePresent(repository)).toEqual(sampleIds);
    expect(await commits()).toHaveLength(1);
    const clip = await repository.get('clip:sample-06');
    expect((await repository.blob(clip?.body ?? ''))?.content).toContain('<h2>');
    expect((await repository.findClips({ unread: true })).total).toBe(6);
    expect((await repository.findClips({ untagged: true })).total).toBe(3);
  });

  it('adds it in Spanish when that is the language in use', async () => {
    setMessages('es', {});
    await run('sample.add');
    expect((await repository.get('meeting:sample-1'))?.title).toBe('Llamada mensual de la comunidad');
  });

  it('does nothing new the second time', async () => {
    await run('sample.add');
    await run('sample.add');
    expect(await commits()).toHaveLength(1);
    expect(notify).toHaveBeenLastCalledWith('sample_already');
  });

  it('is undone in one step, and comes back', async () => {
    await run('sample.add');
    const undo = notify.mock.lastCall?.[1]?.undo ?? '';
    await repository.undo(undo);
    expect(await samplePresent(repository)).toEqual([]);
    await run('sample.add');
    expect(await samplePresent(repository)).toEqual(sampleIds);
    expect((await repository.get('clip:sample-06'))?.highlights).toHaveLength(2);
  });

  it('goes in one click, leaving what is the user’s own, and can be added again', async () => {
    const mine = createClip(linkDraft('https://mine.example.org/page', 'Mine'), null, now);
    await repository.commit({ title: 'did_clip_save', changes: { [mine.id]: changesOf(mine) } });
    await run('sample.add');
    await repository.commit({
      title: 'did_clip_edit',
      changes: { 'clip:sample-02': { trashedAt: now.toISOString() } },
    });
    const examples = async () => (await repository.get('principle:relationships'))?.examples.length;
    expect(await examples()).toBe(2);
    await run('sample.remove');
    expect(await examples()).toBe(0);
    expect(await samplePresent(repository, { trashed: true })).toEqual([]);
    expect(await repository.get(mine.id)).toMatchObject({ title: 'Mine' });
    await run('sample.remove');
    expect(notify).toHaveBeenLastCalledWith('sample_none');

    await run('sample.add');
    expect(await samplePresent(repository)).toEqual(sampleIds);
    const clip = await repository.get('clip:sample-01');
    expect(await repository.blob(clip?.body ?? '')).toBeDefined();
    expect(await examples()).toBe(2);
  });
});
