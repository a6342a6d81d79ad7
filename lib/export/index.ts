import { agendaCalendar } from './agenda-calendar';
import { agendaDocx } from './agenda-docx';
import { agendaMarkdown } from './agenda-markdown';
import { annotationsExporter } from './annotations';
import { bundleExporter } from './bundle';
import { calendarExporter } from './calendar';
import { csvExporter } from './csv';
import { docxExporter } from './docx';
import { emailExporter } from './email';
import { emlExporter } from './eml';
import { epubExporter } from './epub';
import type { AgendaExporter, Exporter, FeedExporter, PracticeExporter } from './exporter';
import { atomExporter, jsonFeedExporter } from './feed';
import { htmlExporter } from './html';
import { lockedExporter } from './locked';
import { markdownExporter } from './markdown';
import { methodExporter } from './method';
import { practicePackExporter } from './practice-pack';
import { slidesExporter } from './slides';

export { renderAgenda } from './agenda-html';
export type { Exporter, FeedExporter, Format, PracticeExporter, Rendered, Rendering } from './exporter';
export { renderRichText } from './rich-text';

/** Every format a digest can be read in: all of them show the same, in the same order. */
export const exporters: readonly Exporter[] = [
  htmlExporter,
  lockedExporter,
  slidesExporter,
  epubExporter,
  docxExporter,
  markdownExporter,
  emailExporter,
  emlExporter,
];

/** What of a digest is for programs: each takes what it knows of. */
export const recordExporters: readonly Exporter[] = [
  bundleExporter,
  csvExporter,
  calendarExporter,
  annotationsExporter,
];

/** Every kind of feed of what was shared. */
export const feedExporters: readonly FeedExporter[] = [atomExporter, jsonFeedExporter];

/** Every format of a practice. */
export const practiceExporters: readonly PracticeExporter[] = [methodExporter, practicePackExporter];

/** Every format of an agenda. */
export const agendaExporters: readonly AgendaExporter[] = [agendaDocx, agendaMarkdown, agendaCalendar];
