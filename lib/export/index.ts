import { bundleExporter } from './bundle';
import type { Exporter } from './exporter';
import { htmlExporter } from './html';
import { markdownExporter } from './markdown';

export type { Exporter, Rendered } from './exporter';
export { renderRichText } from './rich-text';

/** Every format a digest can be shared in. */
export const exporters: readonly Exporter[] = [htmlExporter, markdownExporter, bundleExporter];
