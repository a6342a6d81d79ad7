/**
 * All of an answer from the web; null as soon as it is larger than it may be (bytes), whatever it said before. `onSize` hears how many bytes came.
 * Rejects where the connection breaks off.
 */
export async function bytesOf(
  { body }: Response,
  largest: number,
  onSize: (bytes: number) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!body) return null;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    chunks.push(read.value);
    size += read.value.length;
    onSize(size);
    if (size <= largest) continue;
    await reader.cancel();
    return null;
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}
