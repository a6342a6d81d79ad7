// @vitest-environment happy-dom

import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { DigestDocument } from '../../lib/digest';
import { writeDocx } from '../../lib/export/docx-document';
import { writeBook } from '../../lib/export/epub-book';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { arabic, empty, own, picture, whole } from './documents';
import { hostile, item, sample, section } from './sample';

beforeAll(() => setMessages('en', en));

const documents = Object.entries({ whole, arabic, empty, hostile, sample });
/** Without its link to a sheet of style, which nothing here would load. */
const xml = (text: string) => new DOMParser().parseFromString(text.replace(/<link[^>]*>/, ''), 'application/xml');
const textsIn = (file: Uint8Array) =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

test.each([
  ['a Word document', writeDocx],
  ['a book', writeBook],
])('%s of the same digest has the same bytes', async (_, write) => {
  for (const [, document] of documents) expect(await write(structuredClone(document))).toEqual(await write(document));
});

/** Style and words of each paragraph. */
async function paragraphsOf(document: DigestDocument) {
  const texts = textsIn(await writeDocx(document));
  const page = xml(texts.get('word/document.xml') ?? '');
  return [...page.getElementsByTagName('w:p')].map((paragraph) => ({
    style: paragraph.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val') ?? '',
    text: [...paragraph.getElementsByTagName('w:t')].map(({ textContent }) => textContent).join(''),
    languages: [...paragraph.getElementsByTagName('w:lang')].map((each) => each.getAttribute('w:val')),
    rightToLeft: paragraph.getElementsByTagName('w:bidi').length > 0,
    list: paragraph.getElementsByTagName('w:numId')[0]?.getAttribute('w:val') ?? '',
  }));
}

test('a Word document has real headings, lists, quotations, and each of its languages', async () => {
  const paragraphs = await paragraphsOf(whole);
  const of = (style: string) => paragraphs.filter((each) => each.style === style).map(({ text }) => text);
  expect(of('Title')).toEqual([whole.title]);
  expect(of('Heading1')).toEqual([
    'In one minute',
    ...whole.sections.map(({ title }) => title),
    'Sources',
    'About this digest',
  ]);
  expect(of('Heading2')).toContain('How three teams share their drafts');
  expect(of('Quote')).toContain('A draft on the wall invites more than a finished report.');
  const said = (start: string) => paragraphs.find(({ text }) => text.startsWith(start));
  expect(said('Mostrar un borrador')?.languages).toContain('es-ES');
  expect(said('Escuchar también')?.languages).toContain('es-ES');
  expect(said('下書き')?.languages).toContain('ja-JP');
  expect(said('المسودات')).toMatchObject({ rightToLeft: true });
  expect(said('Three groups')).toMatchObject({ rightToLeft: false, languages: [] });
  const styles = textsIn(await writeDocx(whole)).get('word/styles.xml');
  expect(styles).toContain('<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="en-US"/>');
  const [first, second] = ['Put a draft on the wall.', 'A second list begins with one.'].map(
    (text) => said(text)?.list,
  );
  expect(first).toBeTruthy();
  expect(second).toBeTruthy();
  expect(second).not.toBe(first);
});

test('a Word document says who made it, and what its pictures show', async () => {
  const texts = textsIn(await writeDocx(whole));
  const properties = xml(texts.get('docProps/core.xml') ?? '');
  const property = (name: string) => properties.getElementsByTagName(name)[0]?.textContent;
  expect(property('dc:title')).toBe(whole.title);
  expect(property('dc:creator')).toBe('A network weaver, Example Network');
  expect(property('dc:language')).toBe('en');
  const page = texts.get('word/document.xml') ?? '';
  expect(page).toContain(`descr="${picture.alt}"`);
  expect([...texts.keys()].filter((name) => /^word\/media\/./.test(name))).toHaveLength(1);
});

test('every link of a Word document leads to the web', async () => {
  for (const [, document] of documents) {
    const texts = textsIn(await writeDocx(document));
    const links = [
      ...(texts.get('word/_rels/document.xml.rels') ?? '').matchAll(/Target="([^"]+)" TargetMode="External"/g),
    ];
    for (const [, target] of links) expect(target).toMatch(/^(https?|mailto):/);
    const named = [...(texts.get('word/document.xml') ?? '').matchAll(/<w:hyperlink[^>]* r:id="([^"]+)"/g)];
    const known = texts.get('word/_rels/document.xml.rels') ?? '';
    for (const [, id] of named) expect(known).toContain(`Id="${id}"`);
  }
});

test('a book tells what it is before anything is unpacked', async () => {
  const bytes = await writeBook(whole);
  expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  // Stored as it is: method 0.
  expect([bytes[8], bytes[9]]).toEqual([0, 0]);
});

test.each(documents)('the book of the %s digest holds what it lists, each a page that parses', async (_, document) => {
  const texts = textsIn(await writeBook(document));
  const opf = xml(texts.get('EPUB/package.opf') ?? '');
  const listed = [...opf.getElementsByTagName('item')].map((each) => each.getAttribute('href'));
  const held = [...texts.keys()].flatMap((name) => (/^EPUB\/(?!package)./.test(name) ? [name.slice(5)] : []));
  expect(held.sort()).toEqual(listed.sort());
  for (const [name, text] of texts) {
    if (!/\.(xhtml|opf|xml)$/.test(name)) continue;
    const page = xml(text);
    expect(page.querySelector('parsererror')?.textContent ?? '', name).toBe('');
    expect(page.getElementsByTagName('script')).toHaveLength(0);
  }
  const contents = xml(texts.get('EPUB/contents.xhtml') ?? '');
  const leads = [...contents.getElementsByTagName('a')].map((each) => each.getAttribute('href'));
  expect(leads).toHaveLength(document.sections.length + 2);
  for (const href of leads) expect(listed).toContain(href);
});

test('a book says its language, who made it, and how it can be read', async () => {
  const opf = textsIn(await writeBook(whole)).get('EPUB/package.opf') ?? '';
  expect(opf).toContain('<dc:language>en</dc:language>');
  expect(opf).toContain('<dc:creator>A network weaver, Example Network</dc:creator>');
  expect(opf).toContain('<meta property="schema:accessModeSufficient">textual</meta>');
  expect(opf).toContain('<meta property="schema:accessibilityFeature">alternativeText</meta>');
  const undescribed = structuredClone(whole);
  for (const { items } of undescribed.sections)
    for (const item of items) if (item.image) Object.assign(item.image, { alt: '' });
  const honest = textsIn(await writeBook(undescribed)).get('EPUB/package.opf') ?? '';
  expect(honest).not.toContain('accessModeSufficient');
  expect(honest).not.toContain('alternativeText');
  const arabicOpf = textsIn(await writeBook(arabic)).get('EPUB/package.opf') ?? '';
  expect(arabicOpf).toContain('<spine page-progression-direction="rtl">');
});

test.each([
  ['a Word document', writeDocx],
  ['a book', writeBook],
])('%s holds no sign that would keep it from being opened, wherever it came in', async (_, write) => {
  const odd = 'A \ud800\ufffe\uffff\u0001 B';
  const image = { ...picture, alt: odd };
  const event = { start: '2026-05-01', end: null, zone: odd, place: odd, address: 'https://example.org/?\ud800\ufffe' };
  const words = `${odd} [${odd}](https://example.org/\ufffe)`;
  const items = [own({ words, image, event }), item({ title: odd, excerpt: odd, site: odd, author: odd, tags: [odd] })];
  const maker = { name: odd, organisation: odd };
  const file = await write({
    ...{ ...sample, title: odd, oneMinute: words, maker },
    sections: [section({ title: odd, words, items })],
  });
  for (const [name, bytes] of Object.entries(unzipSync(file))) {
    if (!/\.(?:xml|rels|opf|xhtml)$/.test(name)) continue;
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those that XML 1.0 does not have.
    expect(text, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  }
});
