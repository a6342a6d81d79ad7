import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { writeBundle } from '../../lib/export/bundle';
import { setMessages } from '../../lib/i18n';
import { ImportError, parseBundle, readShared } from '../../lib/import';
import { canonicalJson, type Json, sha256 } from '../../lib/model';
import { bundleJsonSchema, bundleLimits } from '../../lib/model/bundle';
import en from '../../public/_locales/en/messages.json';
import { rich, sample } from '../export/sample';

beforeAll(() => setMessages('en', en));

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/bundles/${name}`));
const read = (name: string) => readShared({ name, bytes: fixture(name) });
const text = (name: string) => new TextDecoder().decode(fixture(name));
const bytes = (content: string) => new TextEncoder().encode(content);
const open = (content: string) => readShared({ name: 'a.jsonl', bytes: bytes(content) });

/** Closes lines of one's own with a count and hash that hold. */
async function sealed(lines: readonly (Json | string)[]): Promise<string> {
  const body = lines.map((line) => `${typeof line === 'string' ? line : canonicalJson(line)}\n`).join('');
  return `${body}${canonicalJson({ type: 'end', count: lines.length, sha256: await sha256(body), signature: null })}\n`;
}
const v1Lines = () => text('v1.jsonl').trimEnd().split('\n').slice(0, -1);

test.each([
  ['v1.jsonl', 'bundle'],
  ['v1.html', 'page'],
])('%s of the first version opens for ever', async (name, from) => {
  const shared = await read(name);
  expect(shared.from).toBe(from);
  expect(shared.bundle.header.title).toBe(sample.title);
  expect(shared.bundle.sections.map(({ items }) => items.map(({ kind }) => kind))).toEqual([
    ['clip', 'passage', 'words'],
    ['meeting', 'passage'],
  ]);
  expect(shared.bundle.refused).toEqual([]);
  expect(shared.bundle.notes).toEqual([]);
});

test.each([
  ['v1-1.jsonl', 'bundle'],
  ['v1-1.html', 'page'],
])('%s of version 1.1 opens for ever', async (name, from) => {
  const shared = await read(name);
  expect(shared.from).toBe(from);
  expect(shared.bundle.sections.at(-1)).toMatchObject({
    line: { kind: 'coming', language: 'es' },
    items: [{ event: { start: '2026-04-08T15:00' } }, { image: { type: 'image/gif' } }, { label: 'action' }],
  });
  expect(shared.bundle.refused).toEqual([]);
  expect(shared.bundle.notes).toEqual([]);
});

test('what is written today is what this version wrote first', async () => {
  expect(await writeBundle(rich)).toBe(text('v1-1.jsonl'));
});

test.each([
  ['truncated.jsonl', 'import_truncated'],
  ['wrong-hash.jsonl', 'import_changed'],
  ['newer-major.jsonl', 'import_newer'],
])('%s is refused whole, in words', async (name, key) => {
  await expect(read(name)).rejects.toMatchObject({ name: 'ImportError', key });
});

test('a newer minor version opens; its fields are kept, its lines counted', async () => {
  const { bundle } = await read('newer-minor.jsonl');
  expect(bundle.header.version).toBe('1.7');
  expect(bundle.unknownLines).toBe(1);
  expect(bundle.sections[0]?.items[0]).toMatchObject({ x_new: { kept: true } });
  expect(bundle.notes).toEqual(['import_noteNewer', 'import_noteLines']);
});

test('line ends and a byte order mark that a mail program put in are mended and noted', async () => {
  for (const changed of [
    text('v1.jsonl').replace(/\n/g, '\r\n'),
    `\ufeff${text('v1.jsonl')}`,
    text('v1.jsonl').trimEnd(),
  ]) {
    const { bundle } = await open(changed);
    expect(bundle.header.title).toBe(sample.title);
    expect(bundle.notes).toEqual(changed === text('v1.jsonl').trimEnd() ? [] : ['import_noteMended']);
  }
});

test.each<[string, string, () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>]>([
  ['an empty file', 'import_notABundle', () => bytes('')],
  ['another JSON', 'import_notABundle', () => bytes('{"type":"header","format":"other"}\n')],
  ['a page without a bundle', 'import_emptyPage', () => bytes('<!doctype html><p>{}')],
  ['a text', 'import_notABundle', () => bytes('Dear all')],
  [
    'bytes that are no UTF-8',
    'import_notText',
    () => new Uint8Array([...bytes(v1Lines()[0] ?? ''), 10, 0xff, 0xfe, 10]),
  ],
  ['lines after the end', 'import_changed', () => bytes(`${text('v1.jsonl')}{"type":"item"}\n`)],
  ['a wrong count', 'import_wrongCount', () => bytes(text('v1.jsonl').replace(/"count":\d+/, '"count":3'))],
  ['a closing line that is none', 'import_changed', () => bytes(`${v1Lines()[0]}\n{"type":"end"}\n`)],
  [
    'a line over the limit',
    'import_lineTooLong',
    () => bytes(`${v1Lines()[0]}\n${'x'.repeat(bundleLimits.lineBytes + 1)}\n`),
  ],
  ['too many lines', 'import_tooManyLines', () => bytes(`${v1Lines()[0]}\n${'{}\n'.repeat(bundleLimits.lines)}`)],
])('%s is refused in words', async (_name, key, content) => {
  const file = { name: 'a.jsonl', bytes: await content() };
  await expect(readShared(file)).rejects.toMatchObject({ name: 'ImportError', key });
  expect(Object.keys(en)).toContain(key);
});

test('a file over the limit is refused before it is read', async () => {
  async function* chunks() {
    yield bytes(`${v1Lines()[0]}\n`);
    const chunk = bytes(`{"type":"x","y":"${'z'.repeat(900_000)}"}\n`);
    for (let sent = 0; sent <= bundleLimits.bytes; sent += chunk.length) yield chunk;
  }
  await expect(parseBundle(chunks())).rejects.toMatchObject({ key: 'import_tooLarge' });
});

test('lines that do not hold are refused one by one', async () => {
  const lines = v1Lines();
  const item = JSON.parse(lines.find((line) => line.includes('"kind":"clip"')) ?? '') as { [key: string]: Json };
  const bundle = (
    await open(
      await sealed([
        ...lines,
        'no json',
        '[1]',
        { ...item, title: 7 },
        { ...item, key: '../../etc' },
        { ...item, kind: 'video', key: '88'.repeat(32) },
        { ...item, minutes: -1 },
        { ...item, excerpt: 'x'.repeat(1001) },
        { ...item, key: '99'.repeat(32) },
        { ...item, key: '99'.repeat(32) },
        lines[2] ?? '',
      ]),
    )
  ).bundle;
  expect(bundle.refused.map(({ reason }) => reason)).toEqual([
    'import_reasonUnreadable',
    'import_reasonUnreadable',
    ...Array(5).fill('import_reasonFields'),
    'import_reasonTwice',
    'import_reasonTwice',
  ]);
  expect(bundle.sections.at(-1)?.items).toHaveLength(3);
});

test('chunks may be cut anywhere, and how many bytes are read is told', async () => {
  const whole = fixture('v1.jsonl');
  async function* chunks() {
    for (let at = 0; at < whole.length; at += 7) yield whole.subarray(at, at + 7);
  }
  const told: number[] = [];
  const bundle = await parseBundle(chunks(), { onBytes: (bytes) => told.push(bytes) });
  expect(bundle).toEqual((await read('v1.jsonl')).bundle);
  expect(told.at(-1)).toBe(whole.length);
  expect(told).toEqual(told.toSorted((a, b) => a - b));
});

test('every reason there is has words', () => {
  expect(new ImportError('import_wrongCount', 1, 2).places).toEqual([1, 2]);
});

test('the JSON Schema that is documented is the one that is checked', async () => {
  const schema = `${JSON.stringify(bundleJsonSchema(), null, 2)}\n`;
  await expect(schema).toMatchFileSnapshot('../../docs/formats/bundle.schema.json');
});

test('a page of many unclosed script elements is refused at once', async () => {
  const started = performance.now();
  await expect(open(`<html>${'<script '.repeat(500_000)}`)).rejects.toBeInstanceOf(ImportError);
  expect(performance.now() - started).toBeLessThan(2000);
});
