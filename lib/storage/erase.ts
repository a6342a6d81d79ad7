import { type HistoryEntry, type RecordId, typeOf } from '../model';
import { hashesOfFields, removeUnused } from './blobs';
import { IndexUpdate } from './indexing';
import { forgetPlaces } from './kept-places';
import type { Library } from './library';
import { marksIn } from './marks';
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
  'marks',
  'cols',
  'facets',
  'tags',
  'tombstones',
  'kv',
];

/**
 * Removes records and all their traces for ever, leaving a tombstone without content; with `only`, just those that it
 * says yes to as they stand. One transaction.
 */
export async function eraseRecords(
  library: Library,
  ids: readonly RecordId[],
  only?: (row: Row) => boolean,
): Promise<void> {
  const at = library.now().getTime();
  let erased = [...new Set(ids)];
  if (erased.length === 0) return;
  const pages = await write(library.db, { stores: eraseStores }, async (tx) => {
    if (only) erased = (await readRows(tx, erased)).flatMap((row) => (row && only(row) ? row.id : []));
    erased = await withTheirs(tx, erased);
    return eraseIn(tx, erased, at);
  });
  library.session.typing = null;
  library.announcer.announce({ records: erased, commit: null, scope: 'records' }, pages);
}

/**
 * Some records with what goes with them: the editions of a digest, for its words are not to stay in what is kept of its
 * leaving, and the ties of a person or organisation.
 */
export async function withTheirs(tx: WriteTransaction, ids: readonly RecordId[]): Promise<RecordId[]> {
  const erased: ReadonlySet<unknown> = new Set(ids);
  const types = new Set(ids.map(typeOf));
  const index = tx.objectStore('records').index('type');
  const editions = types.has('digest') ? await index.getAll('edition') : [];
  const ties = types.has('person') ? await index.getAll('tie') : [];
  const theirs = [
    ...editions.filter(({ fields }) => erased.has(fields.digest?.x)),
    ...ties.filter(({ fields }) => erased.has(fields.from?.x) || erased.has(fields.to?.x)),
  ];
  return [...new Set([...ids, ...theirs.map(({ id }) => id)])];
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
  await Promise.all([
    ...rows.map((row) => removeRow(tx, row)),
    ...ids.map((id) => tombstones.put({ id, at })),
    // How far a clip was read on this device.
    ...ids.map((id) => tx.objectStore('kv').delete(`local/reading/${id}`)),
  ]);
  await forgetPlaces(tx, ids);
  // The step that made a tie names both its ends, and may be a step of neither.
  const names = (await Promise.all(ids.filter((id) => typeOf(id) === 'person').map((id) => titlesOf(tx, id)))).flat();
  for (const id of ids) await removeHistory(tx, id, { hashes, names });
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
    tx.objectStore('marks').delete(marksIn(k)),
    typeof address === 'string' && tx.objectStore('drafts').delete(address),
  ]);
}

/** Takes a record out of the history, adding the blobs it named; a commit that is left with nothing goes too. */
async function removeHistory(
  tx: WriteTransaction,
  id: RecordId,
  { hashes, names }: { hashes: Set<string>; names: readonly string[] },
): Promise<void> {
  const history = tx.objectStore('history');
  const index = history.index('record');
  const [keys, entries] = await Promise.all([index.getAllKeys(id), index.getAll(id)]);
  const titles = [...titlesIn(entries), ...names];
  for (const [i, entry] of entries.entries()) {
    for (const hash of entry.hashes ?? []) hashes.add(hash);
    await history.delete(keys[i] as number);
    await forget(tx, entry.commit, titles);
  }
}

const titlesOf = async (tx: WriteTransaction, id: RecordId): Promise<string[]> =>
  titlesIn(await tx.objectStore('history').index('record').getAll(id));

/** Every title or name a record ever had. */
function titlesIn(entries: readonly HistoryEntry[]): string[] {
  const values = entries.flatMap(({ ops }) =>
    ops.flatMap(({ key, x, was }) => (key === 'title' || key === 'name' ? [x, was] : [])),
  );
  return values.filter((value): value is string => typeof value === 'string' && value.trim() !== '');
}

/** One record less in a commit. What the list of activity says of it must not name what is gone. */
async function forget(tx: WriteTransaction, id: string, titles: readonly string[]): Promise<void> {
  const commits = tx.objectStore('commits');
  const commit = await commits.get(id);
  if (!commit) return;
  if (commit.records <= 1) return commits.delete(id);
  const subject = commit.subject.map((words) => (titles.some((title) => words.includes(title)) ? '…' : words));
  await commits.put({ ...commit, subject, records: commit.records - 1 });
}
