import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type DigestDocument, resolveDigest } from '../../lib/digest';
import { exporters } from '../../lib/export';
import { writeBundle } from '../../lib/export/bundle';
import { setMessages } from '../../lib/i18n';
import {
  type Clip,
  canonicalJson,
  createClip,
  createDigest,
  type Digest,
  type Json,
  type JsonObject,
  linkDraft,
  type Meeting,
  moreLimits,
} from '../../lib/model';
import { bundleLines } from '../../lib/model/bundle';
import en from '../../public/_locales/en/messages.json';
import { lockQuickly, passphrase } from '../export/readers';
import { item, sample, section } from '../export/sample';
import { textOf } from '../export/text-of';
import { bring, linesOf, now, parsed, shared } from './bring';
import { MemoryLibrary } from './library';

beforeAll(() => setMessages('en', en));

type Extra = (line: JsonObject) => { readonly [name: string]: Json | undefined };

/** The sample's lines, each with fields beside its own. */
async function extended(extra: Extra, document: DigestDocument = sample): Promise<string[]> {
  return (await linesOf(document)).map((line) => canonicalJson({ ...line, ...extra(line) } as JsonObject));
}

/** The sample's own line that a line of a bundle tells the same as. */
const nameOf = (line: JsonObject) =>
  canonicalJson([line.type ?? '', line.kind ?? '', line.title ?? line.name ?? '', line.quote ?? '', line.words ?? '']);
const carries = ({ type, name }: JsonObject) =>
  type === 'digest' || type === 'section' || type === 'item' || name === 'Make room for rest';

const known = new Set(Object.values(bundleLines).flatMap(({ shape }) => Object.keys(shape)));
const name = fc.string({ maxLength: 12 }).filter((text) => !known.has(text) && !(text in Object.prototype));
const unknown = fc.dictionary(name, fc.jsonValue({ maxDepth: 3 }), { minKeys: 1, maxKeys: 4 });

test('unknown fields come in with what they came with, and leave with it again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(unknown, { minLength: 20, maxLength: 20 }), async (extras) => {
      const lines = await linesOf(sample);
      const extra = new Map(lines.map((line, index) => [line, JSON.parse(JSON.stringify(extras[index % 20]))]));
      const library = new MemoryLibrary();
      const plan = await bring(
        library,
        lines.map((line) => canonicalJson({ ...line, ...extra.get(line) })),
      );
      expect(plan.rows.filter(({ status, lost }) => status === 'refused' || lost)).toEqual([]);
      const bundle = await shared(library);
      const again = parsed(bundle);
      for (const line of lines.filter(carries)) {
        const found = again.find((other) => nameOf(other) === nameOf(line));
        expect(found).toMatchObject(extra.get(line));
      }
      expect(bundle).toBe(`${again.map((line) => canonicalJson(line)).join('\n')}\n`);
    }),
    { numRuns: 60 },
  );
});

test('fields inside a quote and a credit are kept in it', async () => {
  const library = new MemoryLibrary();
  const inner: Extra = ({ quote, credit }) => ({
    ...(quote ? { quote: { ...(quote as JsonObject), page: 7, exact_: 'x' } } : {}),
    ...(credit ? { credit: { ...(credit as JsonObject), address: 'https://example.org/' } } : {}),
  });
  await bring(library, await extended(inner));
  const items = parsed(await shared(library)).filter(({ quote }) => quote);
  expect(items.map(({ quote }) => quote)).toMatchObject([
    { page: 7, exact_: 'x', exact: 'A draft on the wall invites more than a finished report.' },
    { page: 7, exact_: 'x', exact: 'Escuchar también es hacer.' },
  ]);
  expect(items.at(-1)?.credit).toEqual({
    address: 'https://example.org/',
    name: '',
    organisation: 'Another Network',
  });
});

test('they travel in a digest made anew of the same clip, its passage and its note', async () => {
  const library = new MemoryLibrary();
  await bring(library, await extended(({ kind, type }) => (type === 'item' ? { x_kind: kind ?? null } : {})));
  const [clip] = library.all<Clip>('clip');
  const [meeting] = library.all<Meeting>('meeting');
  if (!clip || !meeting) throw new Error('nothing came in');
  const placed = (record: Clip | Meeting, part: string | null, order: string) => ({
    id: order,
    section: 's',
    source: { record: record.id, part },
    words: '',
    order,
    removed: false,
  });
  const digest: Digest = {
    ...createDigest('Mine', 'en', now),
    sections: [{ id: 's', title: 'All', principle: null, words: '', order: 'a0', removed: false }],
    items: [
      placed(clip, null, 'a0'),
      placed(clip, clip.highlights[0]?.id ?? '', 'a1'),
      placed(meeting, null, 'a2'),
    ] as Digest['items'],
  };
  const sources = { clips: [clip], meetings: [meeting], principles: library.principles() };
  const kinds = async (made: Digest, clips = sources.clips) =>
    parsed(
      await writeBundle(
        await resolveDigest(made, { ...sources, clips }, { name: 'Another', organisation: '' }, new Date()),
      ),
    ).flatMap(({ x_kind }) => x_kind ?? []);
  expect(await kinds(digest)).toEqual(['clip', 'passage', 'meeting']);
  // A page that was read here since is no more what came.
  expect(await kinds(digest, [{ ...clip, body: 'ab'.repeat(32) }])).toEqual(['passage', 'meeting']);
  // What came in a bundle for members does not go to everybody.
  expect(await kinds({ ...digest, release: 'public' })).toEqual([]);
});

test('a page that was there stays as it is; what came with the item stays with its place in the digest', async () => {
  const library = new MemoryLibrary();
  const own = createClip(linkDraft('https://example.org/drafts?year=2026', 'Mine'), null, now);
  const { principles: _p, tags: _t, highlights: _h, ...fields } = own;
  library.put(own.id, fields as never);
  await bring(library, await extended(({ kind }) => (kind === 'clip' ? { x: 1 } : {})));
  expect(library.all<Clip>('clip').some(({ more }) => more)).toBe(false);
  expect(parsed(await shared(library)).filter(({ x }) => x)).toMatchObject([{ kind: 'clip', title: 'Mine', x: 1 }]);
});

test('the same page twice in a digest keeps what came with each', async () => {
  const page = { title: 'One', address: 'https://example.org/one', kind: 'clip', key: '11'.repeat(32) } as const;
  const saying = (words: string) => section({ title: words, items: [item({ ...page, words })] });
  const library = new MemoryLibrary();
  const twice = { ...sample, sections: [saying('first'), saying('second')] };
  await bring(library, await extended(({ kind, words }) => (kind === 'clip' ? { x: words ?? '' } : {}), twice));
  expect(parsed(await shared(library)).flatMap(({ x }) => x ?? [])).toEqual(['first', 'second']);
});

test('no unknown field takes the place of a known one, whatever an archive brings', async () => {
  const document: DigestDocument = {
    ...sample,
    more: { type: 'header', oneMinute: 'not mine', beside: 1 },
    sections: [
      {
        title: 'A',
        kind: '',
        language: '',
        principle: null,
        words: '',
        items: [item({ words: 'mine' })],
        more: { title: 'B' },
      },
    ],
  };
  const [, digest, section] = await linesOf(document);
  expect(digest).toEqual({ type: 'digest', oneMinute: sample.oneMinute, beside: 1 });
  expect(section).toMatchObject({ type: 'section', title: 'A' });
  const library = new MemoryLibrary();
  await bring(library, await extended(({ kind }) => (kind === 'clip' ? { x: 1 } : {})));
  const [clip] = library.all<Clip>('clip');
  const texts = ['', '[1]', 'null', '{"a":1e999}', '{"toString":1}', `{"a":${'['.repeat(5000)}${']'.repeat(5000)}}`];
  for (const json of texts) {
    library.put(clip?.id ?? '', { more: { json, release: 'network' } });
    library.check();
    expect(parsed(await shared(library)).length).toBeGreaterThan(5);
  }
  library.put(clip?.id ?? '', { more: { json: '{"title":"other","kind":"words","y":1}', release: 'network' } });
  expect(parsed(await shared(library)).filter(({ y }) => y)).toMatchObject([{ kind: 'clip', title: clip?.title }]);
});

test('names that every object has are harmless, and said to stay behind', async () => {
  const names = ['constructor', '__proto__', 'toString', 'hasOwnProperty'];
  const lines = (await linesOf(sample)).map((line) => {
    const text = canonicalJson(line);
    return line.kind === 'clip' ? `{${names.map((n) => `"${n}":{"polluted":1}`).join()},"x":1,${text.slice(1)}` : text;
  });
  const library = new MemoryLibrary();
  const plan = await bring(library, lines);
  expect(({} as { polluted?: number }).polluted).toBeUndefined();
  expect(plan.rows.filter(({ lost }) => lost).map(({ kind }) => kind)).toEqual(['clip']);
  const line = (await shared(library)).split('\n').find((text) => text.includes('"kind":"clip"')) ?? '';
  expect(line).toContain('"x":1');
  for (const poisoned of names) expect(line).not.toContain(`"${poisoned}"`);
});

test.each<[string, string]>([
  ['too large', JSON.stringify('x'.repeat(moreLimits.bytes))],
  ['too deep', `${'['.repeat(200_000)}${']'.repeat(200_000)}`],
  ['no number JSON can write', '1e999'],
])('what is %s is not kept, and the report says of what', async (_why, value) => {
  const lines = await extended(({ kind, type }) => (kind === 'passage' || type === 'digest' ? { x: '$' } : {}));
  const library = new MemoryLibrary();
  const plan = await bring(
    library,
    lines.map((line) => line.replace('"x":"$"', `"x":${value}`)),
  );
  expect(plan.rows.filter(({ lost }) => lost).map(({ kind }) => kind)).toEqual(['digest', 'passage', 'passage']);
  expect(plan.notes).toEqual(['import_noteLost']);
  expect(await shared(library)).not.toContain('"x":');
});

test('as much as is kept is kept to the byte', async () => {
  const fits = 'é'.repeat((moreLimits.bytes - '{"x":""}'.length) / 2);
  const library = new MemoryLibrary();
  const plan = await bring(library, await extended(({ kind }) => (kind === 'clip' ? { x: fits } : {})));
  expect(plan.notes).toEqual([]);
  expect(parsed(await shared(library)).filter(({ x }) => x === fits)).toHaveLength(1);
});

test.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
  '%s renders nothing of them',
  async (id, exporter) => {
    const secret = 'NOT TO BE RENDERED';
    const more = { x: secret, title: secret, html: `<b>${secret}</b>` };
    const document: DigestDocument = {
      ...sample,
      more,
      sections: sample.sections.map((section) => ({
        ...section,
        more,
        principle: section.principle && { ...section.principle, more },
        items: section.items.map((one) => ({ ...one, more })),
      })),
    };
    lockQuickly();
    const { content } = await exporter.render(document, { passphrase });
    // A page carries its bundle, which has them.
    const visible = (await textOf(id, content)).replace(/<script[^>]*commonplace-bundle[\s\S]*?<\/script>/, '');
    expect(visible).not.toContain(secret);
  },
);
