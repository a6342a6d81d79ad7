/** Bytes as base64. (Node 24 has no `toBase64` of its own.) */
export function base64Of(bytes: Uint8Array): string {
  let binary = '';
  // `apply` takes the bytes as they are; spread reads them one by one, which takes five times as long.
  for (let at = 0; at < bytes.length; at += 0x8000)
    binary += String.fromCharCode.apply(null, bytes.subarray(at, at + 0x8000) as unknown as number[]);
  return btoa(binary);
}

/** The bytes that base64 stands for; throws a `DOMException` where it is none. */
export function bytesOfBase64(base64: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
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
