import { type Clip, namesOf, type Person } from '../model';
import { foldName } from '../search';
import { livingRows } from './evidence';
import { libraryOf } from './library';
import { nameKey } from './marks';
import type { Repository } from './repository';
import { recordAt } from './rows';

/** Clips whose marks are waited for before an answer. */
const waitedFor = 40;
/** The newest of them that are read. */
export const mostCredited = 5000;
/** Clips read in one transaction. */
const batch = 500;

export interface Credited {
  /** Newest first. */
  readonly clips: readonly Clip[];
  /** How many older ones were not read. */
  readonly older: number;
}

/** Which of them are wanted: those that were saved after a time, ms since 1970, and how many at most. */
interface Wanted {
  readonly since?: number;
  readonly most?: number;
}

/**
 * Clips outside the trash that came from an organisation, or were written or shared by somebody on the roster, newest first, at most `most`.
 * They are found by their marks, for the whole roster at once: no other clip is read, and no text.
 */
export async function creditedClips(
  repository: Repository,
  people: readonly Person[],
  { since = 0, most = mostCredited }: Wanted = {},
): Promise<Credited> {
  const library = libraryOf(repository);
  await library.enricher.catchUp(waitedFor);
  const savedAt = await livingRows(library);
  const index = library.db.transaction('marks').store.index('keys');
  const shared = nameKey('organisation', '');
  const names = new Set(people.flatMap(namesOf).map(foldName));
  names.delete('');
  const found = await Promise.all([
    index.getAllKeys(IDBKeyRange.bound(shared, `${shared}\uffff`)),
    ...[...names].flatMap((name) => (['author', 'shared'] as const).map((as) => index.getAllKeys(nameKey(as, name)))),
  ]);
  const rows = new Set(found.flat().map(([k]) => k));
  const living = [...rows].filter((k) => (savedAt(k) ?? -1) > since);
  const newest = living.toSorted((a, b) => (savedAt(b) ?? 0) - (savedAt(a) ?? 0)).slice(0, most);
  const clips: Clip[] = [];
  for (let from = 0; from < newest.length; from += batch) {
    const { store } = library.db.transaction('clips');
    const read = await Promise.all(newest.slice(from, from + batch).map((k) => store.get(k)));
    for (const row of read) if (row) clips.push(recordAt(row) as Clip);
  }
  return { clips, older: living.length - newest.length };
}
