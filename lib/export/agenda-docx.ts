import type { AgendaExporter } from './exporter';

/** An agenda as a document to go on writing in. */
export const agendaDocx: AgendaExporter = {
  id: 'docx',
  title: 'command_session_save_docx',
  extension: 'docx',
  type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  render: async (document) => ({ content: await (await import('./agenda-docx-document')).writeAgendaDocx(document) }),
};
