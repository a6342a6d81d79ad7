import { ZipWriter } from '../storage/zip';
import type { Exporter } from './exporter';
import { wordsOf } from './facts';
import { Network } from './network';
import { paced } from './pace';

/** What a spreadsheet would take for a formula, in the letters of East Asia too: it gets an apostrophe before it. */
const formula = /^\s*[=+\-@\t\r＝＋－＠]/;

/**
 * Rows as CSV (RFC 4180): everything in quotes, so that no program guesses at numbers or separators, and nothing that a spreadsheet would
 * compute. It begins with a byte order mark: without one Excel takes the accents for signs of another alphabet, and programs for
 * maps pass over it.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `"${(formula.test(text) ? `'${text}` : text).toWellFormed().replace(/"/g, '""')}"`;
  return `\ufeff${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** A digest as the two tables that programs for network maps (Kumu and others) read: elements, and what connects them. */
export const csvExporter: Exporter = {
  id: 'csv',
  title: 'command_digest_save_csv',
  extension: 'zip',
  type: 'application/zip',
  async render(document, rendering = {}) {
    const network = new Network(await wordsOf(document));
    await paced(document.sections, rendering, ({ items }) => {
      for (const item of items) network.add(item, document.maker);
    });
    const elements = [
      // Names that the programs know, in every language.
      ['Label', 'Type', 'Description', 'Tags', 'URL', 'Author', 'Published'],
      ...network.elements.map(({ label, type, description, tags, address, author, published }) => [
        ...[label, type, description, tags.join('|'), address, author, published],
      ]),
    ];
    const connections = [
      ['From', 'To', 'Type', 'Direction'],
      ...network.connections.map(({ from, to, type }) => [from, to, type, 'directed']),
    ];
    const zip = new ZipWriter();
    const encode = (rows: readonly (readonly string[])[]) => new TextEncoder().encode(csvOf(rows));
    await zip.add('elements.csv', encode(elements));
    await zip.add('connections.csv', encode(connections));
    return { content: zip.finish() };
  },
};
