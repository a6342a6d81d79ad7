import { crc32 } from 'node:zlib';

/** Parts of which files of pictures are made, for tests that put into them what is not to leave. */

const le32 = (value: number) => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
};

/** A TIFF that says how a picture is to be turned, and where it was taken. */
export function tiff(turn: number): Buffer {
  const bytes = Buffer.alloc(140);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(1, 8);
  bytes.writeUInt16LE(0x112, 10);
  bytes.writeUInt16LE(3, 12);
  bytes.writeUInt32LE(1, 14);
  bytes.writeUInt16LE(turn, 18);
  bytes.write('SECRET place', 100, 'latin1');
  return bytes;
}

/** A segment of a JPEG. */
export function segment(kind: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, kind, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

/** A chunk of a WebP. */
export const chunk = (name: string, body: Buffer): Buffer =>
  Buffer.concat([Buffer.from(name, 'latin1'), le32(body.length), body, Buffer.alloc(body.length % 2)]);

/** A JPEG as cameras and programs write it: with a place, notes, and something behind its end. */
export const toldJpeg = (bare: Buffer, turn: number): Buffer =>
  Buffer.concat([
    bare.subarray(0, 2),
    segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff(turn)])),
    segment(0xed, Buffer.from('SECRET caption')),
    segment(0xe2, Buffer.from('MPF\0SECRET second picture')),
    segment(0xfe, Buffer.from('SECRET note')),
    bare.subarray(2),
    Buffer.from('SECRET trailer'),
  ]);

/** The same of a WebP, so large. */
export function toldWebp(bare: Buffer, turn: number, { width, height }: { width: number; height: number }): Buffer {
  const inside = Buffer.from(bare.subarray(12));
  const extended = inside.toString('latin1', 0, 4) === 'VP8X';
  // In its head: that it has Exif and XMP.
  if (extended) inside.writeUInt8(inside.readUInt8(8) | 0x0c, 8);
  const head = extended ? [] : [chunk('VP8X', Buffer.from([0x0c, 0, 0, 0, width - 1, 0, 0, height - 1, 0, 0]))];
  const parts = [...head, inside, chunk('EXIF', tiff(turn)), chunk('XMP ', Buffer.from('SECRET x'))];
  return Buffer.concat([chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...parts])), Buffer.from('SECRET trailer')]);
}

/** A chunk of a PNG. */
export function pngChunk(name: string, body: Buffer): Buffer {
  const whole = Buffer.alloc(12 + body.length);
  whole.writeUInt32BE(body.length);
  whole.write(name, 4, 'latin1');
  body.copy(whole, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, -4)), 8 + body.length);
  return whole;
}

/** A PNG with a place, a note, and something behind its end. */
export const toldPng = (bare: Buffer, turn: number): Buffer =>
  Buffer.concat([
    bare.subarray(0, 33),
    pngChunk('eXIf', tiff(turn)),
    pngChunk('tEXt', Buffer.from('SECRET note')),
    pngChunk('tIME', Buffer.from('SECRETS')),
    bare.subarray(33),
    Buffer.from('SECRET trailer'),
  ]);
