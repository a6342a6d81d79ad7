import { draftLifetime, type RecordedOp, type RecordId, sameVersion, type Version } from '../model';
import { removeUnused } from './blobs';
import { flag, pageSize } from './columns';
import { leavesOf, withReplaced } from './edits';
import { eraseRecords } from './erase';
import { idle } from './going';
import { type Library, libraryOf } from './library';
import type { Repository } from './repository';
import { historyRow, readRows } from './rows';
import type { HistoryRow, WriteTransaction } from './schema';
import { write } from './transaction';

const day = 24 * 60 * 60 * 1000;
/** How long the trash keeps, ms. */
export const trashLifetime = 30 * day;
/** How long every step of the history is kept, ms. */
export const historyLifetime = 90 * day;
/** Records erased in one transaction. */
const batch = 100;
/** History entries looked at in one transaction: few enough that thinning them out holds up nobody who types. */
const entriesAtOnce = 20;
/** How long that waits for a page that has other things to do, ms. */
const longestWait = 5000;
/** History entries looked at in one sweep, where nothing else is said: the next sweep goes on from there. */
const most = 2000;
/** Replaced versions an op remembers at most; an older copy of one that comes back shows as another version. */
const longestPast = 200;

/**
 * Tidies up: erases what is in the trash for 30 days, drops drafts of a week ago and thins out history older than 90
 * days to what still stands. Small transactions; where one sweep stops, after `entries` of history, the next goes on.
 */
export async function sweep(
  repository: Repository,
  { now = libraryOf(repository).now(), entries = most } = {},
): Promise<void> {
  const library = libraryOf(repository);
  await sweepDrafts(library, now);
  const before = new Date(now.getTime() - trashLifetime).toISOString();
  const old = await longTrashed(library, before);
  for (let i = 0; i < old.length; i += batch)
    await eraseRecords(library, old.slice(i, i + batch), ({ fields }) => isBefore(fields.trashedAt?.x, before));
  await compact(library, now.getTime() - historyLifetime, entries);
}

/** Sweeps unless another page did within a day, or is at it. What fails is tried again with the next page. */
export async function sweepDaily(repository: Repository): Promise<void> {
  await navigator.locks.request('sweep', { ifAvailable: true }, async (lock) => {
    const now = libraryOf(repository).now().getTime();
    // A clock that stepped back does not put it off until it has caught up.
    const since = now - ((await repository.local<number>('sweptAt')) ?? 0);
    if (!lock || (since >= 0 && since < day)) return;
    await sweep(repository);
    await repository.setLocal('sweptAt', now);
  });
}

async function sweepDrafts({ db }: Library, now: Date): Promise<void> {
  const range = IDBKeyRange.upperBound(new Date(now.getTime() - draftLifetime).toISOString());
  await write(db, { stores: ['drafts'], durability: 'relaxed' }, async (tx) => {
    const store = tx.objectStore('drafts');
    const keys = await store.index('updatedAt').getAllKeys(range);
    await Promise.all(keys.map((key) => store.delete(key)));
  });
}

const isBefore = (trashedAt: unknown, time: string) => typeof trashedAt === 'string' && trashedAt < time;

/** Records that went to the trash before a time (ISO 8601). Clips by their columns, the few others by a cursor. */
async function longTrashed({ db, columns }: Library, before: string): Promise<RecordId[]> {
  const found: RecordId[] = [];
  for (const { page, flags } of (await columns.load()).pages) {
    const trashed: number[] = [];
    flags.forEach((flagged, i) => {
      if (flagged & flag.trashed) trashed.push(page * pageSize + i);
    });
    const { store } = db.transaction('clips');
    for (const row of await Promise.all(trashed.map((k) => store.get(k))))
      if (row && isBefore(row.fields.trashedAt?.x, before)) found.push(row.id);
  }
  let row = await db.transaction('records').store.openCursor();
  while (row) {
    if (isBefore(row.value.fields.trashedAt?.x, before)) found.push(row.value.id);
    row = await row.continue();
  }
  return found;
}

interface Place {
  readonly at: number;
  readonly key: number;
}

/** Thins out the history of records that were changed before a time. */
async function compact({ db }: Library, before: number, entries: number): Promise<void> {
  for (let looked = 0; looked < entries; looked += entriesAtOnce) {
    await idle(longestWait, true);
    const from = ((await db.get('kv', 'compactedTo')) as Place | undefined) ?? { at: 0, key: 0 };
    const { records, last } = await recordsFrom(db, from, before);
    if (!last) return;
    const stores = ['clips', 'records', 'blobs', 'images', 'commits', 'history', 'kv'] as const;
    // What a power cut takes back is done again.
    await write(db, { stores: [...stores], durability: 'relaxed' }, async (tx) => {
      for (const record of records) await compactRecord(tx, record, before);
      await tx.objectStore('kv').put(last, 'compactedTo');
    });
  }
}

async function recordsFrom(db: Library['db'], from: Place, before: number) {
  const records = new Set<RecordId>();
  let last: Place | null = null;
  const range = IDBKeyRange.bound(from.at, before, false, true);
  let entry = from.at < before ? await db.transaction('history').store.index('at').openCursor(range) : null;
  for (let looked = 0; entry && looked < entriesAtOnce; ) {
    if (entry.key === from.at && entry.primaryKey <= from.key) {
      entry = await entry.continuePrimaryKey(from.at, from.key + 1);
      continue;
    }
    records.add(entry.value.record);
    last = { at: entry.key, key: entry.primaryKey };
    looked += 1;
    entry = await entry.continue();
  }
  return { records, last };
}

/** Drops the ops of before a time that do not stand any more; what they replaced goes over to what replaced them. */
async function compactRecord(tx: WriteTransaction, record: RecordId, before: number): Promise<void> {
  const history = tx.objectStore('history');
  const index = history.index('record');
  const [keys, entries, [row]] = await Promise.all([
    index.getAllKeys(record),
    index.getAll(record),
    readRows(tx, [record]),
  ]);
  if (!row) return;
  const stands = ({ key, v }: RecordedOp) => leavesOf(row.fields[key]).some((held) => sameVersion(held.v, v));
  const dropped = entries.flatMap(({ at, ops }) => (at < before ? ops.filter((op) => !stands(op)) : []));
  if (dropped.length === 0) return;
  const gone = new Set(dropped);
  const past = pastOf(dropped);
  const hashes = new Set<string>();
  const commits = new Set<string>();
  await Promise.all(
    entries.map((entry, i) => {
      const ops = entry.ops.filter((op) => !gone.has(op)).map((op) => withReplaced(op, past(op)));
      for (const hash of entry.hashes ?? []) hashes.add(hash);
      if (ops.length > 0) return history.put(historyRow({ ...entry, ops } as HistoryRow), keys[i]);
      commits.add(entry.commit);
      return history.delete(keys[i] as number);
    }),
  );
  await removeUnused(tx, hashes);
  for (const commit of commits)
    if ((await history.index('commit').getKey(commit)) === undefined) await tx.objectStore('commits').delete(commit);
}

/** What dropped ops replaced, by the op that replaced them. */
function pastOf(dropped: readonly RecordedOp[]): (op: RecordedOp) => Version[] {
  const name = (key: string, v: Version) => JSON.stringify([key, v]);
  const byVersion = new Map(dropped.map((op) => [name(op.key, op.v), op]));
  return (op) => {
    const past: Version[] = [];
    const waiting = [...op.p];
    for (let v = waiting.shift(); v && past.length < longestPast; v = waiting.shift()) {
      const replaced = byVersion.get(name(op.key, v));
      if (!replaced) continue;
      past.push(...replaced.p);
      waiting.push(...replaced.p);
    }
    return past;
  };
}
