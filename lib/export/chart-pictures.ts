import type { DigestDocument, DocumentImage } from '../digest/document';
import { base64Of } from '../model/base64';
import { imageSource } from './facts';

/** Charts of a digest as SVG, by the picture in whose place they may stand. */
export type ChartPictures = ReadonlyMap<DocumentImage, string>;

/**
 * Each chart of a digest drawn from the numbers that its picture carries, for formats that show SVG: sharp at any size. It says
 * what its picture says. No SVG of anybody is taken: these are elements of ours. Of what is no chart the picture itself stays.
 */
export async function chartPictures(document: DigestDocument): Promise<ChartPictures> {
  const images = document.sections.flatMap(({ items }) => items.flatMap(({ image }) => image ?? []));
  const charts = images.filter((image) => image.chart && imageSource(image));
  if (charts.length === 0) return new Map();
  const { drawChart, onPaper, readChart } = await import('../charts');
  return new Map(
    charts.flatMap((image): [DocumentImage, string][] => {
      const chart = readChart(image.chart ?? '');
      return chart ? [[image, drawChart({ ...chart, text: image.alt }, onPaper)]] : [];
    }),
  );
}

/** The address of a picture with all of it inside: the chart where it is one, else its bytes; empty where a page may not show it. */
export function sourceIn(image: DocumentImage, charts: ChartPictures): string {
  const svg = charts.get(image);
  return svg ? `data:image/svg+xml;base64,${base64Of(new TextEncoder().encode(svg))}` : imageSource(image);
}
