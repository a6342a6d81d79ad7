import { type Connection, openDatabase } from './database';
import { asStorageError, StorageFullError } from './errors';
import type { Database } from './schema';

/**
 * Opens a database that outlives its connection. A browser that cannot write for want of room (Chromium) closes every
 * connection there is: what was open is opened again, so that a page can go on with what it holds once there is room.
 * While it is closed, `ready` and every single read wait for that. `reopened` is told each time.
 */
export async function openLasting(connection: Connection, reopened: () => void): Promise<Database> {
  let left = false;
  let lost = false;
  let opening: Promise<Database> | null = null;
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
        if (!left) ready().then(reopened, (error: unknown) => console.warn('The library is closed', error));
      },
    }).catch(async (reason: unknown) => {
      throw await withRoom(reason);
    });
  let current = await open();
  const ready = (): Promise<Database> => {
    if (!lost || left) return Promise.resolve(current);
    opening ??= open()
      .then((db) => {
        lost = false;
        current = db;
        return db;
      })
      .finally(() => {
        opening = null;
      });
    return opening;
  };
  const close = () => {
    left = true;
    current.close();
  };
  const told = async (reason: unknown) => {
    const error = await withRoom(reason);
    // After a full disk Firefox lets the next transaction only delete, room or not: an empty one takes that place.
    if (error instanceof StorageFullError && !lost && !left)
      current.transaction('kv', 'readwrite').done.catch(() => undefined);
    return error;
  };
  const own: { [key: string | symbol]: unknown } = { ready: () => (lost ? ready() : null), close, told };
  return new Proxy(current, {
    get(_first, key) {
      if (Object.hasOwn(own, key)) return own[key];
      const value: unknown = Reflect.get(current, key);
      if (typeof value !== 'function') return value;
      if (!lost || key === 'transaction') return value.bind(current);
      return async (...given: unknown[]) => Reflect.apply(Reflect.get(await ready(), key), current, given);
    },
  });
}

/** Less room than this and a browser does not write, bytes. */
const leastRoom = 1_000_000;

/**
 * What failed, told as a full disk where there is no room. Chromium says it in many ways: that a database cannot be
 * opened, that there are no more keys, that a value was not written, or nothing but that it was aborted.
 */
async function withRoom(reason: unknown): Promise<unknown> {
  const error = asStorageError(reason);
  if (!(error instanceof DOMException)) return error;
  const storage = globalThis.navigator?.storage as StorageManager | undefined;
  const { quota, usage = 0 } = (await storage?.estimate?.()) ?? {};
  const room = quota === undefined ? Number.POSITIVE_INFINITY : quota - usage;
  return room < leastRoom ? new StorageFullError('The disk is full', { cause: reason }) : error;
}
