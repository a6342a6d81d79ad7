import path from 'node:path';
import { build } from 'vite';
import type { Surface } from '../browser/surface';
import { newerLibrary } from '../deeds';
import { expect, test } from '../fixtures';

// The library's own migrations on the IndexedDB of a real browser, in a page that holds nothing else.
const root = path.resolve(import.meta.dirname, '../../..');

/** What the page calls: the product's opening and list, as the global `storage`. */
async function bundled(): Promise<string> {
  const entry = 'storage-under-test';
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: entry,
        resolveId: (id) => (id.endsWith(entry) ? entry : null),
        load: (id) =>
          id === entry
            ? `export { openDatabase } from ${JSON.stringify(path.join(root, 'lib/storage/database.ts'))};
               export { migrations } from ${JSON.stringify(path.join(root, 'lib/storage/migrations.ts'))};
               export { openRepository } from ${JSON.stringify(path.join(root, 'lib/storage/open.ts'))};`
            : null,
      },
    ],
    build: { write: false, lib: { entry, formats: ['iife'], name: 'storage' } },
  });
  const [first] = Array.isArray(built) ? built : [built];
  return first && 'output' in first ? first.output[0].code : '';
}

/** Runs in the page: `library` opens by a list made of the product's own and the named steps. */
const tools = `
  const steps = {
    store: { name: 'adds a store', upgrade: (db) => void db.createObjectStore('later') },
    rename: { name: 'renames', records: { person: ({ name, ...rest }) => (name === undefined ? rest : { ...rest, title: 'Dr ' + name }) } },
    bad: { name: 'fails', records: { person: () => { throw new Error('broken step'); } } },
  };
  globalThis.library = (...names) => storage.openDatabase(
    { name: 'library', closed() {} }, [...storage.migrations, ...names.map((name) => steps[name])]);
  globalThis.look = async (...names) => {
    const db = await library(...names);
    const found = {
      version: db.version - storage.migrations.length,
      stores: [...db.objectStoreNames].includes('later'),
      fields: (await db.get('records', 'person:a'))?.fields,
      ops: (await db.getAll('history')).map(({ ops }) => ops[0]),
    };
    db.close();
    return found;
  };
  globalThis.refused = (...names) => look(...names).then(() => 'opened', ({ name, message }) => name + ': ' + message);
`;

const look = (page: Surface, ...names: string[]) => page.eval(`(...names) => look(...names)`, ...names);
const refused = (page: Surface, ...names: string[]) => page.eval(`(...names) => refused(...names)`, ...names);

test('migrations bring an older library up to date, all of them or none', async ({ mine, site }) => {
  site.put('storage.html', '<!doctype html><title>Storage</title><script src="storage.js"></script>');
  site.put('storage.js', `${await bundled()};${tools}`, 'text/javascript');
  const page = await mine.openPage(`${site.url}/storage.html`);
  await page.eval(`async () => {
    const db = await library();
    await db.put('records', { id: 'person:a', type: 'person', fields: { name: { x: 'Facilitator', v: [2, 5, 'd'] } } });
    await db.add('history', { commit: 'c', record: 'person:a', at: 5, ops: [{ key: 'name', x: 'Facilitator', v: [2, 5, 'd'], p: [], was: 'Host' }] });
    db.close();
  }`);
  const old = {
    version: 0,
    stores: false,
    fields: { name: { x: 'Facilitator', v: [2, 5, 'd'] } },
    ops: [{ key: 'name', x: 'Facilitator', v: [2, 5, 'd'], p: [], was: 'Host' }],
  };
  expect(await look(page)).toEqual(old);

  expect(await refused(page, 'store', 'rename', 'bad')).toBe('Error: broken step');
  expect(await look(page)).toEqual(old);

  expect(await look(page, 'store', 'rename')).toEqual({
    version: 2,
    stores: true,
    fields: { title: { x: 'Dr Facilitator', v: [2, 5, 'd'] } },
    ops: [{ key: 'title', x: 'Dr Facilitator', v: [2, 5, 'd'], p: [], was: 'Dr Host' }],
  });
  expect(await refused(page)).toMatch(/^VersionError: /);
});

test('a library of before there were facets is counted once it is opened, its clips as they were', async ({
  mine,
  site,
}) => {
  site.put('storage.html', '<!doctype html><title>Storage</title><script src="storage.js"></script>');
  site.put('storage.js', `${await bundled()};${tools}`, 'text/javascript');
  const page = await mine.openPage(`${site.url}/storage.html`);
  const counted = await page.eval<unknown, []>(`async () => {
    const named = { name: 'older', closed() {} };
    // What the second version of the library wrote for two clips.
    const before = await storage.openDatabase(named, storage.migrations.slice(0, 2));
    const clip = (id, values) => ({ id, address: 'https://example.org/' + id, hashes: [],
      fields: Object.fromEntries(Object.entries(values).map(([key, x]) => [key, { x, v: [1, 5, 'd'] }])) });
    const ones = [['clip:a', 'Example news', 'article'], ['clip:b', 'example.org', 'link']];
    const [savedAt, flags] = [new Uint32Array(4096), new Uint8Array(4096)];
    for (const [id, site, kind] of ones) {
      const k = await before.put('clips', clip(id, { title: id, site, kind, 'tags/calls': true, savedAt: '2026-03-01T12:00:00.000Z' }));
      [savedAt[k], flags[k]] = [1772366400, 1];
    }
    await before.put('cols', { page: 0, savedAt, flags, planes: [] });
    before.close();
    const library = await storage.openRepository({ name: 'older' });
    let counts;
    for (let tries = 0; tries < 200 && !counts?.whole; tries += 1) {
      counts = await library.facets({});
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    const { rows } = await library.findClips({ chosen: { site: ['Example news'] } });
    const [found] = await library.clipsAt(rows);
    library.close();
    const { kind, site, tag, month } = counts.values;
    return { whole: counts.whole, total: counts.total, values: [kind, site, tag, month].map((each) => [...each]), found: found.title };
  }`);
  expect(counted).toEqual({
    whole: true,
    total: 2,
    values: [
      [
        ['article', 1],
        ['link', 1],
      ],
      [
        ['Example news', 1],
        ['example.org', 1],
      ],
      [['calls', 2]],
      [['2026-03', 2]],
    ],
    found: 'clip:a',
  });
});

test('a library of before there were editions keeps its digests, and what leaves them is kept from then on', async ({
  mine,
  site,
}) => {
  site.put('storage.html', '<!doctype html><title>Storage</title><script src="storage.js"></script>');
  site.put('storage.js', `${await bundled()};${tools}`, 'text/javascript');
  const page = await mine.openPage(`${site.url}/storage.html`);
  const found = await page.eval<unknown, []>(`async () => {
    const named = { name: 'older', closed() {} };
    // What the third version of the library wrote for a digest.
    const before = await storage.openDatabase(named, storage.migrations.slice(0, 3));
    const fields = (values) => Object.fromEntries(Object.entries(values).map(([key, x]) => [key, { x, v: [1, 5, 'd'] }]));
    const at = '2026-03-01T12:00:00.000Z';
    await before.put('records', { id: 'digest:a', type: 'digest', fields: fields({ title: 'March', period: null, language: 'en',
      oneMinute: 'Thanks', release: 'network', createdAt: at, trashedAt: null, origin: null }) });
    before.close();
    const library = await storage.openRepository({ name: 'older' });
    const text = { hash: 'a'.repeat(64), type: 'application/json', content: '[]' };
    await library.commit({ title: 'did_edition_keep', changes: { 'edition:a': { digest: 'digest:a', title: 'March', release: 'network',
      frozenAt: at, madeAt: at, body: text.hash, held: text.hash } } }, { blobs: [text], aside: true });
    const seen = [(await library.get('digest:a')).oneMinute, (await library.list('edition')).length, (await library.blob(text.hash))?.content];
    // Its index of blobs is there: what nothing names any more goes.
    await library.erase(['digest:a']);
    seen.push((await library.list('edition')).length, await library.blob(text.hash));
    library.close();
    return seen.map((each) => each ?? null);
  }`);
  expect(found).toEqual(['Thanks', 1, '[]', 0, null]);
});

test('a library of a newer version is left alone, and the page says why', async ({ mine }) => {
  const workbench = await newerLibrary(mine);
  await workbench.seeText('last used by a newer version of Commonplace');
  await workbench.see('button', 'Try again');
  // It is said in the log as well.
  mine.complaints.length = 0;
});
