import type { Exporter } from './exporter';

/** The digest as a book for readers on a phone, a tablet or an e-reader. */
export const epubExporter: Exporter = {
  id: 'epub',
  title: 'command_digest_save_epub',
  extension: 'epub',
  type: 'application/epub+zip',
  render: async (document, rendering) => ({
    content: await (await import('./epub-book')).writeBook(document, rendering),
  }),
};
