import { chromium as browsers } from '@playwright/test';
import { expect } from 'vitest';
import { barePicture } from '../../lib/model/bare-picture';
import { toldJpeg, toldPng, toldWebp } from '../model/bytes-of-pictures';
import { chromium, testWith } from './programs';

const size = { width: 24, height: 16 };

testWith(['chromium'], 'a picture without what its file said looks as it did, and is turned as it was', async () => {
  const browser = await browsers.launch({ executablePath: chromium() ?? '', chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    const drawn = async (type: string) =>
      Buffer.from(
        await page.evaluate(
          async ({ type, width, height }) => {
            const canvas = new OffscreenCanvas(width, height);
            const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
            const colours = pen.createLinearGradient(0, 0, width, height);
            colours.addColorStop(0, 'red');
            colours.addColorStop(1, 'blue');
            pen.fillStyle = colours;
            pen.fillRect(0, 0, width, height);
            const blob = await canvas.convertToBlob({ type, quality: 0.8 });
            return [...new Uint8Array(await blob.arrayBuffer())];
          },
          { type, ...size },
        ),
      );
    /** Its size and the colours of all its dots. */
    const seen = (bytes: Uint8Array, type: string) =>
      page.evaluate(
        async ({ bytes, type }) => {
          const picture = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type }));
          const canvas = new OffscreenCanvas(picture.width, picture.height);
          const pen = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
          pen.drawImage(picture, 0, 0);
          const { data } = pen.getImageData(0, 0, picture.width, picture.height);
          return [picture.width, picture.height, ...data].join(' ');
        },
        { bytes: [...bytes], type },
      );
    const [jpeg, png, webp] = await Promise.all(['image/jpeg', 'image/png', 'image/webp'].map(drawn));
    for (const [told, type, wide] of [
      [toldJpeg(jpeg as Buffer, 6), 'image/jpeg', 16],
      [toldJpeg(jpeg as Buffer, 1), 'image/jpeg', 24],
      [jpeg as Buffer, 'image/jpeg', 24],
      [toldWebp(webp as Buffer, 1, size), 'image/webp', 24],
      // Chromium turns no WebP.
      [toldWebp(webp as Buffer, 6, size), 'image/webp', 24],
      [webp as Buffer, 'image/webp', 24],
      [toldPng(png as Buffer, 6), 'image/png', 16],
      [toldPng(png as Buffer, 1), 'image/png', 24],
      [png as Buffer, 'image/png', 24],
    ] as const) {
      const bare = barePicture(new Uint8Array(told), type);
      expect(bare).not.toBeNull();
      expect(Buffer.from(bare ?? []).includes('SECRET')).toBe(false);
      const shown = await seen(bare ?? new Uint8Array(), type);
      expect(shown).toBe(await seen(told, type));
      expect(shown.split(' ')[0]).toBe(`${wide}`);
    }
  } finally {
    await browser.close();
  }
});
