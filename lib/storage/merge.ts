import { type Commit, type Fields, type HistoryEntry, type RecordedOp, type RecordId, resolveFields } from '../model';
import { type PlannedRow, putPlanned, recordStores } from './commit';
import { leavesOf, withReplaced } from './edits';
import { InvalidRecordError } from './errors';
import { type Library, libraryOf } from './library';
import type { Repository } from './repository';
import { checkFields, historyRow, readRows } from './rows';
import type { HistoryRow, WriteTransaction } from './schema';
import { write } from './transaction';

/** Foreign history, and the rows it came to where the old part of it was compacted away. */
export interface Incoming {
  readonly entries: readonly HistoryEntry[];
  readonly rows?: readonly { readonly id: RecordId; readonly fields: Fields }[];
  readonly commits?: readonly Commit[];
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
export async function merge(library: Library, incoming: Incoming): Promise<void> {
  const merged = await write(library.db, { stores: recordStores }, (tx) => mergeIn(tx, incoming));
  library.session.typing = null;
  const records = merged.planned.map(({ row }) => row.id);
  library.announcer.announce({ records, commit: null, scope: 'records' }, merged.pages);
  if (merged.words) library.enricher.soon();
}

async function mergeIn(tx: WriteTransaction, { entries, rows = [], commits = [] }: Incoming) {
  const byRecord = Map.groupBy(entries, ({ record }) => record);
  const heldRows = new Map(rows.map((row) => [row.id, row.fields]));
  const ids = [...new Set([...byRecord.keys(), ...heldRows.keys()])];
  const erased = await Promise.all(ids.map((id) => tx.objectStore('tombstones').getKey(id)));
  const living = ids.filter((_id, i) => erased[i] === undefined);
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
    const known = byIdentity.get(identity(op));
    byIdentity.set(identity(op), known ? withReplaced(known, op.p) : op);
  }
  return [...byIdentity.values()];
}

/** Adds the ops that are not known to the record's history; gives all of them. */
async function mergeEntries(tx: WriteTransaction, id: RecordId, incoming: readonly HistoryEntry[]) {
  const history = tx.objectStore('history');
  const index = history.index('record');
  const [keys, rows] = await Promise.all([index.getAllKeys(id), index.getAll(id)]);
  const entries = rows.map((row) => ({ ...row, ops: [...row.ops] }));
  const added: HistoryRow[] = [];
  const touched = new Set<number>();
  for (const { ops, ...entry } of incoming) {
    for (const op of ops.filter(({ key }) => !(key in Object.prototype))) {
      if (adopt(op, entries, touched) || adopt(op, added, null)) continue;
      const own = entries.findIndex(({ commit }) => commit === entry.commit);
      const mine = own >= 0 ? entries[own] : added.find(({ commit }) => commit === entry.commit);
      if (own >= 0) touched.add(own);
      if (mine) (mine.ops as RecordedOp[]).push(op);
      else added.push({ ...entry, ops: [op] });
    }
  }
  await Promise.all([
    ...[...touched].map(async (i) => history.put(historyRow(entries[i] as HistoryRow), keys[i])),
    ...added.map(async (entry) => history.add(historyRow(entry))),
  ]);
  return [...entries, ...added].flatMap(({ ops }) => ops);
}

/** Whether an op is known already; what it is known to replace is added to the known one. */
function adopt(op: RecordedOp, entries: readonly HistoryRow[], touched: Set<number> | null): boolean {
  return entries.some((entry, i) => {
    const at = entry.ops.findIndex((known) => identity(known) === identity(op));
    const known = entry.ops[at];
    if (!known) return false;
    const whole = withReplaced(known, op.p);
    if (whole !== known) {
      (entry.ops as RecordedOp[])[at] = whole;
      touched?.add(i);
    }
    return true;
  });
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
