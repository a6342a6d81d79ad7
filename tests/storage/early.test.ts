import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { libraryName, openEarly } from '../../lib/storage/early';
import { openLibrary } from './open';

const versions = async () => (await indexedDB.databases()).filter(({ name }) => name === libraryName);

test('opening early makes no library, and holds up nobody who makes, opens or upgrades one', async () => {
  openEarly();
  const library = await openLibrary({ name: libraryName });
  expect(await library.list('principle')).toHaveLength(4);
  library.close();
  const [{ version = 0 } = {}] = await versions();

  openEarly();
  const blocked = vi.fn();
  const upgraded = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(libraryName, version + 1);
    request.onblocked = blocked;
    request.onerror = () => reject(request.error);
    request.onsuccess = () => resolve(request.result);
  });
  expect(blocked).not.toHaveBeenCalled();
  expect(upgraded.version).toBe(version + 1);
  upgraded.close();
});

test('where there is no library there is none afterwards', async () => {
  await new Promise((resolve) => {
    indexedDB.deleteDatabase(libraryName).onsuccess = resolve;
  });
  openEarly();
  await vi.waitFor(async () => expect(await versions()).toEqual([]));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await versions()).toEqual([]);
});
