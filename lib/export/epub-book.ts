import { strToU8, type Zippable, zipSync } from 'fflate';
import type { DigestDocument } from '../digest/document';
import { escapeHtml } from '../html';
import { sha256 } from '../model';
import { showableLine } from '../model/showable';
import type { Going } from '../storage/going';
import { writeBundle } from './bundle';
import { chartPictures } from './chart-pictures';
import { type BookPicture, bookStyle, type Leaf, leavesOf } from './epub-parts';
import { creditLine, wordsOf } from './facts';
import { type Outline, outlineOf } from './outline';
import { picturesOf } from './pictures';

/** The digest as an EPUB 3: the same document gives the same bytes. */
export async function writeBook(document: DigestDocument, going: Going = {}): Promise<Uint8Array<ArrayBuffer>> {
  const words = await wordsOf(document);
  const outline = await outlineOf(document, words, going);
  const [taken, charts] = await Promise.all([picturesOf(document), chartPictures(document)]);
  const found = [...taken].map(([image, picture], at) => {
    const svg = charts.get(image);
    if (svg) return { image, picture: { ...picture, ...drawing, bytes: strToU8(svg), file: `picture-${at + 1}.svg` } };
    return { image, picture: { ...picture, file: `picture-${at + 1}.${picture.type.slice('image/'.length)}` } };
  });
  const pictures = new Map(found.map(({ image, picture }) => [image, picture]));
  const leaves = leavesOf(outline, { words, pictures });
  const bound = { document, outline, leaves, pictures: [...pictures.values()] };
  return zipSync({
    // First and as it is, so that a reader knows what it has before it unpacks anything.
    mimetype: [strToU8('application/epub+zip'), { level: 0, mtime: began }],
    'META-INF/container.xml': packed(container),
    'EPUB/package.opf': packed(packageOf(bound, await identifierOf(document))),
    'EPUB/contents.xhtml': packed(contentsOf(outline, leaves)),
    'EPUB/style.css': packed(bookStyle),
    ...Object.fromEntries(leaves.map((leaf) => [`EPUB/${leaf.file}`, packed(leafPage(leaf, outline))])),
    ...Object.fromEntries(
      bound.pictures.map(({ file, bytes }) => [`EPUB/${file}`, [bytes, { level: 0, mtime: began }]] as const),
    ),
  }) as Uint8Array<ArrayBuffer>;
}

/** A core media type: every reader of books shows it. https://www.w3.org/TR/epub-33/#sec-core-media-types */
const drawing = { type: 'image/svg+xml' } as const;

/** The first moment that a zip can tell: when a file was written is not told. */
const began = new Date(1980, 0, 1);
const packed = (text: string): Zippable[string] => [strToU8(xmlText(text)), { level: 6, mtime: began }];

/** What no XML may hold: half letters, and two signs that are none. */
const xmlText = (text: string): string => text.toWellFormed().replace(/[\ufffe\uffff]/g, '');

const head = '<?xml version="1.0" encoding="utf-8"?>\n';

const container = `${head}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** The same for the same digest: made of what it says (a UUID of version 8). */
async function identifierOf(document: DigestDocument): Promise<string> {
  const hash = await sha256(await writeBundle(document));
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ];
  return `urn:uuid:${parts.join('-')}`;
}

interface Bound {
  readonly document: DigestDocument;
  readonly outline: Outline;
  readonly leaves: readonly Leaf[];
  readonly pictures: readonly BookPicture[];
}

function packageOf({ document, outline, leaves, pictures }: Bound, identifier: string): string {
  const { lang, dir, title } = outline;
  const maker = creditLine(document.maker);
  const made = new Date(document.madeAt);
  const modified = `${(Number.isNaN(made.getTime()) ? began : made).toISOString().slice(0, 19)}Z`;
  const id = ({ file }: { file: string }) => file.replace(/\..*/, '');
  const items = [
    '<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...leaves.map((leaf) => `<item id="${id(leaf)}" href="${leaf.file}" media-type="application/xhtml+xml"/>`),
    ...pictures.map((picture) => `<item id="${id(picture)}" href="${picture.file}" media-type="${picture.type}"/>`),
  ];
  return `${head}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${lang}" dir="${dir}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">${identifier}</dc:identifier>
<dc:title>${escapeHtml(title)}</dc:title>
<dc:language>${lang}</dc:language>
${maker && `<dc:creator>${escapeHtml(maker)}</dc:creator>\n`}<dc:date>${modified.slice(0, 10)}</dc:date>
<meta property="dcterms:modified">${modified}</meta>
${accessMeta(pictures)}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine page-progression-direction="${dir}">
${leaves.map((leaf) => `<itemref idref="${id(leaf)}"/>`).join('\n')}
</spine>
</package>
`;
}

/** What a reader's program says of the book to who asks whether they can read it: only what holds of every one. */
function accessMeta(pictures: readonly BookPicture[]): string {
  const described = pictures.every(({ alt }) => showableLine(alt) !== '');
  const said: [string, string][] = [
    ['accessMode', 'textual'],
    ...(pictures.length > 0 ? [['accessMode', 'visual'] as [string, string]] : []),
    ...(described ? [['accessModeSufficient', 'textual'] as [string, string]] : []),
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'readingOrder'],
    ...(pictures.length > 0 && described ? [['accessibilityFeature', 'alternativeText'] as [string, string]] : []),
    ['accessibilityHazard', 'none'],
  ];
  return said.map(([name, value]) => `<meta property="schema:${name}">${value}</meta>`).join('\n');
}

function contentsOf(outline: Outline, leaves: readonly Leaf[]): string {
  const rows = leaves.map(({ file, title }) => `<li><a href="${file}">${escapeHtml(title)}</a></li>`);
  const body = `<nav epub:type="toc" role="doc-toc" aria-labelledby="toc"><h1 id="toc">${escapeHtml(outline.contents)}</h1><ol>${rows.join('')}</ol></nav>`;
  const tongue = { lang: '', dir: 'auto' } as const;
  return leafPage({ file: 'contents.xhtml', title: outline.contents, body, tongue }, outline);
}

/** A page as XML: what is empty in HTML is closed. */
function leafPage({ title, body, tongue }: Leaf, outline: Outline): string {
  const lang = tongue.lang || outline.lang;
  const dir = tongue.dir === 'auto' ? outline.dir : tongue.dir;
  return `${head}<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${dir}">
<head><meta charset="utf-8"/><title>${escapeHtml(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body><main>${body.replaceAll('<br>', '<br/>')}</main></body>
</html>
`;
}
