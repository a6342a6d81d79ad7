import type { Exporter } from './exporter';

/** The digest to be shown in a room: one file, one insight a slide. */
export const slidesExporter: Exporter = {
  id: 'slides',
  title: 'command_digest_save_slides',
  extension: 'slides.html',
  type: 'text/html',
  render: async (document, rendering) => ({
    content: await (await import('./slides-page')).renderSlides(document, rendering),
  }),
};
