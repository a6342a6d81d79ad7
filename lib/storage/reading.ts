import type { IDBPObjectStore } from 'idb';
import {
  type Clip,
  draftLifetime,
  type FormDraft,
  type RecordById,
  type RecordId,
  type RecordOf,
  settingsId,
} from '../model';
import type { Writing } from './library';
import type { Repository } from './repository';
import { clipAt, readRows, recordAt } from './rows';
import type { Database, ReadTransaction, StoreName, Stores } from './schema';
import { write } from './transaction';

/** The records of some ids, in their order. */
export async function getMany<I extends RecordId>(
  db: Database,
  ids: readonly I[],
): Promise<(RecordById<I> | undefined)[]> {
  const tx = db.transaction(['clips', 'records']) as unknown as ReadTransaction;
  const rows = await readRows(tx, ids);
  return rows.map((row) => row && recordAt({ id: row.id as I, fields: row.fields }));
}

export async function settingsOf(db: Database): Promise<RecordOf['settings']> {
  return recordAt((await db.get('records', settingsId)) ?? { id: settingsId, fields: {} }) as RecordOf['settings'];
}

/** The clip saved from this canonical address: one in the library before one in the trash, the newest first. */
export async function clipByAddress(db: Database, address: string): Promise<Clip | undefined> {
  return standing((await db.getAllFromIndex('clips', 'address', address)).map(clipAt));
}

/** Of clips of one address the one that counts: live before trashed, then the newest. */
function standing(clips: Clip[]): Clip | undefined {
  const rank = (clip: Clip) => `${clip.trashedAt ? 0 : 1}${clip.savedAt}`;
  return clips.sort((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];
}

/** The clips of many addresses in one transaction; addresses nobody saved are left out. */
export async function clipsByAddress(db: Database, addresses: readonly string[]): Promise<Map<string, Clip>> {
  const index = db.transaction('clips').store.index('address');
  const wanted = [...new Set(addresses)];
  const found = await Promise.all(wanted.map((address) => index.getAll(address)));
  return new Map(
    found.flatMap((rows, i) => {
      const clip = standing(rows.map(clipAt));
      return clip ? [[wanted[i] as string, clip] as const] : [];
    }),
  );
}

type Drafts = IDBPObjectStore<Stores, StoreName[], 'drafts', 'readwrite'>;

const oldest = (now: Date) => new Date(now.getTime() - draftLifetime).toISOString();

function changeDrafts({ db, announcer }: Writing, work: (drafts: Drafts) => Promise<unknown>): Promise<void> {
  // Written at every pause in typing: the system's cache is safe enough, and waits for no disk.
  return write(db, { stores: ['drafts'], durability: 'relaxed' }, (tx) => work(tx.objectStore('drafts'))).then(() =>
    announcer.announce({ records: [], commit: null, scope: 'drafts' }),
  );
}

/** The draft of the capture form under an address; one older than `draftLifetime` is as good as gone. */
export function draftOf(library: Writing): Pick<Repository, 'draft' | 'removeDraft'> {
  return {
    async draft(address) {
      const draft = await library.db.get('drafts', address);
      return draft && draft.updatedAt >= oldest(library.now()) ? draft : undefined;
    },
    removeDraft: (address) => changeDrafts(library, (drafts) => drafts.delete(address)),
  };
}

/** Whether a draft is newer than another: one from a time to come (a clock that was set back) is newer than none. */
const isAfter = (one: FormDraft, other: FormDraft, now: Date) =>
  one.updatedAt > other.updatedAt && one.updatedAt <= now.toISOString();

/** All drafts, and how they are put down. */
export function draftsOf(library: Writing): Pick<Repository, 'draft' | 'drafts' | 'putDraft' | 'removeDraft'> {
  return {
    ...draftOf(library),
    async drafts() {
      const range = IDBKeyRange.lowerBound(oldest(library.now()));
      return (await library.db.getAllFromIndex('drafts', 'updatedAt', range)).reverse();
    },
    // What a form sent as it went can arrive after another page has put down what it left.
    putDraft: (draft) =>
      changeDrafts(library, async (drafts) => {
        const stored = await drafts.get(draft.address);
        if (stored && isAfter(stored, draft, library.now())) return;
        await drafts.put(draft);
      }),
  };
}
