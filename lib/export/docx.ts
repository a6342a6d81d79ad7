import type { Exporter } from './exporter';

/** The digest as a document to go on writing in. */
export const docxExporter: Exporter = {
  id: 'docx',
  title: 'command_digest_save_docx',
  extension: 'docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  render: async (document, rendering) => ({
    content: await (await import('./docx-document')).writeDocx(document, rendering),
  }),
};
