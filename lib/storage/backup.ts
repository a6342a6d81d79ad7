import { type RecordType, typeOf } from '../model';
import { type ArchiveHeader, archiveVersion, blobFile } from '../model/archive';
import { type Going, Steps } from './going';
import { type Library, libraryOf } from './library';
import { schemaVersion } from './migrations';
import type { Repository, StoredBlob } from './repository';
import { entryOf } from './rows';
import type { Database, HistoryRow, RecordRow } from './schema';
import { write } from './transaction';
import { keyFile } from './unzip';
import { JsonLines, ZipWriter } from './zip';

export { inspectArchive, openArchive, restoreArchive } from './restore';
export { ArchiveError, type ArchiveReader, type ArchiveSummary } from './unzip';

/** Rows read in one transaction. */
const batch = 500;
/** Bytes of blobs read in one transaction, as far as the last ones tell. */
const blobBytes = 8_000_000;
/** While an archive is made, and for as long after a crash, typing starts new commits, ms. */
const sealing = 10 * 60_000;

/** What a backup is made with: how it is watched and stopped, and where that is wanted the file of the key that signs here, which is locked. */
export interface Packing extends Going {
  readonly signingKey?: string;
}

/**
 * The whole library as one ZIP file, see docs/formats/archive.md. Nothing else of this device alone is in it. Stopped by
 * `going.signal`, it leaves nothing behind and rejects with the signal's reason.
 */
export async function createArchive(repository: Repository, going: Packing = {}): Promise<Uint8Array<ArrayBuffer>> {
  const library = libraryOf(repository);
  await seal(library, library.now().getTime() + sealing);
  try {
    return await pack(library, going);
  } finally {
    await seal(library, library.now().getTime());
  }
}

async function pack({ db, now }: Library, going: Packing): Promise<Uint8Array<ArrayBuffer>> {
  const sizes = await Promise.all(stores.map((store) => db.count(store)));
  const steps = new Steps(
    going,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  const zip = new ZipWriter();
  const add = async <T>(name: string, pages: AsyncIterable<readonly T[]>, line: (row: T) => unknown) => {
    const lines = new JsonLines();
    for await (const rows of pages) {
      lines.add(rows.map(line));
      steps.done(rows.length);
    }
    await zip.add(name, lines.bytes());
  };
  const counts = { ...noneCounted };
  await add('records.jsonl', records(db), ({ id, fields }) => {
    counts[counted[typeOf(id)]] += 1;
    return { id, fields };
  });
  await add('history.jsonl', history(db), entryOf);
  await add('commits.jsonl', rowsById(db, 'commits'), (commit) => commit);
  const blobs = new JsonLines();
  for (const store of ['blobs', 'images'] as const)
    for await (const group of blobsOf(db, store)) {
      for (const blob of group) blobs.add([await addBlob(zip, blob)]);
      steps.done(group.length);
    }
  await zip.add('blobs.jsonl', blobs.bytes());
  await add('tombstones.jsonl', rowsById(db, 'tombstones'), (row) => row);
  const header: ArchiveHeader = {
    format: 'commonplace-archive',
    version: archiveVersion,
    schema: schemaVersion,
    createdAt: now().toISOString(),
    counts: { ...counts, blobs: blobs.count },
  };
  await zip.add('archive.json', encode(header));
  if (going.signingKey) await zip.add(keyFile, new TextEncoder().encode(going.signingKey));
  await zip.add('sums.json', encode({ ...zip.sums }));
  return zip.finish();
}

const stores = ['clips', 'records', 'history', 'commits', 'blobs', 'images', 'tombstones'] as const;

const counted = {
  clip: 'clips',
  meeting: 'meetings',
  digest: 'digests',
  edition: 'editions',
  principle: 'principles',
  person: 'people',
  practice: 'practices',
  session: 'sessions',
  tie: 'ties',
  review: 'reviews',
  thread: 'threads',
  health: 'healthChecks',
  settings: 'settings',
} as const satisfies Record<RecordType, string>;
const noneCounted = {
  clips: 0,
  meetings: 0,
  digests: 0,
  editions: 0,
  principles: 0,
  people: 0,
  practices: 0,
  sessions: 0,
  ties: 0,
  reviews: 0,
  threads: 0,
  healthChecks: 0,
  settings: 0,
};

const encode = (value: unknown) => new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);

/** Commits of before a time take no more typing: a copy of them is out, and must stay the same step. */
async function seal({ db, session }: Library, until: number): Promise<void> {
  session.typing = null;
  await write(db, { stores: ['kv'], durability: 'relaxed' }, async (tx) => {
    await tx.objectStore('kv').put(until, 'sealedAt');
  });
}

const after = (key: string) => IDBKeyRange.lowerBound(key, true);

/** Rows by id, a batch at a time. */
async function* pagesOf<T extends { id: string }>(read: (range: IDBKeyRange) => Promise<T[]>): AsyncGenerator<T[]> {
  let rows: T[];
  let last = '';
  do {
    rows = await read(after(last));
    yield rows;
    last = rows.at(-1)?.id ?? last;
  } while (rows.length === batch);
}

async function* records(db: Database): AsyncGenerator<readonly Pick<RecordRow, 'id' | 'fields'>[]> {
  yield* pagesOf((range) => db.getAllFromIndex('clips', 'id', range, batch));
  yield* pagesOf((range) => db.getAll('records', range, batch));
}

const rowsById = (db: Database, store: 'commits' | 'tombstones') =>
  pagesOf<{ id: string }>((range) => db.getAll(store, range, batch));

/** The history by record, a batch at a time; the entries of one record come together. */
async function* history(db: Database): AsyncGenerator<HistoryRow[]> {
  let last = '';
  for (;;) {
    const rows = await db.getAllFromIndex('history', 'record', after(last), batch);
    if (rows.length < batch) return yield rows;
    // The last record may go on after the batch.
    const open = rows.at(-1)?.record ?? '';
    const closed = rows.filter(({ record }) => record !== open);
    yield closed.length > 0 ? closed : await db.getAllFromIndex('history', 'record', open);
    last = closed.at(-1)?.record ?? open;
  }
}

/** Blobs by hash, as many at a time as memory is for. */
async function* blobsOf(db: Database, store: 'blobs' | 'images'): AsyncGenerator<StoredBlob[]> {
  let last = '';
  let most = 10;
  for (;;) {
    const group = await db.getAll(store, after(last), most);
    yield group;
    if (group.length < most) return;
    last = group.at(-1)?.hash ?? last;
    const size = group.reduce((sum, { content }) => sum + content.length, 1) / group.length;
    most = Math.max(1, Math.min(batch, Math.floor(blobBytes / size)));
  }
}

/** Adds a blob's file and gives its line. Its name is its sum. */
async function addBlob(zip: ZipWriter, { hash, type, content }: StoredBlob) {
  const text = typeof content === 'string';
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  await zip.add(blobFile(hash, text), bytes, { packed: !text, sum: hash });
  return { hash, type, text };
}
