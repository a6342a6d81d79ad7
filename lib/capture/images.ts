/** What is kept of a clip's images, at most. */
export const imageLimits = { images: 40, bytesEach: 2_000_000, bytesAll: 20_000_000 };

/**
 * Reads one image in the page that shows it: same-origin with its cookies, another site only where that site lets any
 * page read it. Base64, or null where it cannot be had or is larger than `limit` bytes. Injected as it stands, so it
 * uses nothing from outside itself.
 */
export async function readImage(address: string, limit: number): Promise<string | null> {
  try {
    const own = new URL(address, location.href).origin === location.origin;
    const answer = await fetch(address, {
      credentials: own ? 'same-origin' : 'omit',
      cache: 'force-cache',
      signal: AbortSignal.timeout(8000),
    });
    if (!answer.ok || Number(answer.headers.get('content-length') ?? 0) > limit) return null;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes.length > limit) return null;
    let binary = '';
    for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
    return btoa(binary);
  } catch (error) {
    // No connection, refused by the other site, too slow: the clip keeps the address and the words for it.
    if (error instanceof TypeError || error instanceof DOMException) return null;
    throw error;
  }
}

/**
 * The media type of a picture by its first bytes, null for anything else. SVG is left out: it is a document.
 * Signatures: https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern
 */
export function imageType(bytes: Uint8Array): string | null {
  const starts = (signature: readonly number[], at = 0) => signature.every((byte, i) => bytes[at + i] === byte);
  const ascii = (text: string) => [...text].map((letter) => letter.charCodeAt(0));
  if (starts([0x89, ...ascii('PNG\r\n\x1a\n')])) return 'image/png';
  if (starts([0xff, 0xd8, 0xff])) return 'image/jpeg';
  if (starts(ascii('GIF87a')) || starts(ascii('GIF89a'))) return 'image/gif';
  if (starts(ascii('RIFF')) && starts(ascii('WEBP'), 8)) return 'image/webp';
  if (starts(ascii('ftyp'), 4) && (starts(ascii('avif'), 8) || starts(ascii('avis'), 8))) return 'image/avif';
  return null;
}
