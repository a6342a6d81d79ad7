import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { type DigestDocument, resolveDigest } from '../../lib/digest';
import { writeBundle } from '../../lib/export/bundle';
import { setMessages } from '../../lib/i18n';
import { planImport, readShared } from '../../lib/import';
import {
  type Clip,
  changesOf,
  createClip,
  type Digest,
  linkDraft,
  type Meeting,
  type Principle,
} from '../../lib/model';
import en from '../../public/_locales/en/messages.json';
import { hostile, item, sample } from '../export/sample';
import { MemoryLibrary } from './library';

beforeAll(() => setMessages('en', en));

const now = new Date('2026-04-02T09:00:00.000Z');
const bundleOf = async (document: DigestDocument) => writeBundle(document);
const open = async (document: DigestDocument) =>
  readShared({ name: 'x.jsonl', bytes: new TextEncoder().encode(await bundleOf(document)) });
const statuses = (plan: Awaited<ReturnType<typeof planImport>>) =>
  plan.rows.map(({ kind, status }) => `${kind} ${status}`);

async function bring(library: MemoryLibrary, document: DigestDocument) {
  const plan = await planImport(await open(document), library, now);
  library.commit(plan.edit);
  library.check();
  return plan;
}

test('everything new comes in, credited, in one edit', async () => {
  const library = new MemoryLibrary();
  const plan = await bring(library, sample);
  expect(statuses(plan)).toEqual([
    'digest new',
    'principle new',
    'clip new',
    'passage new',
    'meeting new',
    'passage new',
  ]);
  expect(plan.edit).toMatchObject({ title: 'did_bundle_import', subject: [sample.title, 'A network weaver'] });
  expect(plan.credit).toEqual(sample.maker);
  const clips = library.all<Clip>('clip');
  expect(clips.map(({ kind, body, note, highlights }) => [kind, body, note, highlights.length])).toEqual([
    ['link', null, '', 1],
    ['link', null, '', 1],
  ]);
  expect(clips.map(({ origin }) => origin?.credit.organisation)).toEqual(['Example Network', 'Another Network']);
  expect(library.people()).toMatchObject([{ name: 'A network weaver', organisation: 'Example Network' }]);
  expect(library.all<Meeting>('meeting')).toMatchObject([{ release: 'network', date: '2026-03-12' }]);
});

test('the same bundle again changes nothing', async () => {
  const library = new MemoryLibrary();
  await bring(library, sample);
  const again = await planImport(await open(sample), library, new Date('2027-01-01'));
  expect(again.edit.changes).toEqual({});
  expect(new Set(again.rows.map(({ status }) => status))).toEqual(new Set(['known']));
});

test('what comes in can be shared again as it was', async () => {
  const library = new MemoryLibrary();
  await bring(library, sample);
  const [digest] = library.all<Digest>('digest');
  const sources = {
    clips: library.all<Clip>('clip'),
    meetings: library.all<Meeting>('meeting'),
    principles: library.principles(),
  };
  const again = await resolveDigest(digest as Digest, sources, sample.maker, new Date(sample.madeAt));
  // Public keys of the fixture are made up; those of clips travel on, the others follow from the content.
  const unkeyed = (document: DigestDocument) =>
    JSON.parse(JSON.stringify(document), (name, value) =>
      name === 'key' && /^\w{64}$/.test(`${value}`) ? 'key' : value,
    );
  const given = { ...en.principle_openness_definition };
  const expected = unkeyed(sample);
  for (const section of expected.sections)
    for (const principle of [
      section.principle,
      ...section.items.flatMap((one: { principles: unknown[] }) => one.principles),
    ])
      if (principle?.key === 'openness') principle.definition = given.message;
  expect(unkeyed(again)).toEqual(expected);
  expect(again.sections[0]?.items[0]?.key).toBe('11'.repeat(32));
});

test('a page one has stays as it is; only the passage is added', async () => {
  const library = new MemoryLibrary();
  const own = {
    ...createClip(linkDraft('https://www.example.org/drafts/?year=2026&utm_source=x', 'My title'), null, now),
    note: 'mine',
  };
  library.put(own.id, own as never);
  library.put(own.id, { highlights: undefined as never, principles: undefined as never, tags: undefined as never });
  for (const name of ['highlights', 'principles', 'tags']) delete library.fields.get(own.id)?.[name];
  const plan = await bring(library, sample);
  expect(statuses(plan).slice(2, 4)).toEqual(['clip known', 'passage new']);
  expect(Object.keys(plan.edit.changes[own.id] ?? {}).every((key) => key.startsWith('highlights/'))).toBe(true);
  expect(library.record(own.id)).toMatchObject({ title: 'My title', note: 'mine', origin: null });
});

test('what is in the trash comes back', async () => {
  const library = new MemoryLibrary();
  await bring(library, sample);
  for (const id of library.fields.keys())
    if (/^(clip|digest|meeting):/.test(id)) library.put(id, { trashedAt: now.toISOString() });
  const plan = await bring(library, sample);
  expect(new Set(plan.rows.map(({ status }) => status))).toEqual(new Set(['new']));
  expect(Object.values(plan.edit.changes).every((changes) => JSON.stringify(changes) === '{"trashedAt":null}')).toBe(
    true,
  );
  expect(library.all<Clip>('clip')).toHaveLength(2);
});

test('hostile text stays text, and what is no web page is refused', async () => {
  const library = new MemoryLibrary();
  const bytes = new Uint8Array(readFileSync('tests/fixtures/bundles/hostile.html'));
  const plan = await planImport(await readShared({ name: 'hostile.html', bytes }), library, now);
  library.commit(plan.edit);
  library.check();
  expect(plan.rows.filter(({ status }) => status === 'refused').map(({ reason }) => reason)).toContain(
    'import_reasonAddress',
  );
  for (const { url, address, title } of library.all<Clip>('clip')) {
    expect(url).toMatch(/^https:/);
    expect(address).toMatch(/^https:/);
    expect(title).not.toMatch(/[\u202e\p{Cc}]/u);
  }
  expect(hostile.title).toContain('<img');
  expect(plan.title).toContain('<img src=x onerror=alert(1)>');
});

test('a principle of the same name is the same principle', async () => {
  const library = new MemoryLibrary();
  const [given] = library.principles();
  const own = { ...(given as Principle), given: null, name: 'make room for REST ', order: 'a9' };
  library.put('principle:own', changesOf(own));
  const plan = await bring(library, sample);
  expect(statuses(plan)).not.toContain('principle new');
  expect(library.all<Clip>('clip')[0]?.principles).toContain('principle:own');
});

test('10,000 items are planned, each once', async () => {
  const items = Array.from({ length: 10_000 }, (_, index) =>
    item({
      kind: index % 4 === 3 ? 'passage' : 'clip',
      key: index.toString(16).padStart(64, '0'),
      title: `Page ${index}`,
      address: `https://example.org/page/${index - (index % 4 === 3 ? 1 : 0)}`,
      quote: index % 4 === 3 ? { exact: `Passage ${index}`, prefix: '', suffix: '' } : null,
      excerpt: 'A page of the example network, one of many.',
    }),
  );
  const shared = await open({
    ...sample,
    sections: [{ title: 'All', kind: '', language: '', principle: null, words: '', items }],
  });
  const library = new MemoryLibrary();
  const plan = await planImport(shared, library, now);
  expect(plan.rows).toHaveLength(10_001);
});
