import { mayTravel } from '../digest';
import type { DigestDocument } from '../digest/document';
import type { Edition, ReleaseLevel } from '../model';
import type { Repository } from '../storage/repository';
import { documentAgain } from './editions';
import { markEditions } from './withdrawals';

/** Editions that a feed holds at most: the newest. */
const most = 30;

/** What was shared, and titles of what is left out because something of it was taken back since. */
export interface SharedDocuments {
  readonly documents: readonly DigestDocument[];
  readonly heldBack: readonly string[];
}

/**
 * The newest edition of each of one's own digests that went as far as this at least, newest first. An edition of which something was taken
 * back is left out whole: what is read again later says nothing that may not be said.
 */
export async function sharedDocuments(repository: Repository, reach: ReleaseLevel): Promise<SharedDocuments> {
  const [editions, digests] = await Promise.all([repository.list('edition'), repository.list('digest')]);
  const own = new Set(digests.filter(({ origin, trashedAt }) => !origin && !trashedAt).map(({ id }) => id));
  const newest = new Map<string, Edition>();
  for (const edition of editions.toSorted((a, b) => (a.frozenAt < b.frozenAt ? 1 : -1)))
    if (own.has(edition.digest) && mayTravel(edition.release, reach) && !newest.has(edition.digest))
      newest.set(edition.digest, edition);
  const marked = await markEditions(repository, [...newest.values()].slice(0, most));
  const documents: DigestDocument[] = [];
  const heldBack: string[] = [];
  for (const { edition, lines, erased } of marked) {
    if (lines.length > 0 || erased > 0) heldBack.push(edition.title);
    else {
      const document = await documentAgain(repository, edition);
      if (document) documents.push(document);
    }
  }
  return { documents, heldBack };
}
