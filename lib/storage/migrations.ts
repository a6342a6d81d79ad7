import {
  type Changes,
  type Fields,
  flatten,
  type JsonObject,
  type RecordType,
  type Register,
  records,
  unflatten,
} from '../model';
import type { Database, UpgradeTransaction } from './schema';

/**
 * One step of the schema, never edited once released. `upgrade` only adds stores and indexes. `records` rewrites field
 * values: pure, synchronous, and right for any subset of a record's fields, because history holds single fields.
 */
export interface Migration {
  readonly name: string;
  upgrade?(db: Database, tx: UpgradeTransaction): void;
  readonly records?: { readonly [T in RecordType]?: (old: Changes) => Changes };
}

/** Append only: its length is the schema version, the first is version 1. */
export const migrations: readonly Migration[] = [
  {
    name: 'the first stores',
    upgrade(db) {
      const clips = db.createObjectStore('clips', { keyPath: 'k', autoIncrement: true });
      clips.createIndex('id', 'id', { unique: true });
      clips.createIndex('address', 'address');
      clips.createIndex('hashes', 'hashes', { multiEntry: true });
      db.createObjectStore('records', { keyPath: 'id' }).createIndex('type', 'type');
      db.createObjectStore('blobs', { keyPath: 'hash' });
      db.createObjectStore('images', { keyPath: 'hash' });
      db.createObjectStore('commits', { keyPath: 'id' }).createIndex('at', 'at');
      const history = db.createObjectStore('history', { autoIncrement: true });
      history.createIndex('record', 'record');
      history.createIndex('commit', 'commit');
      history.createIndex('at', 'at');
      history.createIndex('hashes', 'hashes', { multiEntry: true });
      db.createObjectStore('drafts', { keyPath: 'address' }).createIndex('updatedAt', 'updatedAt');
      db.createObjectStore('words', { keyPath: 'k' }).createIndex('words', 'words', { multiEntry: true });
      db.createObjectStore('pending', { keyPath: 'k' });
      db.createObjectStore('cols', { keyPath: 'page' });
      const tags = db.createObjectStore('tags', { keyPath: 'tag' });
      tags.createIndex('folded', 'folded');
      tags.createIndex('count', 'count');
      db.createObjectStore('tombstones', { keyPath: 'id' });
      db.createObjectStore('kv');
    },
  },
  {
    name: 'marks',
    upgrade(db) {
      db.createObjectStore('marks', { keyPath: ['k', 'id'] }).createIndex('keys', 'keys', { multiEntry: true });
    },
  },
  {
    name: 'facets',
    upgrade: (db) => void db.createObjectStore('facets'),
  },
  {
    name: 'editions',
    upgrade: (_db, tx) => void tx.objectStore('records').createIndex('hashes', 'hashes', { multiEntry: true }),
  },
];

export const schemaVersion = migrations.length;

type Step = (old: Changes) => Changes;
/** The record steps after a version, oldest first. */
function stepsAfter(type: RecordType, version: number, list: readonly Migration[]): Step[] {
  return list.slice(version).flatMap((migration) => migration.records?.[type] ?? []);
}

/** A record of an older archive or bundle as the newest version has it. Not validated: parse what comes out. */
export function migrateRecord(
  type: RecordType,
  record: JsonObject,
  version: number,
  list: readonly Migration[] = migrations,
): JsonObject {
  const steps = stepsAfter(type, version, list);
  if (steps.length === 0) return record;
  const { shape } = records[type];
  return unflatten(
    `${record.id}`,
    steps.reduce((values, step) => step(values), flatten(record, shape)),
    shape,
  );
}

/** Stored fields of an older version as the newest has them; every value keeps its version. */
export function migrateFields(type: RecordType, fields: Fields, version: number, list = migrations): Fields {
  const steps = stepsAfter(type, version, list);
  if (steps.length === 0) return fields;
  const step: Step = (values) => steps.reduce((old, next) => next(old), values);
  const migrated: Record<string, Register> = {};
  for (const [key, register] of Object.entries(fields)) {
    for (const [newKey, x] of Object.entries(step({ [key]: register.x }))) {
      const o = register.o?.flatMap((held) => {
        const value = step({ [key]: held.x })[newKey];
        return value === undefined ? [] : [{ x: value, v: held.v }];
      });
      migrated[newKey] = { x, v: register.v, ...(o && o.length > 0 && { o }) };
    }
  }
  return migrated;
}

/** One op of an older history as the newest version has it: none, one or several. */
export function migrateOps<T extends { key: string; x: Changes[string]; was?: Changes[string] }>(
  type: RecordType,
  ops: readonly T[],
  version: number,
  list = migrations,
): T[] {
  const steps = stepsAfter(type, version, list);
  if (steps.length === 0) return [...ops];
  const step: Step = (values) => steps.reduce((old, next) => next(old), values);
  return ops.flatMap((op) => {
    const was = op.was === undefined ? {} : step({ [op.key]: op.was });
    return Object.entries(step({ [op.key]: op.x })).map(([key, x]) => {
      const { was: _was, ...rest } = op;
      return { ...rest, key, x, ...(was[key] !== undefined && { was: was[key] }) } as T;
    });
  });
}
