import { type DigestImage, imageTypes, sha256 } from '../model';
import { barePicture } from '../model/bare-picture';
import { bytesIfBase64 } from '../model/base64';
import type { BundleItem } from '../model/bundle';
import { imageSize } from '../model/image-size';
import { imageType } from '../model/image-type';
import { showableLine } from '../model/showable';
import type { ParsedBundle } from './parse-bundle';

/** A picture that comes in: what an item says of it, and its bytes as they are kept. */
export interface Picture {
  readonly image: DigestImage;
  readonly blob: { readonly hash: string; readonly type: string; readonly content: Uint8Array<ArrayBuffer> };
}

/** Pixels at most: half a megabyte seldom holds more, each is four bytes once it shows, and a digest may have hundreds. */
const mostPixels = 16_000_000;

export type Pictures = ReadonlyMap<BundleItem, Picture>;

/** The pictures of a bundle's own words; what is none of its type, or would fill the memory once it shows, is left out. Where and when it was taken stays out of it. */
export async function picturesIn(bundle: ParsedBundle): Promise<Pictures> {
  const items = bundle.sections.flatMap((section) => section.items);
  const found = await Promise.all(
    items.map(async (item): Promise<[BundleItem, Picture][]> => {
      const picture = await pictureOf(item);
      return picture ? [[item, picture]] : [];
    }),
  );
  return new Map(found.flat());
}

/** The items whose picture is left out: what else they say comes in. */
export const withoutPicture = ({ sections }: ParsedBundle, pictures: Pictures): BundleItem[] =>
  sections.flatMap(({ items }) => items.filter((item) => item.kind === 'words' && item.image && !pictures.has(item)));

async function pictureOf({ kind, image }: BundleItem): Promise<Picture | null> {
  if (kind !== 'words' || !image) return null;
  const type = imageTypes.find((each) => each === image.type);
  const told = bytesIfBase64(image.data);
  const content = type && told && imageType(told) === type ? barePicture(told, type) : null;
  if (!type || !content) return null;
  const size = imageSize(content, type);
  if (!size || size.width * size.height > mostPixels) return null;
  const hash = await sha256(content);
  const { width, height } = image;
  const alt = showableLine(image.alt);
  return { image: { hash, type, alt, decorative: alt === '', width, height }, blob: { hash, type, content } };
}
