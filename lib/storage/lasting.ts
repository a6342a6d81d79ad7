import { type Connection, openDatabase } from './database';
import { room } from './room';
import type { Database } from './schema';
import { write } from './transaction';

/**
 * Opens a database that outlives its connection. A browser that cannot write for want of room (Chromium) closes every
 * connection there is: what was open is opened again, so that a page can go on with what it holds once there is room.
 * While it is closed, `ready` and every single read wait for that. `reopened` is told each time.
 */
export async function openLasting(connection: Connection, reopened: () => void): Promise<Database> {
  let left = false;
  let opening: Promise<Database> | null = null;
  let lost = false;
  const open = () =>
    openDatabase({
      ...connection,
      closed() {
        left = true;
        connection.closed();
      },
      lost() {
        lost = true;
        // What keeps it closed is said by the next thing that is asked of it.
        if (!left) again().then(reopened, (error: unknown) => console.warn('The library is closed', error));
      },
    });
  let current = await open();
  const again = (): Promise<Database> => {
    opening ??= reopen().finally(() => {
      opening = null;
    });
    return opening;
  };
  const reopen = async () => {
    await room();
    const db = await open();
    await beginLog(db);
    lost = false;
    current = db;
    return db;
  };
  // After a full disk Firefox lets the next transaction only delete, room or not: an empty one takes that place.
  const spare = async () => current.transaction('kv', 'readwrite').done;
  const own: { [key: string | symbol]: unknown } = {
    ready: () => (lost && !left ? again() : null),
    failed: () => void spare().catch(() => undefined),
    close() {
      left = true;
      current.close();
    },
  };
  return new Proxy(current, {
    get(_first, key) {
      if (Object.hasOwn(own, key)) return own[key];
      const value: unknown = Reflect.get(current, key);
      if (typeof value !== 'function') return value;
      if (!lost || left || key === 'transaction') return value.bind(current);
      return async (...given: unknown[]) => Reflect.apply(Reflect.get(await again(), key), current, given);
    },
  });
}

/**
 * Makes Chromium begin a new log, which it does after 4 MB. The one it wrote when the disk was full ends in the middle of
 * an entry; it goes on behind that, cannot read it at the next opening and then deletes the whole library (LevelDB's
 * issue 1287).
 */
async function beginLog(db: Database): Promise<void> {
  const keys = Array.from({ length: 100 }, (_, at) => `log/${at}`);
  // Longer ones are kept outside of the log.
  const blank = ' '.repeat(60_000);
  await write(db, { stores: ['kv'] }, (tx) => Promise.all(keys.map((key) => tx.objectStore('kv').put(blank, key))));
  await write(db, { stores: ['kv'] }, (tx) => Promise.all(keys.map((key) => tx.objectStore('kv').delete(key))));
}
