import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { type Chart, keepChart, readChart } from '../../lib/charts';
import type { DigestDocument } from '../../lib/digest';
import { exporters } from '../../lib/export';
import { writeBundle } from '../../lib/export/bundle';
import { setMessages } from '../../lib/i18n';
import { bytesOfBase64 } from '../../lib/model/base64';
import en from '../../public/_locales/en/messages.json';
import { documents } from './many';
import { chart, picture } from './sample';
import { readXml } from './xml';

beforeAll(() => setMessages('en', en));

const drawn = documents.find(({ name }) => name === 'drawn')?.document as DigestDocument;

async function rendered(id: string): Promise<string | Uint8Array<ArrayBuffer>> {
  const exporter = exporters.find((each) => each.id === id);
  if (!exporter) throw new Error(id);
  return (await exporter.render(drawn, {})).content;
}

const sourcesOf = (page: string) => [...page.matchAll(/<img src="data:([^;"]+);base64,([^"]+)" alt="([^"]*)"/g)];
const alt = 'Openness 4, &quot;rest&quot; &lt;script&gt;alert(1)&lt;/script&gt; 3';

/** One sound picture that runs, asks for and hides nothing, and says what its picture says. */
function expectHarmless(svg: string): void {
  expect(() => readXml(svg)).not.toThrow();
  expect(svg).toMatch(/^<svg [^<]*>/);
  expect(svg).toContain(alt);
  expect(svg).not.toContain('As it was first told');
  expect(svg).not.toMatch(/<(?!\/?(?:svg|rect|line|text|path|circle)\b)/);
  expect([...svg.matchAll(/<[^>]*>/g)].join('')).not.toMatch(/\s(?:on\w+|href|style|src)=/);
}

test.each(['html', 'slides'])('%s shows a chart as drawn lines, with the words of its picture', async (id) => {
  const [first, second] = sourcesOf(String(await rendered(id)));
  expect(first?.[1]).toBe('image/svg+xml');
  expect(first?.[3]).toBe(alt);
  expectHarmless(new TextDecoder().decode(bytesOfBase64(first?.[2] ?? '')));
  expect(second?.slice(1, 3), 'what is no chart stays the picture').toEqual(['image/gif', picture.data]);
});

test('a book holds a chart as a file of drawn lines, which its list names', async () => {
  const files = unzipSync((await rendered('epub')) as Uint8Array<ArrayBuffer>);
  const names = Object.keys(files).filter((name) => name.includes('picture'));
  expect(names).toEqual(['EPUB/picture-1.svg', 'EPUB/picture-2.gif']);
  expectHarmless(strFromU8(files['EPUB/picture-1.svg'] ?? new Uint8Array()));
  expect(strFromU8(files['EPUB/package.opf'] ?? new Uint8Array())).toContain(
    'href="picture-1.svg" media-type="image/svg+xml"',
  );
});

test.each(['markdown', 'email', 'eml'])('%s takes no drawing', async (id) => {
  expect(/svg\+xml|As it was first told/.test(String(await rendered(id)))).toBe(false);
});

test('a Word document takes the picture, a bundle the picture and none of the numbers', async () => {
  const files = Object.keys(unzipSync((await rendered('docx')) as Uint8Array<ArrayBuffer>));
  expect(files.filter((name) => /media\/./.test(name))).toEqual(['word/media/image1.gif']);
  const bundle = await writeBundle(drawn);
  expect(bundle).toContain(picture.data);
  expect(bundle).not.toContain('As it was first told');
});

const kept = JSON.parse(chart.chart ?? '') as Chart;

test('what was kept is read as it was', () => {
  expect(readChart(keepChart(kept) ?? '')).toEqual(kept);
  expect(keepChart({ ...kept, text: 'x'.repeat(20_001) })).toBeNull();
});

test.each([
  ['no JSON', '<svg/>'],
  ['no chart', '{"kind":"svg"}'],
  ['a number that would never end', JSON.stringify({ ...kept, scale: [0, 1e9] })],
  ['a scale that runs nowhere', JSON.stringify({ ...kept, scale: [5, 5] })],
  ['words in place of a number', JSON.stringify({ ...kept, lines: [{ name: 'a', values: ['1" onload="x'] }] })],
])('%s is none', (_, text) => expect(readChart(text)).toBeNull());
