import { describe, expect, test } from 'vitest';
import { barePicture } from '../../lib/model/bare-picture';
import { webp as dot, picture } from '../export/documents';
import { processorMs } from '../processor';
import { chunk, pngChunk, segment, tiff, toldJpeg, toldPng, toldWebp } from './bytes-of-pictures';

const latin = (text: string) => Buffer.from(text, 'latin1');
const gifHead = latin('GIF89a\x01\0\x01\0\xf0\0\0\xff\0\0\0\0\0');
const gifFrame = latin('\x21\xf9\x04\0\0\0\0\0\x2c\0\0\0\0\x01\0\x01\0\0\x02\x02\x44\x01\0');
const gifLoop = latin('\x21\xff\x0bNETSCAPE2.0\x03\x01\0\0\0');
const scan = Buffer.concat([segment(0xda, latin('\x01\x01\0\0\x3f\0')), latin('a\xff\0b\xff\xd0c')]);
const jpeg = Buffer.concat([
  latin('\xff\xd8'),
  segment(0xe0, latin('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
  segment(0xe2, latin('ICC_PROFILE\0\x01\x01colours')),
  segment(0xee, latin('Adobe\0\x64\0\0\0\0\x01')),
  segment(0xdb, latin('table')),
  ...[segment(0xc2, latin('frame')), scan, segment(0xc4, latin('table')), scan],
  latin('\xff\xd9'),
]);
const webp = chunk('RIFF', Buffer.concat([latin('WEBP'), chunk('VP8 ', latin('picture'))]));
const png = Buffer.from(picture.data, 'base64');
const bare = (bytes: Buffer, type: string) => {
  const found = barePicture(new Uint8Array(bytes), type);
  return found && Buffer.from(found);
};

describe('what a file says besides its picture', () => {
  test.each([
    ['JPEG', 'image/jpeg', toldJpeg(jpeg, 1), jpeg],
    ['PNG', 'image/png', toldPng(png, 1), png],
    [
      'GIF',
      'image/gif',
      Buffer.concat([
        ...[gifHead, gifLoop, latin('\x21\xfe\x06SECRET\0'), latin('\x21\xff\x0bXMP DataXMP\x06SECRET\0'), gifFrame],
        latin(';SECRET'),
      ]),
      Buffer.concat([gifHead, gifLoop, gifFrame, latin(';')]),
    ],
  ])('goes from a %s, and nothing else', (_, type, told, wanted) => {
    expect(told.includes('SECRET')).toBe(true);
    expect(bare(told, type)).toEqual(wanted);
    expect(bare(wanted, type)).toEqual(wanted);
  });

  test('goes from a WebP and from each picture of one that moves, whose head says so', () => {
    const told = toldWebp(webp, 1, { width: 3, height: 2 });
    const head = (flags: number) => chunk('VP8X', Buffer.from([flags, 0, 0, 0, 2, 0, 0, 1, 0, 0]));
    expect(bare(told, 'image/webp')).toEqual(
      chunk('RIFF', Buffer.concat([latin('WEBP'), head(0), chunk('VP8 ', latin('picture'))])),
    );
    const frame = (more: Buffer) => chunk('ANMF', Buffer.concat([Buffer.alloc(16), chunk('VP8L', latin('one')), more]));
    const moves = (more: Buffer) => chunk('RIFF', Buffer.concat([latin('WEBP'), head(2), frame(more)]));
    expect(bare(moves(chunk('what', latin('SECRET'))), 'image/webp')).toEqual(moves(Buffer.alloc(0)));
    expect(bare(webp, 'image/webp')).toEqual(webp);
    // Nor does its head say more than one does.
    const long = chunk('VP8X', Buffer.concat([head(0).subarray(8), latin('SECRET')]));
    expect(
      bare(chunk('RIFF', Buffer.concat([latin('WEBP'), long, chunk('VP8 ', latin('picture'))])), 'image/webp'),
    ).toEqual(chunk('RIFF', Buffer.concat([latin('WEBP'), head(0), chunk('VP8 ', latin('picture'))])));
  });

  test('is taken out of a large one in no time', () => {
    const frame = chunk('ANMF', Buffer.concat([Buffer.alloc(16), chunk('VP8L', Buffer.alloc(10_000_000, 7))]));
    const moves = new Uint8Array(chunk('RIFF', Buffer.concat([latin('WEBP'), frame])));
    expect(processorMs(() => barePicture(moves, 'image/webp'))).toBeLessThan(1000);
  });

  test('is kept of how it is to be turned alone', () => {
    const turned = bare(toldJpeg(jpeg, 6), 'image/jpeg');
    expect(turned?.includes('SECRET')).toBe(false);
    expect(turned?.length).toBe(jpeg.length + 36);
    // Once more it is the same: what came that way goes on that way.
    expect(bare(turned ?? jpeg, 'image/jpeg')).toEqual(turned);
    expect(bare(toldWebp(webp, 8, { width: 3, height: 2 }), 'image/webp')?.includes('EXIF')).toBe(true);
    expect(bare(toldJpeg(jpeg, 99), 'image/jpeg')).toEqual(jpeg);
    const png6 = bare(toldPng(png, 6), 'image/png');
    const turn = Buffer.from('MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0', 'latin1');
    expect(png6).toEqual(Buffer.concat([png.subarray(0, 33), pngChunk('eXIf', turn), png.subarray(33)]));
    expect(bare(png6 ?? png, 'image/png')).toEqual(png6);
    // Said twice, the first counts.
    const twice = Buffer.concat([
      png.subarray(0, 33),
      pngChunk('eXIf', turn),
      pngChunk('eXIf', tiff(3)),
      png.subarray(33),
    ]);
    expect(bare(twice, 'image/png')).toEqual(png6);
  });

  test('a preview in a JPEG’s head goes, too', () => {
    const preview = segment(
      0xe0,
      Buffer.concat([latin('JFIF\0\x01\x01\0\0\x01\0\x01\x02\x02'), latin('SECRETSECRET')]),
    );
    const rest = jpeg.subarray(20);
    const told = Buffer.concat([jpeg.subarray(0, 2), preview, segment(0xe0, latin('JFXX\0SECRET')), rest]);
    expect(bare(told, 'image/jpeg')).toEqual(jpeg);
  });
});

test.each([
  ['JPEG', 'image/jpeg', jpeg],
  ['PNG', 'image/png', toldPng(png, 6)],
  ['WebP', 'image/webp', toldWebp(webp, 6, { width: 3, height: 2 })],
  ['GIF', 'image/gif', Buffer.concat([gifHead, gifFrame, latin(';')])],
])('a %s that breaks off anywhere is none, or says nothing more', (_, type, whole) => {
  for (let length = 0; length < whole.length; length += 1)
    expect(bare(whole.subarray(0, length), type)?.includes('SECRET') ?? false).toBe(false);
  expect(bare(Buffer.alloc(0), type)).toBeNull();
  expect(bare(latin('<svg xmlns="http://www.w3.org/2000/svg"/>'), type)).toBeNull();
});

test('the pictures of the other tests are whole ones', () => {
  expect(bare(Buffer.from(dot.data, 'base64'), dot.type)).not.toBeNull();
  expect(bare(png, 'image/svg+xml')).toBeNull();
});
