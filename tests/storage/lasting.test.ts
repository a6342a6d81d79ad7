import 'fake-indexeddb/auto';
import { afterEach, expect, it, vi } from 'vitest';
import { StorageFullError } from '../../lib/storage';
import { openLasting } from '../../lib/storage/lasting';
import type { Database } from '../../lib/storage/schema';
import { write } from '../../lib/storage/transaction';
import { freshName } from './open';

/** A library, how its browser closes it as a full disk does, and what it was told. */
async function opened() {
  const connections: IDBDatabase[] = [];
  const closers = new Map<EventTarget, ((event: Event) => void)[]>();
  const open = IDBFactory.prototype.open;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...given) {
    const request = open.apply(this, given);
    request.addEventListener('success', () => connections.push(request.result));
    return request;
  });
  // Events of the browser's own cannot be made here.
  const { addEventListener } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, 'addEventListener').mockImplementation(function (
    this: IDBDatabase,
    ...given: unknown[]
  ) {
    const [type, heard] = given as [string, () => void];
    if (type === 'close') closers.set(this, [...(closers.get(this) ?? []), heard]);
    else addEventListener.call(this, type, heard);
  });
  const [reopened, closed] = [vi.fn(), vi.fn()];
  const db = await openLasting({ name: freshName(), closed }, reopened);
  const lose = () => {
    const last = connections.at(-1) as IDBDatabase;
    last.close();
    for (const told of closers.get(last) ?? []) told(new Event('close'));
  };
  return { db, lose, reopened, closed };
}

const put = (db: Database, value: string) =>
  write(db, { stores: ['kv'] }, (tx) => tx.objectStore('kv').put(value, 'x'));

function disk(free: number) {
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: free + 1000, usage: 1000 }) } });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('a connection that the browser closed is opened again; reads and writes wait for that', async () => {
  const { db, lose, reopened, closed } = await opened();
  await put(db, 'before');
  lose();
  const read = db.get('kv', 'x');
  const written = put(db, 'after');
  expect(await read).toBe('before');
  await written;
  expect(await db.get('kv', 'x')).toBe('after');
  expect(reopened).toHaveBeenCalledOnce();
  expect(closed).not.toHaveBeenCalled();
  expect((await db.getAllKeys('kv')).filter((key) => key.startsWith('log/'))).toEqual([]);
  db.close();
});

it('what is asked while there is no room says so; it is opened again when there is', async () => {
  const { db, lose, reopened } = await opened();
  vi.spyOn(console, 'warn').mockReturnValue();
  await put(db, 'before');
  disk(1000);
  lose();
  await expect(db.get('kv', 'x')).rejects.toThrow(StorageFullError);
  await expect(put(db, 'after')).rejects.toThrow(StorageFullError);
  expect(reopened).not.toHaveBeenCalled();
  disk(1e9);
  await put(db, 'after');
  expect(await db.get('kv', 'x')).toBe('after');
  db.close();
});

it('nothing is written where there is hardly room, and everything can be read', async () => {
  const { db } = await opened();
  await put(db, 'before');
  disk(1_000_000);
  await expect(put(db, 'after')).rejects.toThrow(StorageFullError);
  expect(await db.get('kv', 'x')).toBe('before');
  db.close();
});

it('a page that is about to go is asked nothing: it writes in that moment', async () => {
  const page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.resetModules();
  await import('../../lib/storage/open');
  const { room } = await import('../../lib/storage/room');
  disk(1e9);
  expect(room()).toBeInstanceOf(Promise);
  page.dispatchEvent(new Event('pagehide'));
  expect(room()).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(room()).toBeInstanceOf(Promise);
});

it('a failure that the browser explains by nothing is told as a full disk only where it is full', async () => {
  const { db } = await opened();
  const fails = (quota: number) =>
    write(db, { stores: ['kv'] }, async () => {
      disk(quota);
      throw new DOMException('Connection is closing', 'UnknownError');
    });
  await expect(fails(1000)).rejects.toThrow(StorageFullError);
  disk(1e9);
  await expect(fails(1e9)).rejects.toThrow('Connection is closing');
  db.close();
});
