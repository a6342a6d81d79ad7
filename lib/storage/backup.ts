import { type Fields, type HistoryEntry, type RecordedOp, typeOf } from '../model';
import { type ArchivedEntry, type ArchiveHeader, archiveVersion } from '../model/archive';
import { putBlobs, removeUnused } from './blobs';
import { eraseIn, eraseStores } from './erase';
import { type Library, libraryOf } from './library';
import { type Incoming, merge } from './merge';
import { migrateFields, migrateOps, schemaVersion } from './migrations';
import type { Repository, StoredBlob } from './repository';
import { entryOf } from './rows';
import type { Database } from './schema';
import { write } from './transaction';
import { ArchiveError, ArchiveReader } from './unzip';
import { JsonLines, ZipWriter } from './zip';

export { ArchiveError };

export interface ArchiveSummary {
  readonly version: number;
  /** ISO 8601 */
  readonly createdAt: string;
  readonly clips: number;
  readonly meetings: number;
  readonly digests: number;
  readonly principles: number;
  readonly blobs: number;
}

/** Rows read or written in one transaction. */
const batch = 200;
/** While an archive is made, and for as long after a crash, typing starts new commits, ms. */
const sealing = 10 * 60_000;

/** The whole library as one ZIP file, see docs/formats/archive.md. Nothing of this device alone is in it. */
export async function createArchive(repository: Repository): Promise<Uint8Array<ArrayBuffer>> {
  const library = libraryOf(repository);
  const { db, now } = library;
  await seal(library, now().getTime() + sealing);
  const zip = new ZipWriter();
  const counts = { clips: 0, meetings: 0, digests: 0, principles: 0, people: 0, settings: 0, blobs: 0 };
  const records = new JsonLines();
  for (const store of ['clips', 'records'] as const) {
    for await (const rows of recordRows(db, store)) {
      records.add(rows.map(({ id, fields }) => ({ id, fields })));
      for (const { id } of rows) counts[counted[typeOf(id)]] += 1;
    }
  }
  await zip.add('records.jsonl', records.bytes());
  await zip.add('history.jsonl', await historyLines(db));
  await zip.add('commits.jsonl', await linesOf(db, 'commits'));
  const blobs = new JsonLines();
  for (const store of ['blobs', 'images'] as const) await addBlobs(db, store, { zip, blobs });
  await zip.add('blobs.jsonl', blobs.bytes());
  await zip.add('tombstones.jsonl', await linesOf(db, 'tombstones'));
  const header: ArchiveHeader = {
    format: 'commonplace-archive',
    version: archiveVersion,
    schema: schemaVersion,
    createdAt: now().toISOString(),
    counts: { ...counts, blobs: blobs.count },
  };
  await zip.add('archive.json', encode(header));
  await zip.add('sums.json', encode({ ...zip.sums }));
  await seal(library, now().getTime());
  return zip.finish();
}

const counted = {
  clip: 'clips',
  meeting: 'meetings',
  digest: 'digests',
  principle: 'principles',
  person: 'people',
  settings: 'settings',
} as const;

const encode = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** Commits of before a time take no more typing: a copy of them is out, and must stay the same step. */
async function seal({ db, session }: Library, until: number): Promise<void> {
  session.typing = null;
  await write(db, { stores: ['kv'], durability: 'relaxed' }, async (tx) => {
    await tx.objectStore('kv').put(until, 'sealedAt');
  });
}

/** Rows by id, a batch at a time. */
async function* recordRows(db: Database, name: 'clips' | 'records') {
  let after = '';
  for (;;) {
    const range = IDBKeyRange.lowerBound(after, true);
    const rows =
      name === 'clips'
        ? await db.getAllFromIndex('clips', 'id', range, batch)
        : await db.getAll('records', range, batch);
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < batch) return;
    after = last.id;
  }
}

/** The history, record by record. */
async function historyLines(db: Database): Promise<Uint8Array<ArrayBuffer>> {
  const lines = new JsonLines();
  let record = await firstRecord(db, null);
  while (record !== null) {
    const rows = await db.getAllFromIndex('history', 'record', record);
    lines.add(rows.map(entryOf));
    record = await firstRecord(db, record);
  }
  return lines.bytes();
}

async function firstRecord(db: Database, after: string | null): Promise<string | null> {
  const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
  const cursor = await db.transaction('history').store.index('record').openKeyCursor(range);
  return cursor?.key ?? null;
}

async function linesOf(db: Database, store: 'commits' | 'tombstones'): Promise<Uint8Array<ArrayBuffer>> {
  const lines = new JsonLines();
  let after = '';
  for (;;) {
    const rows = await db.getAll(store, IDBKeyRange.lowerBound(after, true), batch);
    lines.add(rows);
    const last = rows.at(-1);
    if (!last || rows.length < batch) return lines.bytes();
    after = last.id;
  }
}

async function addBlobs(
  db: Database,
  store: 'blobs' | 'images',
  into: { zip: ZipWriter; blobs: JsonLines },
): Promise<void> {
  for (const hash of await db.getAllKeys(store)) {
    const blob = await db.get(store, hash);
    if (!blob) continue;
    const text = typeof blob.content === 'string';
    const content = typeof blob.content === 'string' ? new TextEncoder().encode(blob.content) : blob.content;
    into.blobs.add([{ hash, type: blob.type, text }]);
    await into.zip.add(nameOf(hash, text), content, !text);
  }
}

const nameOf = (hash: string, text: boolean) => `blobs/${hash}.${text ? 'html' : 'bin'}`;

/** What an archive holds. Throws ArchiveError when it cannot be restored, and says why. */
export async function inspectArchive(bytes: Uint8Array<ArrayBuffer>): Promise<ArchiveSummary> {
  return summaryOf((await ArchiveReader.open(bytes)).header);
}

function summaryOf({ version, createdAt, counts }: ArchiveHeader): ArchiveSummary {
  const { clips, meetings, digests, principles, blobs } = counts;
  return { version, createdAt, clips, meetings, digests, principles, blobs };
}

/**
 * Merges an archive into the library by the rule of `mergeHistory`: what is here stays, what was erased here or there
 * stays erased. Every record arrives whole, its blobs first; when it is interrupted, restoring again does the rest.
 * Throws ArchiveError before anything is written, or StorageFullError.
 */
export async function restoreArchive(repository: Repository, bytes: Uint8Array<ArrayBuffer>): Promise<ArchiveSummary> {
  const library = libraryOf(repository);
  const archive = await ArchiveReader.open(bytes);
  archive.check();
  // Before the blobs come: what only erased records name here may be what a record of the archive names too.
  await restoreTombstones(library, archive);
  await restoreBlobs(library, archive);
  for (const incoming of recordsOf(archive)) await merge(library, incoming);
  await dropUnusedBlobs(library, archive);
  for (const commits of batches(archive.rows('commits.jsonl'))) await merge(library, { entries: [], commits });
  library.announcer.announce({ records: [], commit: null, scope: 'everything' });
  return summaryOf(archive.header);
}

function* batches<T>(rows: Iterable<T>): Generator<T[]> {
  let group: T[] = [];
  for (const row of rows) {
    group.push(row);
    if (group.length < batch) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** Records with their history, some at a time. Both files stand in the order of ids, so neither is read twice. */
function* recordsOf(archive: ArchiveReader): Generator<Incoming> {
  const { schema } = archive.header;
  const entries = archive.rows('history.jsonl');
  let next = entries.next();
  for (const group of batches(archive.rows('records.jsonl'))) {
    const last = group.at(-1)?.id ?? '';
    const found: HistoryEntry[] = [];
    for (; !next.done && next.value.record <= last; next = entries.next()) found.push(migrated(next.value, schema));
    const rows = group.map(({ id, fields }) => ({ id, fields: migrateFields(typeOf(id), fields as Fields, schema) }));
    yield { rows, entries: found };
  }
  const rest: HistoryEntry[] = [];
  for (; !next.done; next = entries.next()) rest.push(migrated(next.value, schema));
  for (const group of batches(rest)) yield { entries: group };
}

function migrated({ commit, record, at, ops }: ArchivedEntry, schema: number): HistoryEntry {
  return { commit, record, at, ops: migrateOps(typeOf(record), ops as RecordedOp[], schema) };
}

async function restoreTombstones(library: Library, archive: ArchiveReader): Promise<void> {
  for (const group of batches(archive.rows('tombstones.jsonl'))) {
    await write(library.db, { stores: eraseStores }, async (tx) => {
      for (const { id, at } of group) await eraseIn(tx, [id], at);
    });
  }
}

async function restoreBlobs(library: Library, archive: ArchiveReader): Promise<void> {
  const types = new Map<string, string>();
  for (const { hash, type, text } of archive.rows('blobs.jsonl')) types.set(nameOf(hash, text), type);
  const group: StoredBlob[] = [];
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const put = () => write(library.db, { stores: ['blobs', 'images'] }, (tx) => putBlobs(tx, group.splice(0)));
  for (const { name, content } of archive.unpackBlobs()) {
    const type = types.get(name);
    const hash = name.slice('blobs/'.length, name.lastIndexOf('.'));
    if (type === undefined) continue;
    group.push({ hash, type, content: name.endsWith('.html') ? decoder.decode(content) : content });
    if (group.length >= 50) await put();
  }
  await put();
}

/** What only erased records named came along in the archive, and must not stay. */
async function dropUnusedBlobs(library: Library, archive: ArchiveReader): Promise<void> {
  for (const group of batches(archive.rows('blobs.jsonl'))) {
    await write(library.db, { stores: ['clips', 'history', 'blobs', 'images'] }, (tx) =>
      removeUnused(
        tx,
        group.map(({ hash }) => hash),
      ),
    );
  }
}
