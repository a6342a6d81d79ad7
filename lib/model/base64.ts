/** Bytes as base64. (Node 24 has no `toBase64` of its own.) */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary);
}

/** The bytes that base64 stands for; throws a `DOMException` where it is none. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** The same; null where it is none. */
export function bytesIfBase64(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    return bytesOfBase64(base64);
  } catch (error) {
    // Cut off, its length is wrong.
    if (error instanceof DOMException) return null;
    throw error;
  }
}
