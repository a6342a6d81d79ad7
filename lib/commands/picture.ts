import type { MessageKey } from '../i18n';
import { type DigestImage, sha256 } from '../model';
import { imageSize, mostPixels } from '../model/image-size';
import { imageType } from '../model/image-type';
import type { StoredBlob } from '../storage/repository';

/** The longest side, CSS pixels, and the most bytes that a picture in a digest has: mails stay small, and every reader opens it. */
export const pictureLimits = { side: 1200, bytes: 300_000 };
/** Bytes of a file that is looked at at all. */
const largestFile = 50_000_000;

/** A file that is no picture we take; its message says why and what to do. */
export class PictureError extends Error {
  constructor(
    readonly key: MessageKey,
    readonly places: readonly (string | number)[] = [],
  ) {
    super(key);
    this.name = 'PictureError';
  }
}

/** A picture as a digest holds it: the blob to be kept with it, and how large it is. */
export interface ReadyPicture extends Pick<DigestImage, 'width' | 'height'> {
  readonly blob: StoredBlob & { readonly type: 'image/png' | 'image/jpeg' };
}

/**
 * Makes a file a picture of a digest: drawn anew, so that where and with what it was taken is not in it any more, at most
 * `pictureLimits` large. PNG where that is small enough (drawings), else JPEG, which every mail program and word processor knows. Throws
 * PictureError for what is no picture or a huge one.
 */
export async function readyPicture(file: Blob): Promise<ReadyPicture> {
  const { bytes, type } = await checkedPicture(file);
  const drawn = await createImageBitmap(new Blob([bytes], { type }), { imageOrientation: 'from-image' }).catch(() => {
    throw new PictureError('picture_broken');
  });
  try {
    return await drawnAnew(drawn, type);
  } finally {
    drawn.close();
  }
}

/** The bytes of a file that may be unpacked, and what they are. Throws PictureError. */
export async function checkedPicture(file: Blob): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string }> {
  if (file.size > largestFile) throw new PictureError('picture_largeFile');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const type = imageType(bytes);
  if (!type) throw new PictureError(isSvg(bytes) ? 'picture_drawing' : 'picture_none');
  const size = imageSize(bytes, type);
  if (!size || size.width < 1 || size.height < 1) throw new PictureError('picture_broken');
  if (size.width * size.height > mostPixels)
    throw new PictureError('picture_huge', [Math.round((size.width * size.height) / 1_000_000)]);
  return { bytes, type };
}

const isSvg = (bytes: Uint8Array) => /<svg[\s>]/i.test(new TextDecoder().decode(bytes.subarray(0, 4096)));

async function drawnAnew(picture: ImageBitmap, type: string): Promise<ReadyPicture> {
  let scale = Math.min(1, pictureLimits.side / Math.max(picture.width, picture.height));
  if (type !== 'image/jpeg') {
    const canvas = canvasOf(picture, scale, false);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    if (png.size <= pictureLimits.bytes) return readyOf(png, 'image/png', canvas);
  }
  for (;;) {
    // Where it was clear through it is white: JPEG knows no other way.
    const canvas = canvasOf(picture, scale, true);
    for (const quality of [0.85, 0.72, 0.6]) {
      const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality });
      if (jpeg.size <= pictureLimits.bytes) return readyOf(jpeg, 'image/jpeg', canvas);
    }
    scale *= 0.75;
  }
}

function canvasOf(picture: ImageBitmap, scale: number, onWhite: boolean): OffscreenCanvas {
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new PictureError('picture_broken');
  if (onWhite) {
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, width, height);
  }
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, width, height);
  return canvas;
}

async function readyOf<T extends 'image/png' | 'image/jpeg'>(file: Blob, type: T, size: OffscreenCanvas) {
  const content = new Uint8Array(await file.arrayBuffer());
  return { blob: { hash: await sha256(content), type, content }, width: size.width, height: size.height };
}
