import { t, tn } from '../i18n';
import { type Clip, type ClipId, type ClipImage, sha256 } from '../model';
import { imageType } from '../model/image-type';
import { isNearby } from '../model/nearby';
import type { StoredBlob } from '../storage/repository';
import { bytesOf } from './answer';
import type { Services } from './services';

/** The largest image kept, and the most that one click loads, bytes. */
const largest = 10_000_000;
const mostAtOnce = 60_000_000;
/** How long one image may take, ms. */
const patience = 20_000;

/** Images of a clip whose bytes are not here and may be fetched. */
export function missingImages(clip: Clip): ClipImage[] {
  return clip.images.filter(({ blob, address }) => blob === null && mayFetch(address, clip.url));
}

/**
 * Whether a page may have us fetch an image: from the web, and from this computer or the network at home or work only where
 * the page itself is there. No page on the web is to reach what stands behind somebody's own door.
 */
function mayFetch(address: string, page: string): boolean {
  const image = URL.parse(address);
  if (!image || !/^https?:$/.test(image.protocol)) return false;
  return !isNearby(image.hostname) || image.hostname === URL.parse(page)?.hostname;
}

const siteOf = (address: string) => `*://${URL.parse(address)?.hostname}/*`;

/** The sites (`*://example.org/*`) a clip's missing images are on. */
export const sitesOfImages = (clip: Clip): string[] => [
  ...new Set(missingImages(clip).map(({ address }) => siteOf(address))),
];

/**
 * Fetches and keeps a clip's missing images of these sites, after the browser asked whether we may read from their sites. Call it inside
 * a click: the question comes before anything waits. An image that does not come is left out and counted.
 */
export async function loadImages(services: Services, id: ClipId, sites: readonly string[]): Promise<void> {
  const allowed = await services.askForSites?.(sites);
  if (!allowed) return services.notify(t('images_notAllowed'));
  const clip = await services.repository.get(id);
  if (!clip) return;
  const missing = missingImages(clip).filter(({ address }) => sites.includes(siteOf(address)));
  const blobs = new Map<string, StoredBlob>();
  let size = 0;
  for (const { address } of missing) {
    const blob = size < mostAtOnce ? await fetchImage(address, clip.url) : null;
    if (!blob) continue;
    size += blob.content.length;
    blobs.set(address, blob);
  }
  const now = await services.repository.get(clip.id);
  if (now && blobs.size > 0) {
    const images = now.images.map((image) => ({
      ...image,
      blob: image.blob ?? blobs.get(image.address)?.hash ?? null,
    }));
    const edit = { title: 'did_images_keep', subject: [clip.title], changes: { [clip.id]: { images } } };
    await services.repository.commit(edit, { blobs: [...blobs.values()] });
  }
  const failed = missing.length - blobs.size;
  services.notify(failed > 0 ? tn('images_failed', failed) : t('images_kept'));
}

/** An image's bytes, of a kind that holds no script; null when it does not come, is too large or is no image. */
async function fetchImage(address: string, page: string): Promise<StoredBlob | null> {
  const answer = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(patience),
  }).catch((error: unknown) => {
    console.warn('image', error);
    return null;
  });
  // Where a site sent us on to counts like where it said the image is.
  if (answer?.redirected && !mayFetch(answer.url, page)) return null;
  if (!answer?.ok || Number(answer.headers.get('content-length') ?? 0) > largest) return null;
  const content = await bytesOf(answer, largest).catch((error: unknown) => {
    console.warn('image', error);
    return null;
  });
  const type = content && imageType(content);
  return type ? { hash: await sha256(content), type, content } : null;
}
