import { resolveDigest } from '../digest';
import type { DigestDocument } from '../digest/document';
import type { Clip, ClipId, Credit, Digest, Meeting, MeetingId, Principle } from '../model';
import type { Repository } from '../storage/repository';

/** What the items of a digest point to, as far as it is in the library and out of the trash. */
export interface DigestSources {
  readonly clips: Clip[];
  readonly meetings: Meeting[];
  readonly principles: Principle[];
}

/** Reads everything a digest points to. */
export async function sourcesOf(repository: Repository, digest: Digest): Promise<DigestSources> {
  const ids = [...new Set(digest.items.flatMap(({ source }) => (source ? [source.record] : [])))];
  const [found, principles] = await Promise.all([
    repository.getMany<ClipId | MeetingId>(ids),
    repository.list('principle'),
  ]);
  const clips: Clip[] = [];
  const meetings: Meeting[] = [];
  for (const record of found) {
    if (!record || record.trashedAt) continue;
    if ('savedAt' in record) clips.push(record);
    else meetings.push(record);
  }
  return { clips, meetings, principles };
}

/** The ids of items whose clip, passage or note is no longer there: they are left out of what is shared. */
export function unresolvedItems(digest: Digest, { clips, meetings }: DigestSources): string[] {
  const parts = new Map<string, Set<string>>();
  for (const clip of clips) parts.set(clip.id, new Set(clip.highlights.map((highlight) => highlight.id)));
  for (const meeting of meetings) parts.set(meeting.id, new Set(meeting.lines.map((line) => line.id)));
  return digest.items
    .filter(({ source }) => {
      const known = source && parts.get(source.record);
      return source && (!known || (source.part !== null && !known.has(source.part)));
    })
    .map((item) => item.id);
}

/** A digest as it would leave now, made by `maker`; a received one keeps its own maker. */
export async function documentOf(repository: Repository, digest: Digest, maker: Credit): Promise<DigestDocument> {
  const sources = await sourcesOf(repository, digest);
  return resolveDigest(digest, sources, digest.origin?.credit ?? maker, new Date());
}
