/** Of a picture that is unpacked at all: each is four bytes then, however few the file has. */
export const mostPixels = 50_000_000;

/**
 * How large a picture is, CSS pixels, by its first bytes, so that nothing huge is unpacked to learn it. Null where its head says none.
 * PNG: https://www.w3.org/TR/png-3/#11IHDR · GIF: https://www.w3.org/Graphics/GIF/spec-gif89a.txt (18) · JPEG: ITU-T T.81 (B.2.2) ·
 * WebP: https://developers.google.com/speed/webp/docs/riff_container · AVIF: ISO/IEC 23008-12 (`ispe`)
 */
export function imageSize(bytes: Uint8Array, type: string): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readers[type]?.(view) ?? null;
  } catch (error) {
    // Shorter than its head says.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

type Reader = (view: DataView) => { width: number; height: number } | null;

const readers: Readonly<Record<string, Reader>> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/avif': avifSize,
};

/** Walks the segments to the frame header (SOF0 to SOF15, but for DHT, JPG and DAC among them). */
function jpegSize(view: DataView): ReturnType<Reader> {
  let at = 2;
  while (at < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const kind = view.getUint8(at + 1);
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    if (kind >= 0xc0 && kind <= 0xcf && kind !== 0xc4 && kind !== 0xc8 && kind !== 0xcc)
      return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    // Markers that stand alone have no length.
    const alone = kind === 0x01 || (kind >= 0xd0 && kind <= 0xd8);
    at += alone ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}

function webpSize(view: DataView): ReturnType<Reader> {
  const kind = nameAt(view, 12);
  const three = (at: number) => view.getUint16(at, true) + (view.getUint8(at + 2) << 16);
  if (kind === 'VP8X') return { width: three(24) + 1, height: three(27) + 1 };
  if (kind === 'VP8 ') return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (kind !== 'VP8L') return null;
  const bits = view.getUint32(21, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 };
}

/** The largest extent any item of the file has; boxes lie at its beginning. */
function avifSize(view: DataView): ReturnType<Reader> {
  let found: ReturnType<Reader> = null;
  for (let at = 4; at + 16 <= Math.min(view.byteLength, 65_536); at += 1) {
    if (view.getUint8(at) !== 0x69 || nameAt(view, at) !== 'ispe') continue;
    const size = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (!found || size.width * size.height > found.width * found.height) found = size;
  }
  return found;
}

const nameAt = (view: DataView, at: number): string =>
  String.fromCharCode(view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3));
