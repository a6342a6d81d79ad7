import { type Chart, drawChart, keepChart, onPaper } from '../charts';
import { plainWords } from '../digest/plain-words';
import type { DigestImage, DigestItem } from '../model';
import type { StoredBlob } from '../storage/repository';
import { PictureError, type ReadyPicture, readyPicture } from './picture';

/** How much larger than its CSS pixels a chart is drawn, so that it is sharp where it is enlarged. */
const sharp = 1.8;

/** A chart of ours as a picture that every format of a digest can hold. Takes what `drawChart` made, nothing else: no other SVG is a picture here. */
export async function chartPicture(svg: string): Promise<ReadyPicture> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(image.naturalWidth * sharp);
    canvas.height = Math.round(image.naturalHeight * sharp);
    const pen = canvas.getContext('2d');
    if (!pen) throw new PictureError('picture_broken');
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
    if (!png) throw new PictureError('picture_broken');
    return await readyPicture(png);
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** A chart as a card of a digest: its picture with its text, and the numbers by which it is drawn anew. */
export async function chartCard(
  chart: Chart,
): Promise<{ readonly card: Pick<DigestItem, 'words' | 'image'>; readonly blob: StoredBlob }> {
  const { blob, width, height } = await chartPicture(drawChart(chart, onPaper));
  const kept = keepChart(chart);
  const drawn: DigestImage = { hash: blob.hash, type: blob.type, alt: chart.text, width, height };
  return { card: { words: plainWords(chart.title), image: kept === null ? drawn : { ...drawn, chart: kept } }, blob };
}
