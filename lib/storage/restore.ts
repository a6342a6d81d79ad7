import { type Fields, type HistoryEntry, type RecordedOp, typeOf } from '../model';
import { type ArchivedEntry, blobFile } from '../model/archive';
import { eraseIn, eraseStores, withTheirs } from './erase';
import { breathe, type Going, Steps } from './going';
import { type Library, libraryOf } from './library';
import { type Incoming, mergeQuietly } from './merge';
import { migrateFields, migrateOps } from './migrations';
import type { Repository, StoredBlob } from './repository';
import { write } from './transaction';
import { ArchiveReader, type ArchiveSummary } from './unzip';

/** Rows written in one transaction. */
const batch = 200;

/** Opens an archive and compares every file with its sum. Throws ArchiveError when it cannot be restored, and says why. */
export const openArchive = (bytes: Uint8Array<ArrayBuffer>, going?: Going): Promise<ArchiveReader> =>
  ArchiveReader.open(bytes, going);

/** What an archive holds; throws what `openArchive` throws. */
export async function inspectArchive(bytes: Uint8Array<ArrayBuffer>): Promise<ArchiveSummary> {
  return (await ArchiveReader.open(bytes)).summary;
}

/**
 * Merges an archive into the library by the rule of `mergeHistory`: what is here stays, what was erased here or there
 * stays erased. Every record arrives whole, its blobs with it; when it is interrupted or stopped by `going.signal`,
 * restoring again does the rest. Throws ArchiveError before anything is written, StorageFullError, or the signal's reason.
 */
export async function restoreArchive(
  repository: Repository,
  given: ArchiveReader | Uint8Array<ArrayBuffer>,
  going: Going = {},
): Promise<ArchiveSummary> {
  const library = libraryOf(repository);
  const archive = given instanceof ArchiveReader ? given : await ArchiveReader.open(given, { signal: going.signal });
  const steps = new Steps(going, await archive.check());
  try {
    await restoreTombstones(library, archive);
    const blobs = blobsOf(archive);
    for (const incoming of recordsOf(archive)) {
      going.signal?.throwIfAborted();
      // The steps that stand last wait for the disk, and everything before with them.
      await mergeQuietly(library, { ...incoming, blobs }, 'relaxed');
      steps.done(incoming.rows?.length ?? 0);
      await breathe();
    }
    for (const commits of batches(archive.rows('commits.jsonl'))) await mergeQuietly(library, { entries: [], commits });
  } finally {
    library.announcer.announce({ records: [], commit: null, scope: 'everything' });
    library.enricher.soon();
  }
  return archive.summary;
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
      for (const { id, at } of group) await eraseIn(tx, await withTheirs(tx, [id]), at);
    });
  }
}

/** Gives the archive's blobs of some hashes, a group at a time. */
function blobsOf(archive: ArchiveReader): NonNullable<Incoming['blobs']> {
  const types = new Map<string, { type: string; text: boolean }>();
  for (const { hash, type, text } of archive.rows('blobs.jsonl')) types.set(hash, { type, text });
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  return function* (hashes) {
    const named = [...hashes].flatMap((hash) => {
      const kind = types.get(hash);
      return kind ? [[blobFile(hash, kind.text), { hash, ...kind }] as const] : [];
    });
    const kinds = new Map(named);
    for (const group of archive.unpackBlobs(kinds.keys()))
      yield group.flatMap(({ name, content }): StoredBlob[] => {
        const kind = kinds.get(name);
        return kind
          ? [{ hash: kind.hash, type: kind.type, content: kind.text ? decoder.decode(content) : content }]
          : [];
      });
  };
}
