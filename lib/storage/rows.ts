import {
  type ClipId,
  defaultSettings,
  type Fields,
  type HistoryEntry,
  type RecordById,
  type RecordId,
  type RecordType,
  recordOf,
  records,
  typeOf,
} from '../model';
import { hashesOfFields, hashesOfOps } from './blobs';
import { InvalidRecordError } from './errors';
import type { ClipRow, HistoryRow, ReadTransaction, WriteTransaction } from './schema';
import { inGroups } from './transaction';

/** A record's row as it stands; `k` for clips alone. */
export interface Row {
  readonly id: RecordId;
  readonly k?: number;
  readonly fields: Fields;
}

/** The rows of some records. */
export async function readRows(tx: ReadTransaction, ids: readonly RecordId[]): Promise<(Row | undefined)[]> {
  const clips = tx.objectStore('clips').index('id');
  const others = tx.objectStore('records');
  return inGroups(ids, (id) => (typeOf(id) === 'clip' ? clips.get(id) : others.get(id)) as Promise<Row | undefined>);
}

/** Puts a record's row; the row number for a clip. */
export async function putRow(tx: WriteTransaction, row: Row): Promise<number | undefined> {
  const { id, fields, k } = row;
  if (typeOf(id) !== 'clip') {
    const hashes = hashesOfFields(fields);
    await tx.objectStore('records').put({ id, type: typeOf(id), fields, ...(hashes.length > 0 && { hashes }) });
    return undefined;
  }
  const clip = { id: id as ClipId, address: `${fields.address?.x ?? ''}`, hashes: hashesOfFields(fields), fields };
  return tx.objectStore('clips').put(k === undefined ? clip : { ...clip, k });
}

/** A history entry as it is stored. */
export function historyRow({ commit, record, at, ops }: HistoryEntry): HistoryRow {
  const hashes = hashesOfOps(ops);
  return { commit, record, at, ops, ...(hashes.length > 0 && { hashes }) };
}

/** A history entry as others see it. */
export const entryOf = ({ commit, record, at, ops }: HistoryRow): HistoryEntry => ({ commit, record, at, ops });

/** The record a row holds. */
export function recordAt<I extends RecordId>(row: { id: I; fields: Fields }): RecordById<I> {
  const record = recordOf(row.id, row.fields);
  return typeOf(row.id) === 'settings' ? ({ ...defaultSettings(), ...(record as object) } as RecordById<I>) : record;
}

export const clipAt = (row: ClipRow | Omit<ClipRow, 'k'>): RecordById<ClipId> => recordAt(row);

/** Throws InvalidRecordError, naming the field, when fields do not make a record of their type. */
export function checkFields(id: RecordId, fields: Fields): void {
  checkAs(records[typeOf(id)].schema, id, fields);
}

/** The same where the schema of their type is at hand. */
export function checkAs(schema: (typeof records)[RecordType]['schema'], id: RecordId, fields: Fields): void {
  const result = schema.safeParse(recordAt({ id, fields }));
  if (result.success) return;
  const issue = result.error.issues[0];
  throw new InvalidRecordError(id, issue?.path.join('.') ?? '', issue?.message ?? 'invalid');
}

/** Record types that can go to the trash. */
export const canBeTrashed = (type: RecordType): boolean => 'trashedAt' in records[type].schema.shape;
