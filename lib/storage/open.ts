import { createPartId } from '../model';
import { ColumnCache, flag } from './columns';
import { commitEdit } from './commit';
import { libraryName } from './early';
import { Enricher } from './enrich';
import { eraseRecords } from './erase';
import { Announcer } from './events';
import { evidenceOf } from './evidence';
import { FacetCache } from './facets';
import { clipsAt, countClips, findClips, listRecords, tagsWith } from './find';
import { openLasting } from './lasting';
import { type Library, register } from './library';
import { clipByAddress, clipsByAddress, draftsOf, getMany, settingsOf } from './reading';
import type { Change, Repository, StorageHealth } from './repository';
import { pageGoes } from './room';
import { checkFields } from './rows';
import { lastSeen, seenUnder } from './seen';
import { Titles } from './titles';
import { write } from './transaction';
import { joinTyping } from './typing';
import { lastRedoable, lastUndoable, undoCommit } from './undo';
import { dismissOthers, fieldsOf, otherVersions, versionsOf } from './versions';

/** The time before a newly opened page looks for words that were left to index, ms: its own work comes first. */
const idle = 2000;

const everything: Change = { records: [], commit: null, scope: 'everything' };
/** Nothing changed but what can be found. */
const indexed: Change = { records: [], commit: null, scope: 'indexed' };

export interface Opening {
  readonly name?: string;
  now?(): Date;
  /** Another page holds an old version of the library open: this one waits until it is closed. */
  blocked?(): void;
  /** A newer version, or the browser, closed the library under this page: nothing can be read or written any more. */
  closed?(): void;
}

// Before anything of the page hears it.
for (const event of ['pagehide', 'visibilitychange']) globalThis.addEventListener?.(event, pageGoes, true);

/** Opens the library; each call is one page session with its own undo stack. */
export async function openRepository(options: Opening = {}): Promise<Repository> {
  const { name = libraryName, now = () => new Date(), blocked } = options;
  const announcer = new Announcer(name);
  const reopened = () => announcer.tell({ change: everything, pages: [] });
  const closed = options.closed ?? reopened;
  const db = await openLasting({ name, blocked, closed }, reopened);
  const columns = new ColumnCache(db);
  // Every page shows clips: what a list asks for first is on its way while the rest is made ready.
  columns.load().catch((error: unknown) => console.warn('columns', error));
  const library: Library = {
    name,
    db,
    device: (await db.get('kv', 'device')) as string,
    page: createPartId(),
    now,
    columns,
    facets: new FacetCache({ db, columns, announcer }),
    announcer,
    enricher: new Enricher(db, () => announcer.tell({ change: indexed, pages: [] })),
    session: { steps: [], typing: null, seen: new Map() },
    check: checkFields,
  };
  announcer.listen(({ change, pages }) => {
    const changed = change.scope === 'everything' ? 'all' : pages;
    for (const cache of [library.columns, library.facets]) cache.forget(changed);
  });
  library.enricher.soon(idle);
  (setTimeout(() => library.facets.fill(), idle) as { unref?(): void }).unref?.();
  return register(repositoryOf(library), library);
}

function repositoryOf(library: Library): Repository {
  const { db } = library;
  return {
    get: async (id) => (await getMany(db, [id]))[0],
    getMany: (ids) => getMany(db, ids),
    list: (type, options) => listRecords(db, type, options?.trashed ?? false),
    settings: () => settingsOf(db),
    findClips: (filter) => findClips(library, filter),
    facets: (filter) => countClips(library, filter),
    clipsAt: (rows) => clipsAt(db, rows),
    clipByAddress: (address) => clipByAddress(db, address),
    clipsByAddress: (addresses) => clipsByAddress(db, addresses),
    evidence: (principle, text) => evidenceOf(library, principle, text),
    seen: (names) => seenUnder(library, names),
    lastSeen: (people) => lastSeen(library, people),
    titles: new Titles(library),
    tags: (prefix) => tagsWith(db, prefix),
    blob: async (hash) => (await db.get('blobs', hash)) ?? db.get('images', hash),
    commit: async (edit, options) =>
      (options?.typing && (await joinTyping(library, edit, options))) || commitEdit(library, edit, options),
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
    healthChanged: () => library.announcer.announce({ records: [], commit: null, scope: 'health' }),
    lookAgain: () => library.announcer.announce(everything),
    local: async <T>(key: string) => (await db.get('kv', `local/${key}`)) as T | undefined,
    locals: <T>(prefix: string) => locals<T>(library, prefix),
    setLocal: (key, value) =>
      write(db, { stores: ['kv'], durability: 'relaxed' }, async (tx) => {
        const kv = tx.objectStore('kv');
        await (value === undefined ? kv.delete(`local/${key}`) : kv.put(value, `local/${key}`));
      }),
    onChange: (listener) => library.announcer.listen(({ change }) => listener(change)),
    close: () => close(library),
  };
}

function close({ db, announcer, enricher, facets }: Library): void {
  facets.close();
  enricher.close();
  announcer.close();
  db.close();
}

async function locals<T>({ db }: Library, prefix: string): Promise<ReadonlyMap<string, T>> {
  const range = IDBKeyRange.bound(`local/${prefix}`, `local/${prefix}\uffff`);
  const { store } = db.transaction('kv');
  const [keys, values] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return new Map(keys.map((key, at) => [String(key).slice('local/'.length), values[at] as T]));
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
