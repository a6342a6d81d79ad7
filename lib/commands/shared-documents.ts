import { mayTravel } from '../digest';
import type { DigestDocument } from '../digest/document';
import type { Found } from '../digest/lint';
import type { Edition, ReleaseLevel } from '../model';
import type { Repository } from '../storage/repository';
import { againstIt } from './before-share';
import { outgoingAgain } from './editions';
import { markEditions } from './withdrawals';

/** Editions that a feed holds at most: the newest. */
const most = 30;

/** What was shared, and titles of what is left out because something of it was taken back since, or would be stopped today. */
export interface SharedDocuments {
  readonly documents: readonly DigestDocument[];
  readonly heldBack: readonly string[];
  /** What in them tells who somebody is, by today's roster. */
  readonly told: readonly Found[];
}

/**
 * The newest edition of each of one's own digests that went as far as this at least, newest first. An edition of which something was taken
 * back, or that would be stopped today, is left out whole: what is read again later says nothing that may not be said.
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
  const told: Found[] = [];
  for (const { edition, lines, erased } of marked) {
    if (lines.length > 0 || erased > 0) heldBack.push(edition.title);
    else {
      const went = await outgoingAgain(repository, edition);
      if (!went) continue;
      const against = await againstIt(repository, went, edition);
      if (against.stopped) heldBack.push(edition.title);
      else {
        documents.push(went.document);
        told.push(...against.told);
      }
    }
  }
  return { documents, heldBack, told };
}
