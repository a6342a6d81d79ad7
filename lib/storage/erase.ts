import type { RecordId } from '../model';
import { hashesOfFields, removeUnused } from './blobs';
import { IndexUpdate } from './indexing';
import type { Library } from './library';
import { type Row, readRows } from './rows';
import type { StoreName, WriteTransaction } from './schema';
import { write } from './transaction';

export const eraseStores: readonly StoreName[] = [
  'clips',
  'records',
  'blobs',
  'images',
  'commits',
  'history',
  'drafts',
  'words',
  'pending',
  'cols',
  'tags',
  'tombstones',
  'kv',
];

/** Removes records and all their traces for ever, leaving a tombstone without content. One transaction. */
export async function eraseRecords(library: Library, ids: readonly RecordId[]): Promise<void> {
  const unique = [...new Set(ids)];
  if (unique.length === 0) return;
  const at = library.now().getTime();
  const pages = await write(library.db, { stores: eraseStores }, (tx) => eraseIn(tx, unique, at));
  library.session.typing = null;
  library.announcer.announce({ records: unique, commit: null, scope: 'records' }, pages);
}

/** The same inside a transaction that covers every store; gives the column pages that were rewritten. */
export async function eraseIn(tx: WriteTransaction, ids: readonly RecordId[], at: number): Promise<number[]> {
  const rows = (await readRows(tx, ids)).filter((row) => row !== undefined);
  const hashes = new Set<string>();
  for (const { fields } of rows) for (const hash of hashesOfFields(fields)) hashes.add(hash);
  const index = await IndexUpdate.start(tx);
  await index.reach(rows.flatMap(({ k }) => k ?? []));
  for (const row of rows) index.change(row, row.fields, null);
  const tombstones = tx.objectStore('tombstones');
  await Promise.all([...rows.map((row) => removeRow(tx, row)), ...ids.map((id) => tombstones.put({ id, at }))]);
  const titles = rows.flatMap(({ fields }) => `${fields.title?.x ?? fields.name?.x ?? ''}` || []);
  for (const id of ids) await removeHistory(tx, id, { hashes, titles });
  await removeUnused(tx, hashes);
  return index.finish(`erase ${at}`);
}

async function removeRow(tx: WriteTransaction, { id, k, fields }: Row): Promise<void> {
  if (k === undefined) return tx.objectStore('records').delete(id);
  const address = fields.address?.x;
  await Promise.all([
    tx.objectStore('clips').delete(k),
    tx.objectStore('words').delete(k),
    tx.objectStore('pending').delete(k),
    typeof address === 'string' && tx.objectStore('drafts').delete(address),
  ]);
}

interface Traces {
  /** Blobs the removed history named: collected. */
  readonly hashes: Set<string>;
  readonly titles: readonly string[];
}

/** Takes a record out of the history; a commit that is left with nothing goes too. */
async function removeHistory(tx: WriteTransaction, id: RecordId, { hashes, titles }: Traces): Promise<void> {
  const history = tx.objectStore('history');
  const commits = tx.objectStore('commits');
  for (const key of await history.index('record').getAllKeys(id)) {
    const entry = await history.get(key);
    if (!entry) continue;
    for (const hash of entry.hashes ?? []) hashes.add(hash);
    await history.delete(key);
    const commit = await commits.get(entry.commit);
    if (!commit) continue;
    if (commit.records <= 1) await commits.delete(commit.id);
    else {
      // What an entry in the list of activity says must not name what is gone.
      const subject = commit.subject.map((words) => (titles.some((title) => words.includes(title)) ? '…' : words));
      await commits.put({ ...commit, subject, records: commit.records - 1 });
    }
  }
}
