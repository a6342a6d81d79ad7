import { beforeAll, expect, test } from 'vitest';
import { htmlExporter } from '../../lib/export/html';
import { lock, lockedExporter } from '../../lib/export/locked';
import { setMessages } from '../../lib/i18n';
import { readShared, readSharedFile } from '../../lib/import';
import en from '../../public/_locales/en/messages.json';
import { passphrase } from '../export/readers';
import { sample } from '../export/sample';

let page = '';
beforeAll(async () => {
  setMessages('en', en);
  page = String((await lockedExporter.render(sample, { passphrase })).content);
});

const read = (html: string, typed?: string) =>
  readSharedFile(new File([html], 'page.html'), typed === undefined ? {} : { passphrase: typed });
const refused = (key: string) => expect.objectContaining({ name: 'ImportError', key });

test('a locked page comes in as the page that is in it, with its passphrase and no other', async () => {
  await expect(read(page)).rejects.toEqual(refused('import_locked'));
  await expect(read(page, 'four small words togethen')).rejects.toEqual(refused('locked_wrong'));
  const { from, bundle } = await read(page, ` ${passphrase} `);
  const open = String((await htmlExporter.render(sample)).content);
  const plain = await readShared({ name: 'page.html', bytes: new TextEncoder().encode(open) });
  expect(from).toBe('page');
  expect(bundle).toEqual(plain.bundle);
});

test.each([
  ['that a newer program locked', /"version":1/, '"version":2', 'import_newer'],
  ['that would take hours', /"iterations":\d+/, '"iterations":4000000000', 'import_changed'],
  ['that is locked by next to nothing', /"iterations":\d+/, '"iterations":1', 'import_changed'],
  ['whose lock is none', /\{"format"[^<]*/, '{"format":', 'import_changed'],
  ['whose bytes are none', /"salt":"[^"]*"/, '"salt":"A"', 'import_changed'],
  ['that was changed on its way', /"data":"..../, '"data":"AAAA', 'locked_wrong'],
])('a page %s is refused in words', async (_, was, by, key) => {
  const changed = page.replace(was, by);
  expect(changed).not.toBe(page);
  await expect(read(changed, passphrase)).rejects.toEqual(refused(key));
  expect(en).toHaveProperty(key);
});

test('a large one is opened in pieces, a huge one is refused before it is', async () => {
  const before = `<!doctype html><!-- ${'word '.repeat(200_000)} -->`;
  const inside = JSON.stringify(await lock(before + String((await htmlExporter.render(sample)).content), passphrase));
  const large = page.replace(/\{"format"[^<]*/, () => inside);
  expect((await read(large, passphrase)).bundle.header.title).toBe(sample.title);
  const huge = page.replace(/"data":"/, () => `"data":"${'A'.repeat(60_000_000)}`);
  await expect(read(huge, passphrase)).rejects.toEqual(refused('import_tooLarge'));
});

test('what is locked and holds no digest is none', async () => {
  const inside = JSON.stringify(await lock('<!doctype html><p>Words</p>', passphrase));
  const other = page.replace(/\{"format"[^<]*/, () => inside);
  await expect(read(other, passphrase)).rejects.toEqual(refused('import_emptyPage'));
});
