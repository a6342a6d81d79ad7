import type { DigestDocument, DocumentImage } from '../digest/document';
import { imageTypes } from '../model';
import { bytesIfBase64 } from '../model/base64';
import { imageType } from '../model/image-type';
import { showableLine } from '../model/showable';
import { imageSource } from './facts';

/** A picture in a form that every reader of files knows. */
export interface Picture {
  readonly type: 'image/png' | 'image/jpeg' | 'image/gif';
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** In one line; empty for one that says nothing. */
  readonly alt: string;
  /** Whole CSS pixels, 1 at least. */
  readonly width: number;
  readonly height: number;
}

/**
 * The pictures of a digest in its order, by what they are in the document. One that is no picture, or that cannot be made one
 * that every reader knows, is left out: its description then stands in its place.
 */
export async function picturesOf(document: DigestDocument): Promise<ReadonlyMap<DocumentImage, Picture>> {
  const found = new Map<DocumentImage, Picture>();
  for (const { image } of document.sections.flatMap(({ items }) => items)) {
    const picture = image && !found.has(image) ? await pictureOf(image) : null;
    if (image && picture) found.set(image, picture);
  }
  return found;
}

async function pictureOf(image: DocumentImage): Promise<Picture | null> {
  if (!imageSource(image)) return null;
  const bytes = bytesIfBase64(image.data);
  // What a picture calls itself is not asked: readers go by what it begins with, and refuse what lies.
  const type = imageTypes.find((each) => bytes && each === imageType(bytes));
  if (!bytes || !type) return null;
  const drawn = type === 'image/webp' ? await asJpeg(bytes) : { type, bytes };
  const side = (length: number) => Math.min(10_000, Math.max(1, Math.round(length) || 1));
  return drawn && { ...drawn, alt: showableLine(image.alt), width: side(image.width), height: side(image.height) };
}

/** Word, mail programs and most readers of books know no WebP. White shows where it lets the ground through, as paper does. */
async function asJpeg(webp: Uint8Array<ArrayBuffer>): Promise<Pick<Picture, 'type' | 'bytes'> | null> {
  if (!('OffscreenCanvas' in globalThis)) return null;
  const bitmap = await createImageBitmap(new Blob([webp], { type: 'image/webp' })).catch(() => null);
  const canvas = bitmap && new OffscreenCanvas(bitmap.width, bitmap.height);
  const pen = canvas?.getContext('2d');
  if (!bitmap || !canvas || !pen) return null;
  pen.fillStyle = 'white';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
  return { type: 'image/jpeg', bytes: new Uint8Array(await blob.arrayBuffer()) };
}

/** Its width and height where it may be this wide at most. */
export function fitted({ width, height }: Picture, most: number): { width: number; height: number } {
  const share = Math.min(1, most / width);
  return { width: Math.round(width * share), height: Math.max(1, Math.round(height * share)) };
}
