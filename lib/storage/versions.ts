import { type Changes, type Fields, type Held, type HistoryEntry, othersOf, type RecordId } from '../model';
import { commitEdit } from './commit';
import { leavesOf } from './edits';
import type { Library } from './library';
import { entryOf, type Row, readRows } from './rows';
import type { ReadTransaction } from './schema';

async function rowOf(library: Library, record: RecordId): Promise<Row | undefined> {
  const tx = library.db.transaction(['clips', 'records']) as unknown as ReadTransaction;
  return (await readRows(tx, [record]))[0];
}

/** Everything that was done to a record, newest first. */
export async function versionsOf(library: Library, record: RecordId): Promise<HistoryEntry[]> {
  const entries = await library.db.getAllFromIndex('history', 'record', record);
  return entries
    .reverse()
    .map(entryOf)
    .sort((a, b) => b.at - a.at);
}

/** A record's fields with their versions; undefined where there is no such record. */
export async function fieldsOf(library: Library, record: RecordId): Promise<Fields | undefined> {
  return (await rowOf(library, record))?.fields;
}

/** Values that lost to a concurrent edit and were not dismissed. */
export async function otherVersions(library: Library, record: RecordId) {
  const fields: Fields = (await rowOf(library, record))?.fields ?? {};
  return Object.entries(fields).flatMap(([key, register]) =>
    othersOf(register).map(({ x, v }) => ({ key, value: x as unknown, at: v[1] })),
  );
}

/** A commit that replaces the standing value and all others of a field by the standing value. */
export async function dismissOthers(library: Library, record: RecordId, key: string): Promise<void> {
  const leaves: Held[] = leavesOf((await rowOf(library, record))?.fields[key]);
  const [standing] = leaves;
  if (!standing || leaves.length < 2) return;
  const changes = { [record]: { [key]: standing.x } } as Record<RecordId, Changes>;
  await commitEdit(library, { title: 'did_versions_dismiss', changes }, { settles: true });
}
