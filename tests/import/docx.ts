import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** A paragraph of a Word document: its style and its lines, parted by line breaks. */
export interface Paragraph {
  readonly style?: string;
  readonly list?: boolean;
  readonly lines: readonly string[];
}

const xmlOf = ({ style, list, lines }: Paragraph) => {
  const properties = `${style ? `<w:pStyle w:val="${style}"/>` : ''}${list ? '<w:numPr><w:ilvl w:val="0"/></w:numPr>' : ''}`;
  const runs = lines
    .map((line) => `<w:r><w:t xml:space="preserve">${escaped(line)}</w:t></w:r>`)
    .join('<w:r><w:br/></w:r>');
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`;
};

/** The text part of a document, as Word writes it. */
export const documentXml = (paragraphs: readonly Paragraph[]) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.map(xmlOf).join('')}</w:body></w:document>`;

const around = {
  '[Content_Types].xml':
    '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
};

/** A Word document of some parts; `streamed`: sizes stand behind the parts, as programs write that do not know them before. */
export function zipOf(parts: Readonly<Record<string, string>>, { streamed = false } = {}): Uint8Array {
  const all = Object.entries({ ...around, ...parts });
  if (!streamed)
    return zipSync(Object.fromEntries(all.map(([name, text]) => [name, strToU8(text)])), { mtime: '2026-03-12' });
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, text] of all) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

export const docxOf = (paragraphs: readonly Paragraph[], options?: { streamed?: boolean }) =>
  zipOf({ 'word/document.xml': documentXml(paragraphs) }, options);
