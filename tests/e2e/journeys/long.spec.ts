import { createHash } from 'node:crypto';
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Surface } from '../browser/surface';
import { command, downloaded, room, veryMany, workbench } from '../deeds';
import { expect, test } from '../fixtures';

/** A colleague's bundle of many pages, as a file. */
function largeBundle(folder: string, count: number): string {
  const page = { type: 'item', kind: 'clip', site: 'Example', author: '', publishedAt: null, language: 'en' };
  const rest = { direction: 'ltr', quote: null, words: '', minutes: 3, principles: [], tags: [], credit: null };
  const items = Array.from({ length: count }, (_, i) => ({
    ...page,
    ...rest,
    key: i.toString(16).padStart(64, '0'),
    title: `Page ${i}`,
    address: `https://example.org/page/${i}`,
    excerpt: 'One of many pages of the example network. '.repeat(5),
  }));
  const maker = { name: 'A weaver', organisation: 'Example Network' };
  const header = {
    ...{ type: 'header', format: 'commonplace-bundle', version: '1.0', title: 'Thousands of pages', language: 'en' },
    ...{ maker, madeAt: '2026-03-31T16:00:00.000Z', period: null, release: 'network', generator: 'a test' },
  };
  const section = { type: 'section', title: 'All', principle: null, words: '' };
  const lines = [header, { type: 'digest', oneMinute: '' }, section, ...items];
  const body = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const sha256 = createHash('sha256').update(body).digest('hex');
  const file = path.join(folder, 'many.jsonl');
  writeFileSync(file, `${body}${JSON.stringify({ type: 'end', count: lines.length, sha256, signature: null })}\n`);
  return file;
}

/** What takes long says so while it lasts, and how far it is. */
async function goesOn(page: Surface, label: string): Promise<void> {
  await page.see('progressbar', label, {}, 20_000);
}

test('thousands of pages come in, are backed up, restored and undone, and each says that it goes on', async ({
  mine,
  folder,
  downloads,
  colleague,
}) => {
  test.setTimeout(240_000);
  const count = veryMany;
  const library = await workbench(mine);
  await command(library, 'Open a colleague’s digest or bundle');
  await library.answerFileDialog(() => library.click('button', 'Choose a file'), largeBundle(folder, count));
  await library.see('button', /^Bring in/, {}, 30_000);
  await library.click('button', /^Bring in/);
  await goesOn(library, 'Bringing it in…');
  await library.seeText('“Thousands of pages” is in your library', 60_000);
  await room(library, 'Library');
  await library.seeText(`${count.toLocaleString('en')} clips`, 30_000);

  await command(library, 'Back up everything now');
  await goesOn(library, 'Packing your library…');
  await library.click('button', 'Cancel');
  await library.seeText('No backup was saved', 30_000);
  expect(readdirSync(downloads).filter((name) => name.endsWith('.zip'))).toEqual([]);
  await command(library, 'Back up everything now');
  await library.seeText('Everything is saved in', 90_000);
  const archive = await downloaded(downloads, /\.zip$/);

  const other = await workbench(await colleague());
  const restore = async () => {
    await other.answerFileDialog(() => command(other, 'Restore a backup'), archive);
    await other.see('dialog', undefined, {}, 60_000);
    await other.click('button', 'Bring it in');
  };
  await restore();
  await goesOn(other, 'Bringing the backup in…');
  await other.click('button', 'Cancel');
  await other.seeText('Stopped before the end', 30_000);
  await restore();
  await other.seeText(`Restored. The library now holds ${count.toLocaleString('en')} clips`, 120_000);

  await command(library, 'Undo the last change');
  await goesOn(library, 'Undoing…');
  await library.seeText('Undone: Brought in', 60_000);
  await library.seeText(/(?<![\d,])0 clips/, 60_000);
  await room(library, 'Digests');
  await library.gone('option', /Thousands of pages/);
});
