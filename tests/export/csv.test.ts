import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import type { DigestDocument } from '../../lib/digest';
import { csvExporter, csvOf } from '../../lib/export/csv';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { documents } from './many';
import { hostile, item, openness, sample, section } from './sample';

beforeAll(() => setMessages('en', en));

type Row = Record<string, string>;

async function tablesOf(document: DigestDocument): Promise<{ elements: Row[]; connections: Row[] }> {
  const files = unzipSync((await csvExporter.render(document)).content as Uint8Array);
  expect(Object.keys(files)).toEqual(['elements.csv', 'connections.csv']);
  const [elements = [], connections = []] = Object.values(files).map((file) => {
    expect([...file.subarray(0, 3)], 'a byte order mark').toEqual([0xef, 0xbb, 0xbf]);
    const { data, errors } = Papa.parse<Row>(strFromU8(file), { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    return data;
  });
  return { elements, connections };
}

test('pages, passages, notes, principles and who shared them are elements; what they have to do with each other connects them', async () => {
  const { elements, connections } = await tablesOf(sample);
  expect(elements.map(({ Label, Type }) => `${Type}: ${Label}`).sort()).toEqual([
    'Meeting note: March community call',
    'Organization: Another Network',
    'Organization: Example Network',
    'Page: How three teams share their drafts',
    'Page: Un círculo que escucha',
    'Passage: A draft on the wall invites more than a finished report.',
    'Passage: Escuchar también es hacer.',
    'Principle: Make room for rest',
    'Principle: Promote Openness',
  ]);
  const page = elements.find(({ Type, URL }) => Type === 'Page' && URL === 'https://example.org/drafts?year=2026');
  expect(page).toMatchObject({ Tags: 'drafts|sharing early', Author: 'Editorial team', Published: '2026-03-02' });
  const said = connections.map(({ From, Type, To }) => `${From} ${Type} ${To}`);
  expect(said).toContain(
    'A draft on the wall invites more than a finished report. stands in How three teams share their drafts',
  );
  expect(said).toContain('Another Network shared Escuchar también es hacer.');
  expect(said).toContain('March community call is evidence of Make room for rest');
});

test.each(documents)(
  'of a $name digest every connection joins two elements, and no label is there twice',
  async ({ document }) => {
    const { elements, connections } = await tablesOf(document);
    const labels = elements.map(({ Label = '' }) => Label.toLowerCase());
    expect(new Set(labels).size).toBe(labels.length);
    for (const { From = '', To = '', Direction } of connections) {
      expect(labels).toContain(From.toLowerCase());
      expect(labels).toContain(To.toLowerCase());
      expect(Direction).toBe('directed');
    }
  },
);

test('two pages that are called the same are two', async () => {
  const same = (address: string) =>
    item({
      kind: 'clip',
      key: address,
      title: 'News',
      address: `https://example.org/${address}`,
      principles: [openness],
    });
  const { elements } = await tablesOf({ ...sample, sections: [section({ items: [same('a'), same('b'), same('a')] })] });
  expect(elements.filter(({ Type }) => Type === 'Page').map(({ Label }) => Label)).toEqual(['News', 'News (2)']);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '－2'])('%j computes nothing', (text) => {
  const [[cell = ''] = []] = Papa.parse<string[]>(csvOf([[text]])).data;
  expect(cell).toBe(`'${text}`);
});

test('a hostile digest has no cell that computes, and no quote that ends early', async () => {
  const title = '=HYPERLINK("https://evil.example","x")';
  const items = [item({ kind: 'clip', key: 'a', title, address: 'https://example.org/', tags: ['=1', 'b"c,d\ne'] })];
  for (const document of [hostile, { ...sample, sections: [section({ items })] }])
    for (const row of Object.values(await tablesOf(document)).flat())
      for (const cell of Object.values(row)) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
});

test('what is quoted comes back as it was', () => {
  const row = ['a "b"', 'c,d', 'e\nf', '', 'ñ漢🌱'];
  expect(Papa.parse<string[]>(csvOf([row]).slice(1), { skipEmptyLines: true }).data).toEqual([row]);
});
