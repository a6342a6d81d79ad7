import type { Changes, RecordId } from '../model';
import { putPlanned, recordStores } from './commit';
import { applyOps, opOf } from './edits';
import { libraryOf } from './library';
import type { Repository } from './repository';
import { checkFields, readRows } from './rows';
import { write } from './transaction';

/**
 * Writes fields of a record that no step of the history tells of: nothing says when they came or in which order, no undo takes
 * them back, and the list of what was done does not have them. `at` (ms since 1970) stands for the time of all of them. They are merged,
 * archived and erased with the record as others are. Nothing is done where there is no such record. Throws InvalidRecordError and
 * StorageFullError; then nothing was written.
 */
export async function putUntimed(repository: Repository, id: RecordId, changes: Changes, at: number): Promise<void> {
  const library = libraryOf(repository);
  const stamp = { now: at, device: library.device };
  const put = await write(library.db, { stores: recordStores }, async (tx) => {
    const [row] = await readRows(tx, [id]);
    if (!row) return null;
    const ops = Object.entries(changes).flatMap(([key, x]) => opOf(row.fields[key], { key, x }, stamp) ?? []);
    if (ops.length === 0) return null;
    // As they stand in the row tells no order either.
    const all = Object.entries(applyOps(row.fields, ops)).toSorted(([a], [b]) => (a < b ? -1 : 1));
    const after = Object.fromEntries(all);
    checkFields(id, after);
    const planned = [{ row: { id, k: row.k }, before: row.fields, after, ops: [] }];
    return putPlanned(tx, { id: `untimed ${crypto.randomUUID()}` }, planned);
  });
  if (!put) return;
  library.session.typing = null;
  library.announcer.announce({ records: [id], commit: null, scope: 'records' }, put.pages);
  if (put.words) library.enricher.soon();
}
