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
