import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { imageSize } from '../../lib/model/image-size';
import { imageType } from '../../lib/model/image-type';

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : [...part])));
const zeros = (count: number) => Array<number>(count).fill(0);

test.each([
  ['GIF', 'image/gif', bytes('GIF89a', [0x40, 0x01, 0xf0, 0x00]), 320, 240],
  [
    'JPEG, behind what says nothing of it',
    'image/jpeg',
    bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc2, 0, 11, 8, 0x02, 0x00, 0x03, 0x00, 3]),
    768,
    512,
  ],
  ['WebP', 'image/webp', bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [0x80, 0x02, 0xe0, 0x01]), 640, 480],
  ['WebP, lossless', 'image/webp', bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x0f, 0xc0, 0x01, 0]), 16, 8],
  ['WebP, extended', 'image/webp', bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [9, 0, 0, 4, 0, 0]), 10, 5],
  ['AVIF', 'image/avif', bytes(zeros(4), 'ftypavif', zeros(8), 'ispe', zeros(4), [0, 0, 1, 0, 0, 0, 0, 64]), 256, 64],
])('%s', (_, type, head, width, height) => expect(imageSize(head, type)).toEqual({ width, height }));

test('a real PNG; one that breaks off, and what is none, say nothing', () => {
  const png = new Uint8Array(readFileSync('docs/images/popup.png'));
  expect(imageType(png)).toBe('image/png');
  const size = imageSize(png, 'image/png');
  expect(size?.width).toBeGreaterThan(100);
  expect(imageSize(png.subarray(0, 18), 'image/png')).toBeNull();
  expect(imageSize(bytes([0xff, 0xd8, 0x00]), 'image/jpeg')).toBeNull();
  expect(imageSize(bytes([0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff]), 'image/jpeg')).toBeNull();
  expect(imageSize(png, 'image/svg+xml')).toBeNull();
});
