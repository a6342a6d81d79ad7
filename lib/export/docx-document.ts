import { Document, type IStylesOptions, LevelFormat, LineRuleType, Packer } from 'docx';
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { DigestDocument } from '../digest/document';
import { escapeHtml } from '../html';
import type { Going } from '../storage/going';
import { bullets, numbers, paragraphsOf, quoteBar, wordLanguage } from './docx-parts';
import { creditLine, wordsOf } from './facts';
import { type Outline, outlineOf } from './outline';
import { picturesOf } from './pictures';

/** The digest as a Word document (Office Open XML): the same document gives the same bytes. */
export async function writeDocx(document: DigestDocument, going: Going = {}): Promise<Uint8Array<ArrayBuffer>> {
  const words = await wordsOf(document);
  const outline = await outlineOf(document, words, going);
  const sheet = { words, pictures: await picturesOf(document), lists: 0, drawn: 0 };
  const made = new Document({
    title: outline.title,
    styles: stylesOf(outline),
    numbering: { config: [listOf(bullets, LevelFormat.BULLET, '•'), listOf(numbers, LevelFormat.DECIMAL, '%1.')] },
    sections: [{ children: paragraphsOf(outline, sheet) }],
  });
  return packed(made, { ...outline, creator: creditLine(document.maker), madeAt: document.madeAt });
}

interface Properties {
  readonly title: string;
  readonly lang: string;
  /** Empty: nobody is named. */
  readonly creator: string;
  /** ISO 8601 */
  readonly madeAt: string;
}

/** The bytes of a document: the same one gives the same bytes. */
export function packed(made: Document, properties: Properties): Uint8Array<ArrayBuffer> {
  const core = { path: 'docProps/core.xml', data: propertiesOf(properties) };
  return steady(packer.compiler.compile(made, undefined, [core]));
}

/** The files of a document before the library packs them: packed once by it, unpacked and packed by us they take a third longer. */
const packer = Packer as unknown as {
  readonly compiler: {
    compile(
      made: Document,
      prettify: undefined,
      more: readonly { readonly path: string; readonly data: string }[],
    ): ReadonlyMap<string, string | Uint8Array>;
  };
};

/** What a program shows of a file before it is opened, and what reads it aloud goes by. */
function propertiesOf({ title, lang, creator, madeAt }: Properties): string {
  const made = new Date(madeAt);
  const time = Number.isNaN(made.getTime()) ? '' : `${made.toISOString().slice(0, 19)}Z`;
  const when = ['created', 'modified'].map(
    (name) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeHtml(title)}</dc:title><dc:creator>${escapeHtml(creator)}</dc:creator><dc:language>${lang}</dc:language>${time && when.join('')}</cp:coreProperties>`;
}

export const listOf = (reference: string, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  reference,
  levels: [{ level: 0, format, text, style: { paragraph: { indent: { left: 540, hanging: 270 } } } }],
});

/** Half points and twentieths of points, as Word counts. */
export function stylesOf({ lang }: Pick<Outline, 'lang'>): IStylesOptions {
  const after = (space: number, before = 0) => ({ spacing: { before, after: space } });
  const head = (size: number, before: number, outlineLevel?: number) => ({
    run: { size, sizeComplexScript: size, bold: true, boldComplexScript: true, color: '2B2622' },
    paragraph: { ...after(80, before), keepNext: true, ...(outlineLevel !== undefined && { outlineLevel }) },
  });
  const ours = (id: string, name: string) => ({ id, name, basedOn: 'Normal', next: 'Normal', quickFormat: true });
  return {
    default: {
      document: {
        run: {
          font: 'Calibri',
          size: 23,
          sizeComplexScript: 23,
          language: wordLanguage(lang),
        },
        paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: head(48, 0),
      heading1: head(32, 400, 0),
      heading2: head(26, 240, 1),
      heading3: head(24, 200, 2),
      hyperlink: { run: { color: '1D5D61', underline: { type: 'single' } } },
    },
    paragraphStyles: [
      { ...ours('Facts', 'Facts'), run: { color: '5F564D', size: 21, sizeComplexScript: 21 }, paragraph: after(120) },
      {
        ...ours('Quote', 'Quote'),
        run: { italics: true, italicsComplexScript: true },
        paragraph: {
          ...after(140),
          indent: { start: 280 },
          border: quoteBar('ltr'),
        },
      },
    ],
  };
}

/**
 * What the library makes up anew each time, its names for links and the hour, in an order of ours; the names stand in the
 * text of the document and in its list of links alone.
 */
function steady(files: ReadonlyMap<string, string | Uint8Array>): Uint8Array<ArrayBuffer> {
  const names = new Map<string, string>();
  const entries = [...files].map(([path, content]): [string, Zippable[string]] => {
    const named = /^word\/(?:document\.xml|_rels\/document\.xml\.rels)$/.test(path);
    const text = named && typeof content === 'string' ? content.replace(/"rId[\w-]{21}"/g, nameOf) : content;
    const bytes = typeof text === 'string' ? strToU8(text) : text;
    return [path, [bytes, { mtime: new Date(1980, 0, 1), level: /\.(?:png|jpe?g|gif)$/.test(path) ? 0 : 6 }]];
  });
  function nameOf(made: string): string {
    const name = names.get(made) ?? `"link${names.size + 1}"`;
    names.set(made, name);
    return name;
  }
  return zipSync(Object.fromEntries(entries)) as Uint8Array<ArrayBuffer>;
}
