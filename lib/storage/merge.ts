import { type Commit, type Fields, type HistoryEntry, type RecordedOp, type RecordId, resolveFields } from '../model';
import { hashesOfFields, hashesOfOps, putBlobs } from './blobs';
import { type PlannedRow, putPlanned, recordStores } from './commit';
import { leavesOf, withReplaced } from './edits';
import { InvalidRecordError } from './errors';
import { type Library, libraryOf } from './library';
import type { Repository, StoredBlob } from './repository';
import { checkFields, historyRow, readRows } from './rows';
import type { HistoryRow, WriteTransaction } from './schema';
import { type Scope, write } from './transaction';

/** Foreign history, and the rows it came to where the old part of it was compacted away. */
export interface Incoming {
  readonly entries: readonly HistoryEntry[];
  readonly rows?: readonly { readonly id: RecordId; readonly fields: Fields }[];
  readonly commits?: readonly Commit[];
  /** The blobs of these hashes, a group at a time; asked for those that a record to be merged names. */
  blobs?(hashes: ReadonlySet<string>): Iterable<readonly StoredBlob[]>;
}

/** Records merged in one transaction. */
const batch = 200;

/**
 * Merges the history of other devices into the library: afterwards each record is what `resolveFields` makes of all ops
 * known. The order, the grouping and repetition of entries make no difference. Erased records stay erased. A record
 * that is not whole yet keeps its ops and stays as it was until the rest arrives.
 */
export async function mergeHistory(repository: Repository, entries: readonly HistoryEntry[]): Promise<void> {
  const library = libraryOf(repository);
  const byRecord = Map.groupBy(entries, ({ record }) => record);
  const groups = [...byRecord.values()];
  for (let i = 0; i < groups.length; i += batch) await merge(library, { entries: groups.slice(i, i + batch).flat() });
}

/** Merges some records in one transaction and tells every page. */
async function merge(library: Library, incoming: Incoming): Promise<void> {
  const merged = await mergeQuietly(library, incoming);
  const records = merged.planned.map(({ row }) => row.id);
  library.announcer.announce({ records, commit: null, scope: 'records' }, merged.pages);
  if (merged.words) library.enricher.soon();
}

/** Merges some records in one transaction. Who calls it tells the pages. */
export async function mergeQuietly(library: Library, incoming: Incoming, durability?: Scope['durability']) {
  library.session.typing = null;
  return write(library.db, { stores: recordStores, durability }, (tx) => mergeIn(tx, incoming));
}

async function mergeIn(tx: WriteTransaction, { entries, rows = [], commits = [], blobs }: Incoming) {
  const byRecord = Map.groupBy(entries, ({ record }) => record);
  const heldRows = new Map(rows.map((row) => [row.id, row.fields]));
  const ids = [...new Set([...byRecord.keys(), ...heldRows.keys()])];
  const living = await notErased(tx, ids);
  if (blobs) {
    const named = living.flatMap((id) => [
      ...hashesOfFields(heldRows.get(id) ?? {}),
      ...(byRecord.get(id) ?? []).flatMap(({ ops }) => hashesOfOps(ops)),
    ]);
    for (const group of blobs(new Set(named))) await putBlobs(tx, group);
  }
  const standing = await readRows(tx, living);
  const planned: PlannedRow[] = [];
  await Promise.all(
    living.map(async (id, i) => {
      const row = standing[i];
      const known = await mergeEntries(tx, id, byRecord.get(id) ?? []);
      const ops = joined([...known, ...opsOf(row?.fields), ...opsOf(heldRows.get(id))]);
      const after = resolveFields(ops);
      if (!row || changed(row.fields, after)) {
        if (isWhole(id, after)) planned.push({ row: { id, k: row?.k }, before: row?.fields ?? null, after, ops: [] });
      }
    }),
  );
  await Promise.all(commits.map((commit) => mergeCommit(tx, commit)));
  return putPlanned(tx, { id: `merge ${crypto.randomUUID()}` }, planned);
}

async function notErased(tx: WriteTransaction, ids: readonly RecordId[]): Promise<RecordId[]> {
  const tombstones = tx.objectStore('tombstones');
  if ((await tombstones.count()) === 0) return [...ids];
  const erased = await Promise.all(ids.map((id) => tombstones.getKey(id)));
  return ids.filter((_id, i) => erased[i] === undefined);
}

/** A register's values as ops of which it is not known what they replaced. */
function opsOf(fields: Fields = {}): RecordedOp[] {
  return Object.entries(fields).flatMap(([key, register]) =>
    leavesOf(register).map(({ x, v }): RecordedOp => ({ key, x, v, p: [] })),
  );
}

const identity = ({ key, x, v }: RecordedOp) => JSON.stringify([key, v, x]);

/** Each op once; what copies of it are known to replace comes together. */
function joined(ops: readonly RecordedOp[]): RecordedOp[] {
  const byIdentity = new Map<string, RecordedOp>();
  for (const op of ops) {
    const name = identity(op);
    const known = byIdentity.get(name);
    byIdentity.set(name, known ? withReplaced(known, op.p) : op);
  }
  return [...byIdentity.values()];
}

/** Adds the ops that are not known to the record's history; gives all of them. */
async function mergeEntries(tx: WriteTransaction, id: RecordId, incoming: readonly HistoryEntry[]) {
  const history = tx.objectStore('history');
  const index = history.index('record');
  const keys = await index.getAllKeys(id);
  const rows = keys.length > 0 ? await index.getAll(id) : [];
  const known = new KnownHistory(rows);
  for (const { ops, ...entry } of incoming)
    for (const op of ops) if (!(op.key in Object.prototype)) known.take(op, entry);
  await Promise.all([
    ...[...known.touched].map(async (i) => history.put(historyRow(known.entries[i] as Entry), keys[i])),
    ...known.entries.slice(rows.length).map(async (entry) => history.add(historyRow(entry))),
  ]);
  return known.entries.flatMap(({ ops }) => ops);
}

type Entry = Omit<HistoryRow, 'ops'> & { ops: RecordedOp[] };

/** A record's history while ops of other devices join it: each op is found by what it says, each entry by its commit. */
class KnownHistory {
  /** Those that are stored, in their order, then those that came. */
  readonly entries: Entry[];
  /** Places of stored entries that were changed. */
  readonly touched = new Set<number>();
  readonly #stored: number;
  readonly #ops = new Map<string, { entry: number; at: number }>();
  readonly #commits = new Map<string, number>();

  constructor(rows: readonly HistoryRow[]) {
    this.entries = rows.map((row) => ({ ...row, ops: [...row.ops] }));
    this.#stored = rows.length;
    this.entries.forEach(({ commit, ops }, entry) => {
      if (!this.#commits.has(commit)) this.#commits.set(commit, entry);
      ops.forEach((op, at) => {
        const name = identity(op);
        if (!this.#ops.has(name)) this.#ops.set(name, { entry, at });
      });
    });
  }

  /** Adds an op of an entry that is not known; what a known one is known to replace is added to it. */
  take(op: RecordedOp, of: Omit<HistoryEntry, 'ops'>): void {
    const name = identity(op);
    const place = this.#ops.get(name);
    if (place) {
      this.#adopt(op, place);
      return;
    }
    const entry = this.#commits.get(of.commit) ?? this.entries.push({ ...of, ops: [] }) - 1;
    this.#commits.set(of.commit, entry);
    const at = (this.entries[entry] as Entry).ops.push(op) - 1;
    this.#ops.set(name, { entry, at });
    this.#touch(entry);
  }

  #adopt(op: RecordedOp, { entry, at }: { entry: number; at: number }): void {
    const { ops } = this.entries[entry] as Entry;
    const known = ops[at] as RecordedOp;
    const whole = withReplaced(known, op.p);
    if (whole === known) return;
    ops[at] = whole;
    this.#touch(entry);
  }

  #touch(entry: number): void {
    if (entry < this.#stored) this.touched.add(entry);
  }
}

/** A commit of which no step is here tells of erased records alone: it stays away, with the titles it names. */
async function mergeCommit(tx: WriteTransaction, commit: Commit): Promise<void> {
  const commits = tx.objectStore('commits');
  const known = await commits.get(commit.id);
  if ((await tx.objectStore('history').index('commit').getKey(commit.id)) === undefined) return;
  if (known && (known.undoneBy || !commit.undoneBy)) return;
  await commits.put(known ? { ...known, undoneBy: commit.undoneBy } : commit);
}

/** Whether fields differ, whatever the order of their keys. */
function changed(before: Fields, after: Fields): boolean {
  const keys = Object.keys(after);
  if (keys.length !== Object.keys(before).length) return true;
  return keys.some((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
}

function isWhole(id: RecordId, fields: Fields): boolean {
  try {
    checkFields(id, fields);
    return true;
  } catch (error) {
    if (error instanceof InvalidRecordError) return false;
    throw error;
  }
}
