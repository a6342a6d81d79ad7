/**
 * A picture without what else its file says: where, when and with what it was taken, comments, thumbnails, whatever stands behind its end. What shows
 * stays byte for byte: nothing is drawn anew, so it also moves as before and has its colours; how it is to be turned is all that is kept of its Exif.
 * Null where the bytes are no whole picture of that type.
 *
 * JPEG: ITU-T T.81 (B.1.1), JFIF: ITU-T T.871, Exif: JEITA CP-3451 (4.6) · PNG: https://www.w3.org/TR/png-3/#11Chunks ·
 * WebP: https://developers.google.com/speed/webp/docs/riff_container · GIF: https://www.w3.org/Graphics/GIF/spec-gif89a.txt
 */
export function barePicture(bytes: Uint8Array<ArrayBuffer>, type: string): Uint8Array<ArrayBuffer> | null {
  try {
    return strippers[type]?.(new Pieces(bytes)) ?? null;
  } catch (error) {
    // Shorter than it says of itself.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const strippers: Readonly<Record<string, (file: Pieces) => Uint8Array<ArrayBuffer> | null>> = {
  'image/jpeg': bareJpeg,
  'image/png': barePng,
  'image/webp': bareWebp,
  'image/gif': bareGif,
};

/** A file that is read from the front, and what is kept of it. Reading behind its end throws RangeError. */
class Pieces {
  readonly view: DataView;
  readonly #kept: Uint8Array[] = [];

  constructor(readonly bytes: Uint8Array<ArrayBuffer>) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  part(from: number, to: number): Uint8Array {
    if (from > to || to > this.bytes.length) throw new RangeError('behind the end');
    return this.bytes.subarray(from, to);
  }

  keep(part: Uint8Array | readonly number[]): void {
    this.#kept.push(Uint8Array.from(part));
  }

  keepPart(from: number, to: number): void {
    this.#kept.push(this.part(from, to));
  }

  says(text: string, at: number): boolean {
    return nameAt(this.bytes, at, text.length) === text;
  }

  whole(): Uint8Array<ArrayBuffer> {
    return joined(this.#kept);
  }
}

function joined(parts: readonly ArrayLike<number>[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const nameAt = (bytes: Uint8Array, at: number, length = 4): string =>
  String.fromCharCode(...bytes.subarray(at, at + length));

/** Segments before, between and in the scans; what says how it is drawn stays, with a bare JFIF head, its colour profile and Adobe's mark of colours. */
function bareJpeg(file: Pieces): Uint8Array<ArrayBuffer> | null {
  const { view } = file;
  if (view.getUint16(0) !== 0xffd8) return null;
  file.keepPart(0, 2);
  let turned = false;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const kind = view.getUint8(at + 1);
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    if (kind === 0xd9) break;
    const end = at + 2 + view.getUint16(at + 2);
    const body = file.part(at + 4, end);
    const turn = kind === 0xe1 && nameAt(body, 0, 6) === 'Exif\0\0' ? turnOf(body.subarray(6)) : 1;
    if (turn !== 1 && !turned) file.keep([0xff, 0xe1, 0, 2 + 6 + 26, ...ascii('Exif\0\0'), ...exifOf(turn)]);
    turned ||= turn !== 1;
    if (kind === 0xe0 && nameAt(body, 0, 5) === 'JFIF\0')
      file.keep([0xff, 0xe0, 0, 16, ...file.part(at + 4, at + 16), 0, 0]);
    else if (!isAside(kind, body)) file.keepPart(at, end);
    at = kind === 0xda ? scanEnd(file, end) : end;
  }
  file.keep([0xff, 0xd9]);
  return file.whole();
}

/** What says nothing of how a picture is drawn: comments, and what programs put into it. */
function isAside(kind: number, body: Uint8Array): boolean {
  if (kind === 0xe2) return nameAt(body, 0, 12) !== 'ICC_PROFILE\0';
  if (kind === 0xee) return nameAt(body, 0, 5) !== 'Adobe';
  return kind === 0xfe || (kind >= 0xe0 && kind <= 0xef);
}

/** Keeps what a scan holds, and gives where the marker behind it stands. */
function scanEnd(file: Pieces, from: number): number {
  const { view } = file;
  let at = from;
  for (; ; at += 1) {
    if (view.getUint8(at) !== 0xff) continue;
    const next = view.getUint8(at + 1);
    // A byte of the scan, and marks within it to begin anew at.
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) break;
  }
  file.keepPart(from, at);
  return at;
}

const pngShows = /^(?:[A-Z]...|tRNS|gAMA|cHRM|sRGB|iCCP|cICP|sBIT|bKGD|pHYs|acTL|fcTL|fdAT)$/;

function barePng(file: Pieces): Uint8Array<ArrayBuffer> | null {
  const { view, bytes } = file;
  if (!file.says('\x89PNG\r\n\x1a\n', 0)) return null;
  file.keepPart(0, 8);
  let turned = false;
  for (let at = 8; ; ) {
    const end = at + 12 + view.getUint32(at);
    const name = nameAt(bytes, at + 4);
    const body = file.part(at + 8, end).subarray(0, -4);
    const turn = name === 'eXIf' ? turnOf(body) : 1;
    if (turn !== 1 && !turned) file.keep(pngChunkOf('eXIf', exifOf(turn)));
    turned ||= turn !== 1;
    if (pngShows.test(name)) file.keepPart(at, end);
    if (name === 'IEND') return file.whole();
    at = end;
  }
}

/** A chunk with its length and its checksum (CRC-32, https://www.w3.org/TR/png-3/#5CRC-algorithm). */
function pngChunkOf(name: string, body: readonly number[]): number[] {
  const summed = [...ascii(name), ...body];
  let sum = 0xffffffff;
  for (const byte of summed) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return [...little(body.length).reverse(), ...summed, ...little(~sum).reverse()];
}

const webpShows = new Set(['VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ICCP']);
/** Of `VP8X`: that there is Exif, that there is XMP. */
const [hasExif, hasXmp] = [0x08, 0x04];

function bareWebp(file: Pieces): Uint8Array<ArrayBuffer> | null {
  const { view, bytes } = file;
  if (!file.says('RIFF', 0) || !file.says('WEBP', 8)) return null;
  const end = Math.min(8 + view.getUint32(4, true), bytes.length);
  const chunks = chunksIn(file, 12, end);
  const exif = chunks.find(({ name }) => name === 'EXIF');
  const head = exif && nameAt(exif.body, 0, 6) === 'Exif\0\0' ? 6 : 0;
  const turn = exif ? turnOf(exif.body.subarray(head)) : 1;
  const kept: Uint8Array[] = [];
  for (const { name, body } of chunks)
    if (name === 'VP8X' && body.length >= 10) {
      const says = ((body[0] ?? 0) & ~(hasExif | hasXmp)) | (turn === 1 ? 0 : hasExif);
      kept.push(chunkOf(name, [says, ...body.subarray(1, 10)]));
    } else if (name === 'ANMF') kept.push(chunkOf(name, frameOf(body)));
    else if (webpShows.has(name)) kept.push(chunkOf(name, body));
  if (turn !== 1) kept.push(chunkOf('EXIF', exifOf(turn)));
  const inside = joined(kept);
  return joined([ascii('RIFF'), little(inside.length + 4), ascii('WEBP'), inside]);
}

/** A frame of one that moves: its place, and the picture alone. */
function frameOf(body: Uint8Array): Uint8Array {
  const inner = chunksIn(new Pieces(Uint8Array.from(body)), 16, body.length).filter(({ name }) => webpShows.has(name));
  return joined([body.subarray(0, 16), ...inner.map(({ name, body: picture }) => chunkOf(name, picture))]);
}

function chunksIn(file: Pieces, from: number, end: number): { name: string; body: Uint8Array }[] {
  const found: { name: string; body: Uint8Array }[] = [];
  for (let at = from; at + 8 <= end; ) {
    const length = file.view.getUint32(at + 4, true);
    found.push({ name: nameAt(file.bytes, at), body: file.part(at + 8, at + 8 + length) });
    at += 8 + length + (length % 2);
  }
  return found;
}

const chunkOf = (name: string, body: ArrayLike<number>): Uint8Array =>
  joined([ascii(name), little(body.length), body, body.length % 2 === 1 ? [0] : []]);

function bareGif(file: Pieces): Uint8Array<ArrayBuffer> | null {
  const { view } = file;
  if (!file.says('GIF87a', 0) && !file.says('GIF89a', 0)) return null;
  const colours = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  let at = 13 + colours(view.getUint8(10));
  file.keepPart(0, at);
  for (;;) {
    const kind = view.getUint8(at);
    if (kind === 0x3b) break;
    if (kind !== 0x21 && kind !== 0x2c) return null;
    const label = kind === 0x21 ? view.getUint8(at + 1) : 0;
    const end = blocksEnd(view, kind === 0x21 ? at + 2 : at + 11 + colours(view.getUint8(at + 9)));
    const moves = label === 0xff && (file.says('NETSCAPE2.0', at + 3) || file.says('ANIMEXTS1.0', at + 3));
    if (kind === 0x2c || label === 0xf9 || moves) file.keepPart(at, end);
    at = end;
  }
  file.keep([0x3b]);
  return file.whole();
}

function blocksEnd(view: DataView, from: number): number {
  let at = from;
  for (let length = view.getUint8(at); length > 0; length = view.getUint8(at)) at += 1 + length;
  return at + 1;
}

/** How a picture is to be turned (1 to 8; 1 as it is), by the first list of an Exif block's TIFF. */
function turnOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  try {
    const small = view.getUint16(0) === 0x4949;
    const list = view.getUint32(4, small);
    for (let nth = 0; nth < view.getUint16(list, small); nth += 1) {
      const entry = list + 2 + nth * 12;
      const turn = view.getUint16(entry, small) === 0x0112 ? view.getUint16(entry + 8, small) : 1;
      if (turn > 1 && turn <= 8) return turn;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return 1;
}

/** A TIFF with that one entry, 26 bytes. */
const exifOf = (turn: number): number[] => [
  ...[...ascii('MM'), 0, 42, 0, 0, 0, 8, 0, 1],
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, turn, 0, 0],
  ...[0, 0, 0, 0],
];

const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));
const little = (value: number): number[] => [
  value & 255,
  (value >> 8) & 255,
  (value >> 16) & 255,
  (value >>> 24) & 255,
];
