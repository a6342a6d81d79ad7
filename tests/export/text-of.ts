import { strFromU8, unzipSync } from 'fflate';
import { DomUtils, parseDocument } from 'htmlparser2';
import PostalMime from 'postal-mime';
import { lockedIn, passphrase, unlock } from './readers';

/**
 * All that a file of some format says, for a test that reads all of them alike: what is packed is unpacked, what is text already stays
 * as it is. First what is read, in its order, then what else stands in the file.
 */
export async function textOf(id: string, content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  if (id === 'eml') {
    const { html = '', text = '', headers } = await PostalMime.parse(content);
    return [html, text, ...headers.map(({ value }) => value)].join('\n');
  }
  if (id === 'html-locked') return unlock(lockedIn(String(content)), passphrase);
  if (typeof content === 'string') return content;
  const files = new Map(
    Object.entries(unzipSync(content)).flatMap(([name, bytes]): [string, string][] =>
      /\.(xml|rels|xhtml|opf|css|csv)$/.test(name) ? [[name, strFromU8(bytes)]] : [],
    ),
  );
  const read = id === 'docx' ? wordText(files.get('word/document.xml') ?? '') : bookText(files);
  return [read, ...files.values()].join('\n');
}

const bookText = (files: ReadonlyMap<string, string>): string =>
  [...(files.get('EPUB/package.opf') ?? '').matchAll(/<itemref idref="([^"]+)"/g)]
    .map(([, name]) => (files.get(`EPUB/${name}.xhtml`) ?? '').replaceAll('<br/>', '<br>'))
    .join('\n');

/** The words of a Word document; each paragraph ends with a line, and a break in it is one. */
function wordText(xml: string): string {
  const page = parseDocument(xml.replaceAll(/<w:br\b[^>]*\/>/g, '<w:t>\n</w:t>'), { xmlMode: true });
  const words = (paragraph: Parameters<typeof DomUtils.textContent>[0]) => DomUtils.textContent(paragraph);
  return DomUtils.getElementsByTagName('w:p', page).map(words).join('\n');
}
