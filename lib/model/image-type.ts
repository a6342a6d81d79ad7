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
