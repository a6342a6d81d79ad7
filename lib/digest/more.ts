import { type JsonObject, type More, type ReleaseLevel, unpackMore } from '../model';
import { mayTravel } from './release';

/** Of unknown fields that came with something, the first that may go as far as this digest. */
export function moreFor(digest: ReleaseLevel, ...kept: readonly (More | undefined)[]): { more?: JsonObject } {
  for (const more of kept) {
    const fields = more && mayTravel(more.release, digest) ? unpackMore(more) : null;
    if (fields) return { more: fields };
  }
  return {};
}
