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
  readonly pages: number[];
  readonly planned: readonly PlannedRow[];
  readonly words: boolean;
}

export interface InnerOptions extends CommitOptions {
  /** The value given replaces every other version too, even where it stands already. */
  readonly settles?: boolean;
}

/**
 * Writes changes, their history and their index entries in one transaction. An edit that says what is stored already
 * writes nothing and gives a commit of 0 records that is not kept. Throws InvalidRecordError, StorageFullError.
 */
export async function commitEdit(library: Writing, edit: Edit, options: InnerOptions = {}): Promise<Commit> {
  const scope = { stores: recordStores, durability: options.durability };
  let entries: number[] = [];
  const written = await write(library.db, scope, async (tx) => {
    const stamp = { now: library.now().getTime(), device: library.device };
    // Pressed twice before the first was done: once is enough.
    const over = options.undoes !== undefined && (await tx.objectStore('commits').get(options.undoes))?.undoneBy;
    const planned = over
      ? []
      : await plan(tx, edit, {
          stamp,
          base: seenBase(library, options.base),
          settles: options.settles,
          check: library.check,
        });
    const at = await freeTime(tx, stamp.now);
    const commit = commitOf(library, edit, { at, records: planned.length, undoes: options.undoes ?? null });
    await putBlobs(tx, options.blobs ?? []);
    if (planned.length === 0) return { commit, pages: [], planned, words: false };
    if (commit.undoes) await markUndone(tx, commit.undoes, commit.id);
    entries = await putHistory(tx, commit, planned);
    return putPlanned(tx, commit, planned).then((put) => ({ ...put, commit }));
  });
  if (written.planned.length > 0) remember(library, written, entries, options.aside);
  return written.commit;
}

interface Circumstances {
  readonly stamp: Stamp;
  readonly base: (record: string, key: string) => Version | undefined;
  readonly settles?: boolean;
  readonly check: Writing['check'];
}

/** Works out every op of an edit against what is stored. Throws InvalidRecordError. */
async function plan(
  tx: WriteTransaction,
  edit: Edit,
  { stamp, base, settles, check }: Circumstances,
): Promise<PlannedRow[]> {
  const changes = Object.entries(edit.changes) as [RecordId, Changes][];
  const planned: PlannedRow[] = [];
  await inGroups(changes, async ([id, values]) => {
    const [row] = await readRows(tx, [id]);
    const fields = row?.fields ?? {};
    const unsafe = Object.keys(values).find((key) => key in Object.prototype);
    if (unsafe !== undefined) throw new InvalidRecordError(id, unsafe, 'not a field name');
    const ops = Object.entries(values).flatMap(
      ([key, x]) =>
        opOf(Object.hasOwn(fields, key) ? fields[key] : undefined, { key, x, base: base(id, key), settles }, stamp) ??
        [],
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
  await tx.objectStore('commits').put(commit);
  return inGroups(entries, (entry) => history.add(entry));
}

/** Puts the rows of planned records and what is derived from them. */
export async function putPlanned(
  tx: WriteTransaction,
  { id }: { id: string },
  planned: readonly PlannedRow[],
): Promise<Omit<Written, 'commit'>> {
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
function remember(writing: Writing, written: Written, entries: readonly number[], aside = false): void {
  const { commit, planned } = written;
  if (!aside) stepIn(writing.session, written, entries);
  const records = planned.map(({ row }) => row.id);
  writing.announcer.announce({ records, commit: commit.id, scope: 'records' }, written.pages);
  if (written.words) writing.enricher.soon();
}

function stepIn(session: Writing['session'], { commit, planned }: Written, entries: readonly number[]): void {
  const undone = session.steps.find(({ id }) => id === commit.undoes);
  session.steps.push({ id: commit.id, kind: commit.undoes && undone?.kind !== 'undo' ? 'undo' : 'step' });
  session.typing = null;
  const [only] = planned;
  const [entry] = entries;
  if (!only || entry === undefined || planned.length > 1 || only.ops.length > mostTyped) return;
  for (const { key, v } of only.ops) session.seen.set(`${only.row.id} ${key}`, v);
  const keys = only.ops.map(({ key }) => key).sort();
  if (!commit.undoes) session.typing = { commit: commit.id, record: only.row.id, entry, keys, at: commit.at };
}

/** Typing changes a field or two at a time; more is no typing. */
const mostTyped = 20;
