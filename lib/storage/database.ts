import { openDB } from 'idb';
import {
  changesOf,
  createGivenPrinciples,
  createPartId,
  type Register,
  recordTypes,
  typeOf,
  type Version,
} from '../model';
import { type Migration, migrateFields, migrateOps, migrations } from './migrations';
import { fail, room } from './room';
import type { Database, RecordRow, Stores, UpgradeTransaction } from './schema';

export interface Connection {
  readonly name: string;
  /** This connection was closed for a newer version of the extension, or by the browser. */
  closed(): void;
  /** The browser closed it, and nothing says that it would not open again; `closed` is told where this is left out. */
  lost?(): void;
  /** Another page holds the old version open while this one waits to upgrade it. */
  blocked?(): void;
}

/** The version of what is given to every library: before any edit, on no device. */
const given: Version = [0, 0, ''];

/**
 * Opens the library's database and brings it to the newest version. Throws when an upgrade fails (the old data stays as
 * it was) or when the database is of a newer version.
 */
export async function openDatabase(connection: Connection, list: readonly Migration[] = migrations): Promise<Database> {
  let failure: unknown = null;
  const db = await openDB<Stores>(connection.name, list.length, {
    async upgrade(opened, oldVersion, _newVersion, tx) {
      tx.done.catch((reason) => {
        failure ??= reason;
      });
      try {
        await upgrade(opened, tx as UpgradeTransaction, { from: oldVersion, list });
      } catch (reason) {
        failure = reason;
        tx.abort();
      }
    },
    blocking(_current, _blocked, event) {
      const close = () => {
        (event.target as IDBDatabase).close();
        connection.closed();
      };
      // A write that was asked for before this asked for room before this.
      Promise.resolve(room()).then(close, close);
    },
    blocked: connection.blocked,
    terminated: connection.lost ?? connection.closed,
  }).catch((reason: unknown) => fail(failure ?? reason));
  return db;
}

/** Runs the missing migrations inside the version change, all or nothing. */
async function upgrade(db: Database, tx: UpgradeTransaction, step: { from: number; list: readonly Migration[] }) {
  for (const migration of step.list.slice(step.from)) migration.upgrade?.(db, tx);
  if (step.from === 0) return begin(tx);
  if (step.list.slice(step.from).some((migration) => migration.records)) await rewrite(tx, step);
}

/** Upgrades every stored record and its history, one at a time. */
async function rewrite(tx: UpgradeTransaction, { from, list }: { from: number; list: readonly Migration[] }) {
  for (const name of ['clips', 'records'] as const) {
    let row = await tx.objectStore(name).openCursor();
    while (row) {
      const fields = migrateFields(typeOf(row.value.id), row.value.fields, from, list);
      if (fields !== row.value.fields) await row.update({ ...row.value, fields } as RecordRow);
      row = await row.continue();
    }
  }
  let entry = await tx.objectStore('history').openCursor();
  while (entry) {
    const ops = migrateOps(typeOf(entry.value.record), entry.value.ops, from, list);
    await entry.update({ ...entry.value, ops });
    entry = await entry.continue();
  }
}

/** What a new library starts with: a name for this device and the given principles, the same in every library. */
async function begin(tx: UpgradeTransaction) {
  const writes: Promise<unknown>[] = [tx.objectStore('kv').put(createPartId(), 'device')];
  for (const principle of createGivenPrinciples()) {
    const fields: Record<string, Register> = {};
    for (const [key, x] of Object.entries(changesOf(principle))) fields[key] = { x, v: given };
    writes.push(tx.objectStore('records').put({ id: principle.id, type: 'principle', fields }));
  }
  await Promise.all(writes);
}

/** Whether an id names a record type this version knows. */
export const isKnownId = (id: string): boolean => recordTypes.some((type) => id.startsWith(`${type}:`));
