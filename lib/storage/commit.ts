import type { Changes, Commit, Edit, Fields, RecordedOp, RecordId, Version } from '../model';
import { createPartId } from '../model';
import { putBlobs } from './blobs';
import { applyOps, opOf, type Stamp } from './edits';
import { InvalidRecordError } from './errors';
import { IndexUpdate } from './indexing';
import type { Writing } from './library';
import type { CommitOptions } from './repository';
import { historyRow, putRow, type Row, readRows } from './rows';
import type { StoreName, WriteTransaction } from './schema';
import { inGroups, write } from './transaction';

/** The stores every change of records writes. */
export const recordStores: readonly StoreName[] = [
  'clips',
  'records',
  'blobs',
  'images',
  'commits',
  'history',
  'pending',
  'cols',
  'facets',
  'tags',
  'tombstones',
  'kv',
];

/** One record of a commit, worked out and not written yet. */
export interface PlannedRow {
  readonly row: Pick<Row, 'id' | 'k'>;
  readonly before: Fields | null;
  readonly after: Fields;
  readonly ops: readonly RecordedOp[];
}

/** What a commit comes to inside its transaction. */
interface Written {
  readonly commit: Commit;
  readonly records: readonly RecordId[];
  readonly pages: ReadonlySet<number>;
  readonly words: boolean;
  /** The one record it changed, and the key of that in `history`; null where it changed others. */
  readonly only: { readonly planned: PlannedRow; readonly entry: number } | null;
}

/** Records that are worked out, and held, at once. */
const atOnce = 500;

export interface InnerOptions extends CommitOptions {
  /** The value given replaces every other version too, even where it stands already: of all records, or of these. */
  readonly settles?: boolean | ReadonlySet<RecordId>;
  /** What else goes into the same transaction, after the records. */
  also?(tx: WriteTransaction, commit: string): Promise<void>;
}

/**
 * Writes changes, their history and their index entries in one transaction. An edit that says what is stored already
 * writes nothing and gives a commit of 0 records that is not kept. Throws InvalidRecordError, StorageFullError, and the reason of
 * `going.signal` where it was stopped: then nothing was written.
 */
export async function commitEdit(library: Writing, edit: Edit, options: InnerOptions = {}): Promise<Commit> {
  const scope = { stores: recordStores, durability: options.durability };
  const written = await write(library.db, scope, (tx) => writeEdit(tx, edit, { library, options })).catch((error) => {
    options.going?.signal?.throwIfAborted();
    throw error;
  });
  if (written.records.length > 0) remember(library, written, options.aside);
  return written.commit;
}

/** A large edit goes in some records at a time, so that no more of it is held twice. */
async function writeEdit(
  tx: WriteTransaction,
  edit: Edit,
  { library, options }: { library: Writing; options: InnerOptions },
): Promise<Written> {
  const { undoes = null, base, settles, going } = options;
  const stamp = { now: library.now().getTime(), device: library.device };
  // Pressed twice before the first was done: once is enough.
  const over = undoes !== null && (await tx.objectStore('commits').get(undoes))?.undoneBy;
  const changes = over ? [] : (Object.entries(edit.changes) as [RecordId, Changes][]);
  const commit = commitOf(library, edit, { at: await freeTime(tx, stamp.now), records: 0, undoes });
  await putBlobs(tx, options.blobs ?? []);
  const records: RecordId[] = [];
  const pages = new Set<number>();
  let words = false;
  let only: Written['only'] = null;
  for (let from = 0; from < changes.length; from += atOnce) {
    going?.signal?.throwIfAborted();
    const some = changes.slice(from, from + atOnce);
    const planned = await plan(tx, some, { stamp, base: seenBase(library, base), settles, check: library.check });
    const [entry] = await putHistory(tx, commit, planned);
    const put = await putPlanned(tx, commit, planned);
    const [first] = planned;
    only =
      records.length === 0 && planned.length === 1 && first && entry !== undefined ? { planned: first, entry } : null;
    for (const { row } of planned) records.push(row.id);
    for (const page of put.pages) pages.add(page);
    words ||= put.words;
    going?.onProgress?.((from + some.length) / changes.length);
  }
  const made = { ...commit, records: records.length };
  if (records.length > 0) {
    if (undoes) await markUndone(tx, undoes, commit.id);
    await tx.objectStore('commits').put(made);
    await options.also?.(tx, made.id);
  }
  return { commit: made, records, pages, words, only };
}

interface Circumstances {
  readonly stamp: Stamp;
  readonly base: (record: string, key: string) => Version | undefined;
  readonly settles?: InnerOptions['settles'];
  readonly check: Writing['check'];
}

/** Works out every op of some changes against what is stored. Throws InvalidRecordError. */
async function plan(
  tx: WriteTransaction,
  changes: readonly [RecordId, Changes][],
  { stamp, base, settles, check }: Circumstances,
): Promise<PlannedRow[]> {
  const planned: PlannedRow[] = [];
  await inGroups(changes, async ([id, values]) => {
    const [row] = await readRows(tx, [id]);
    const fields = row?.fields ?? {};
    const unsafe = Object.keys(values).find((key) => key in Object.prototype);
    if (unsafe !== undefined) throw new InvalidRecordError(id, unsafe, 'not a field name');
    const all = typeof settles === 'object' ? settles.has(id) : settles;
    const ops = Object.entries(values).flatMap(
      ([key, x]) =>
        opOf(
          Object.hasOwn(fields, key) ? fields[key] : undefined,
          { key, x, base: base(id, key), settles: all },
          stamp,
        ) ?? [],
    );
    if (ops.length === 0) return;
    const after = applyOps(fields, ops);
    check(id, after);
    planned.push({ row: { id, k: row?.k }, before: row?.fields ?? null, after, ops });
  });
  return planned;
}

/** The versions the writer saw. What this page itself wrote it has seen, whatever the editor remembers. */
function seenBase(library: Writing, base: CommitOptions['base']): Circumstances['base'] {
  return (record, key) => {
    const version = base?.[record]?.[key];
    const own = library.session.seen.get(`${record} ${key}`);
    return version && own && own[0] > version[0] ? own : version;
  };
}

function commitOf(library: Writing, edit: Edit, made: Pick<Commit, 'at' | 'records' | 'undoes'>): Commit {
  const { device, page } = library;
  return { id: createPartId(), device, page, title: edit.title, subject: edit.subject ?? [], undoneBy: null, ...made };
}

/** The first time from `now` on (ms since 1970) that no commit has: what was done last is known by its time alone. */
async function freeTime(tx: WriteTransaction, now: number): Promise<number> {
  const times = tx.objectStore('commits').index('at');
  let at = now;
  while ((await times.getKey(at)) !== undefined) at += 1;
  return at;
}

async function markUndone(tx: WriteTransaction, undone: string, by: string): Promise<void> {
  const commits = tx.objectStore('commits');
  const commit = await commits.get(undone);
  if (commit) await commits.put({ ...commit, undoneBy: by });
}

async function putHistory(tx: WriteTransaction, commit: Commit, planned: readonly PlannedRow[]): Promise<number[]> {
  const history = tx.objectStore('history');
  const entries = planned.map(({ row, ops }) => historyRow({ commit: commit.id, record: row.id, at: commit.at, ops }));
  return inGroups(entries, (entry) => history.add(entry));
}

/** Puts the rows of planned records and what is derived from them. */
export async function putPlanned(
  tx: WriteTransaction,
  { id }: { id: string },
  planned: readonly PlannedRow[],
): Promise<{ readonly pages: number[]; readonly planned: readonly PlannedRow[]; readonly words: boolean }> {
  const index = await IndexUpdate.start(tx);
  const tombstones = tx.objectStore('tombstones');
  const erased = (await tombstones.count()) > 0;
  const rowNumbers = await inGroups(planned, async ({ row, before, after }) => {
    if (erased && !before) await tombstones.delete(row.id);
    return putRow(tx, { ...row, fields: after });
  });
  await index.reach(rowNumbers.filter((k) => k !== undefined));
  planned.forEach(({ row, before, after }, i) => {
    index.change({ id: row.id, k: rowNumbers[i] }, before, after);
  });
  const pages = await index.finish(id);
  return { pages, planned, words: index.hasPending };
}

/** What follows a commit in this page: its undo stack, what it has seen, the change event, the words. */
function remember(writing: Writing, written: Written, aside = false): void {
  const { commit, records, pages, words } = written;
  if (!aside) stepIn(writing.session, written);
  writing.announcer.announce({ records, commit: commit.id, scope: 'records' }, [...pages]);
  if (words) writing.enricher.soon();
}

function stepIn(session: Writing['session'], { commit, only }: Written): void {
  const undone = session.steps.find(({ id }) => id === commit.undoes);
  session.steps.push({ id: commit.id, kind: commit.undoes && undone?.kind !== 'undo' ? 'undo' : 'step' });
  session.typing = null;
  if (!only || only.planned.ops.length > mostTyped) return;
  const { planned, entry } = only;
  for (const { key, v } of planned.ops) session.seen.set(`${planned.row.id} ${key}`, v);
  const keys = planned.ops.map(({ key }) => key).sort();
  if (!commit.undoes) session.typing = { commit: commit.id, record: planned.row.id, entry, keys, at: commit.at };
}

/** Typing changes a field or two at a time; more is no typing. */
const mostTyped = 20;
