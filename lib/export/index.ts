import { bundleExporter } from './bundle';
import { docxExporter } from './docx';
import { emailExporter } from './email';
import { emlExporter } from './eml';
import { epubExporter } from './epub';
import type { Exporter } from './exporter';
import { htmlExporter } from './html';
import { markdownExporter } from './markdown';
import { slidesExporter } from './slides';

export type { Exporter, Rendered } from './exporter';
export { renderRichText } from './rich-text';

/** Every format a digest can be shared in. */
export const exporters: readonly Exporter[] = [
  htmlExporter,
  emailExporter,
  emlExporter,
  docxExporter,
  epubExporter,
  slidesExporter,
  markdownExporter,
  bundleExporter,
];
