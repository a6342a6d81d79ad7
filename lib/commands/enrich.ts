import { imageLimits, readImage } from '../capture/images';
import { type ClipId, type ClipImage, sha256 } from '../model';
import { bytesOfBase64 } from '../model/base64';
import { imageType } from '../model/image-type';
import type { StoredBlob } from '../storage/repository';
import type { Writer } from '../storage/writer';

/** Runs a function in a page and gives what it came to; null where the page is gone or out of reach. */
export type RunInPage = <A extends unknown[], T>(
  tab: number,
  run: (...args: A) => Promise<T>,
  ...args: A
) => Promise<T | null>;

/**
 * Keeps the images of a clip that its page lets us read, after the clip itself is safe: a failure here costs images
 * only, and the next save tries again. Small images of a long article come first come, first kept.
 */
export async function enrichClip(repository: Writer, run: RunInPage, { clip, tab }: { clip: ClipId; tab: number }) {
  const saved = await repository.get(clip);
  if (!saved) return;
  const missing = saved.images.filter(({ blob }) => blob === null).slice(0, imageLimits.images);
  const kept = new Map<string, StoredBlob>();
  let left = imageLimits.bytesAll;
  for (const { address } of missing) {
    const bytes = decode(await run(tab, readImage, address, Math.min(left, imageLimits.bytesEach)));
    const type = bytes && imageType(bytes);
    if (!bytes || !type) continue;
    left -= bytes.length;
    kept.set(address, { hash: await sha256(bytes), type, content: bytes });
  }
  if (kept.size > 0) await keep(repository, clip, kept);
}

async function keep(repository: Writer, id: ClipId, kept: ReadonlyMap<string, StoredBlob>): Promise<void> {
  const clip = await repository.get(id);
  if (!clip) return;
  const images = clip.images.map(
    (image): ClipImage => ({ ...image, blob: image.blob ?? kept.get(image.address)?.hash ?? null }),
  );
  await repository.commit(
    { title: 'did_clip_images', subject: [String(kept.size), clip.title], changes: { [id]: { images } } },
    { blobs: [...kept.values()], durability: 'relaxed' },
  );
}

function decode(base64: string | null): Uint8Array<ArrayBuffer> | null {
  return base64 === null ? null : bytesOfBase64(base64);
}
