import { createPartId, draftLifetime, type FormDraft, type RecordById, type RecordId, settingsId } from '../model';
import { ColumnCache, flag } from './columns';
import { commitEdit } from './commit';
import { openDatabase } from './database';
import { Enricher } from './enrich';
import { eraseRecords } from './erase';
import { Announcer } from './events';
import { clipByAddress, clipsAt, findClips, listRecords, tagsWith } from './find';
import { type Library, register } from './library';
import type { Change, Repository, StorageHealth } from './repository';
import { readRows, recordAt } from './rows';
import type { ReadTransaction } from './schema';
import { write } from './transaction';
import { lastRedoable, lastUndoable, undoCommit } from './undo';
import { dismissOthers, fieldsOf, otherVersions, versionsOf } from './versions';

/** The time before a newly opened page looks for words that were left to index, ms: its own work comes first. */
const idle = 2000;

const everything: Change = { records: [], commit: null, scope: 'everything' };

/** Opens the library; each call is one page session with its own undo stack. */
export async function openRepository(options: { name?: string; now?: () => Date } = {}): Promise<Repository> {
  const { name = 'commonplace', now = () => new Date() } = options;
  const announcer = new Announcer(name);
  const db = await openDatabase({ name, closed: () => announcer.tell({ change: everything, pages: [] }) });
  const library: Library = {
    name,
    db,
    device: (await db.get('kv', 'device')) as string,
    page: createPartId(),
    now,
    columns: new ColumnCache(db),
    announcer,
    enricher: new Enricher(db),
    session: { steps: [], typing: null, seen: new Map() },
  };
  announcer.listen(({ change, pages }) => library.columns.forget(change.scope === 'everything' ? 'all' : pages));
  library.enricher.soon(idle);
  return register(repositoryOf(library), library);
}

function repositoryOf(library: Library): Repository {
  const { db } = library;
  return {
    get: async (id) => (await getMany(library, [id]))[0],
    getMany: (ids) => getMany(library, ids),
    list: (type, options) => listRecords(db, type, options?.trashed ?? false),
    settings: async () => recordAt((await db.get('records', settingsId)) ?? { id: settingsId, fields: {} }) as never,
    findClips: (filter) => findClips(library, filter),
    clipsAt: (rows) => clipsAt(db, rows),
    clipByAddress: (address) => clipByAddress(db, address),
    tags: (prefix) => tagsWith(db, prefix),
    blob: async (hash) => (await db.get('blobs', hash)) ?? db.get('images', hash),
    commit: (edit, options) => commitEdit(library, edit, options),
    undo: (commit) => undoCommit(library, commit),
    lastUndoable: () => lastUndoable(library),
    lastRedoable: () => lastRedoable(library),
    commits: (options) => commits(library, options),
    versions: (record) => versionsOf(library, record),
    fields: (id) => fieldsOf(library, id),
    otherVersions: (record) => otherVersions(library, record),
    dismissOthers: (record, key) => dismissOthers(library, record, key),
    erase: (ids) => eraseRecords(library, ids),
    ...draftsOf(library),
    health: () => health(library),
    local: async <T>(key: string) => (await db.get('kv', `local/${key}`)) as T | undefined,
    setLocal: (key, value) =>
      write(db, { stores: ['kv'], durability: 'relaxed' }, async (tx) => {
        await tx.objectStore('kv').put(value, `local/${key}`);
      }),
    onChange: (listener) => library.announcer.listen(({ change }) => listener(change)),
    close: () => close(library),
  };
}

function close({ db, announcer, enricher }: Library): void {
  enricher.close();
  announcer.close();
  db.close();
}

async function getMany<I extends RecordId>({ db }: Library, ids: readonly I[]): Promise<(RecordById<I> | undefined)[]> {
  const tx = db.transaction(['clips', 'records']) as unknown as ReadTransaction;
  const rows = await readRows(tx, ids);
  return rows.map((row) => row && recordAt({ id: row.id as I, fields: row.fields }));
}

/** Commits before a time (ms since 1970), newest first. */
async function commits({ db }: Library, options: { before?: number; limit?: number } = {}) {
  const { before, limit = 50 } = options;
  const range = before === undefined ? null : IDBKeyRange.upperBound(before, true);
  const found = [];
  let row = await db.transaction('commits').store.index('at').openCursor(range, 'prev');
  while (row && found.length < limit) {
    found.push(row.value);
    row = await row.continue();
  }
  return found;
}

function draftsOf(library: Library): Pick<Repository, 'draft' | 'drafts' | 'putDraft' | 'removeDraft'> {
  const { db, announcer, now } = library;
  const oldest = () => new Date(now().getTime() - draftLifetime).toISOString();
  const changed = () => announcer.announce({ records: [], commit: null, scope: 'drafts' });
  return {
    async draft(address) {
      const draft = await db.get('drafts', address);
      return draft && draft.updatedAt >= oldest() ? draft : undefined;
    },
    async drafts() {
      const found = await db.getAllFromIndex('drafts', 'updatedAt', IDBKeyRange.lowerBound(oldest()));
      return found.reverse();
    },
    async putDraft(draft: FormDraft) {
      await write(db, { stores: ['drafts'] }, (tx) => tx.objectStore('drafts').put(draft));
      changed();
    },
    async removeDraft(address) {
      await write(db, { stores: ['drafts'] }, (tx) => tx.objectStore('drafts').delete(address));
      changed();
    },
  };
}

async function health(library: Library): Promise<StorageHealth> {
  const storage = globalThis.navigator?.storage as StorageManager | undefined;
  const [estimate, persisted, lastBackupAt, columns] = await Promise.all([
    storage?.estimate?.(),
    storage?.persisted?.(),
    library.db.get('kv', 'local/lastBackupAt') as Promise<number | undefined>,
    library.columns.load(),
  ]);
  let clips = 0;
  for (const { flags } of columns.pages)
    for (const flagged of flags) if ((flagged & (flag.live | flag.trashed)) === flag.live) clips += 1;
  const { usage = 0, quota = 0 } = estimate ?? {};
  return { used: usage, quota, persisted: persisted ?? false, lastBackupAt: lastBackupAt ?? null, clips };
}
