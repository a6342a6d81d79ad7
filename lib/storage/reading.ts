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
import type { Database, ReadTransaction } from './schema';
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

/** Drafts of the capture form; those older than `draftLifetime` are as good as gone. */
export function draftsOf(library: Writing): Pick<Repository, 'draft' | 'drafts' | 'putDraft' | 'removeDraft'> {
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
      // Written at every pause in typing: the system's cache is safe enough, and waits for no disk.
      await write(db, { stores: ['drafts'], durability: 'relaxed' }, (tx) => tx.objectStore('drafts').put(draft));
      changed();
    },
    async removeDraft(address) {
      await write(db, { stores: ['drafts'], durability: 'relaxed' }, (tx) => tx.objectStore('drafts').delete(address));
      changed();
    },
  };
}
