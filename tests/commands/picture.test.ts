import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkedPicture, PictureError, pictureLimits, readyPicture } from '../../lib/commands/picture';

afterEach(() => vi.unstubAllGlobals());

/** The head of a PNG that says it is so large. */
function png(width: number, height: number): Blob {
  const head = new Uint8Array(64);
  head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(head.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return new Blob([head]);
}

describe('what is refused', () => {
  test.each([
    ['an SVG', new Blob(['<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>']), 'picture_drawing'],
    ['a text', new Blob(['{"a": 1}']), 'picture_none'],
    ['nothing', new Blob([]), 'picture_none'],
    ['100 megapixels', png(10_000, 10_000), 'picture_huge'],
    ['one that is wide without end', png(4_000_000_000, 1), 'picture_huge'],
    ['no height', png(10, 0), 'picture_broken'],
    ['one that breaks off', new Blob([new Uint8Array([0xff, 0xd8, 0xff, 0xe0])]), 'picture_broken'],
  ])('%s', async (_, file, key) => {
    await expect(checkedPicture(file)).rejects.toMatchObject({ name: 'PictureError', key });
  });

  test('a file of more than 50 MB is not even read', async () => {
    const read = vi.fn();
    const file = { size: 50_000_001, arrayBuffer: read } as unknown as Blob;
    await expect(checkedPicture(file)).rejects.toBeInstanceOf(PictureError);
    expect(read).not.toHaveBeenCalled();
  });
});

/** A browser that draws: each picture weighs so many bytes a pixel, by its type and quality. */
function drawing(width: number, height: number, weight: (type: string, quality: number) => number) {
  const drawn: { width: number; height: number; type: string }[] = [];
  const fills: string[] = [];
  vi.stubGlobal('createImageBitmap', async () => ({ width, height, close: () => undefined }));
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      constructor(
        readonly width: number,
        readonly height: number,
      ) {}
      getContext = () => ({ fillRect: () => fills.push('white'), drawImage: () => undefined });
      convertToBlob = async ({ type, quality = 1 }: { type: string; quality?: number }) => {
        drawn.push({ width: this.width, height: this.height, type });
        return new Blob([new Uint8Array(Math.round(this.width * this.height * weight(type, quality)))]);
      };
    },
  );
  return { drawn, fills };
}

describe('what is kept', () => {
  test('is at most so large, and drawn anew even where it was small: what else the file said is gone', async () => {
    const { drawn } = drawing(2400, 1200, () => 0.1);
    const ready = await readyPicture(png(2400, 1200));
    expect(ready).toMatchObject({ width: 1200, height: 600, blob: { type: 'image/png' } });
    expect(drawn).toHaveLength(1);
    drawing(100, 50, () => 0.1);
    const file = png(100, 50);
    const small = await readyPicture(file);
    expect(small).toMatchObject({ width: 100, height: 50 });
    expect(small.blob.content).not.toEqual(new Uint8Array(await file.arrayBuffer()));
  });

  test('is a JPEG on white where a PNG weighs too much, of less quality and then smaller until it fits', async () => {
    const { drawn, fills } = drawing(3000, 3000, (type, quality) => (type === 'image/png' ? 3 : quality));
    const ready = await readyPicture(png(3000, 3000));
    expect(ready.blob.type).toBe('image/jpeg');
    expect(ready.blob.content.length).toBeLessThanOrEqual(pictureLimits.bytes);
    expect(ready.width).toBeLessThan(1200);
    expect(drawn[0]).toEqual({ width: 1200, height: 1200, type: 'image/png' });
    expect(fills.length).toBeGreaterThan(0);
  });

  test('a real picture passes what is looked at first', async () => {
    const { type } = await checkedPicture(new Blob([readFileSync('docs/images/popup.png')]));
    expect(type).toBe('image/png');
  });
});
