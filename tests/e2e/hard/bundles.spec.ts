import { closeSync, mkdirSync, openSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { exporters } from '../../../lib/export';
import { bundleLimits } from '../../../lib/model/bundle';
import { item, sample } from '../../export/sample';
import type { Surface } from '../browser/surface';
import { command, room, veryMany, workbench } from '../deeds';
import { expect, test } from '../fixtures';

/** A bundle of so many pages, as the product itself writes it. */
async function bundleOf(pages: number): Promise<string> {
  const items = Array.from({ length: pages }, (_, number) =>
    item({
      kind: 'clip',
      key: number.toString(16).padStart(64, '0'),
      title: `Page number ${number}`,
      address: `https://example.org/pages/${number}`,
      excerpt: 'What it is about, in one sentence.',
    }),
  );
  const section = { title: 'Everything', principle: null, words: '', items };
  const made = await exporters
    .find(({ id }) => id === 'bundle')
    ?.render({ ...sample, title: 'A very large digest', sections: [section] });
  return `${made?.content}`;
}

async function open(page: Surface, file: string): Promise<void> {
  await page.answerFileDialog(() => page.click('button', /Choose a(nother)? file/), file);
}

test('thousands of pages are looked at, come in, and go again in one step', async ({ mine, folder }) => {
  test.setTimeout(180_000);
  const count = veryMany(mine.kind);
  const file = path.join(folder, 'large.jsonl');
  writeFileSync(file, await bundleOf(count));
  const library = await workbench(mine);
  await command(library, "Open a colleague's digest or bundle");
  await open(library, file);
  await library.see('heading', 'A very large digest', {}, 60_000);
  await library.see('option', /Page number 0/);
  await library.click('button', /^Bring in/);
  await library.see('button', 'Undo', {}, 90_000);
  await room(library, 'Library');
  await library.seeText(`${count.toLocaleString('en')} clips`, 30_000);
  // The notice that offers it may be gone by now.
  await library.press('Mod+z');
  await library.seeText('0 clips', 60_000);
  await room(library, 'Digests');
  await library.gone('option', /A very large digest/);
});

test('what is too large is refused in words', async ({ mine, folder }) => {
  const large = path.join(folder, 'too-large.jsonl');
  mkdirSync(folder, { recursive: true });
  const file = openSync(large, 'w');
  writeSync(file, '{"type":"header"}\n');
  closeSync(file);
  // Holes in a file take no room on the disk.
  truncateSync(large, 3 * bundleLimits.bytes);
  const line = path.join(folder, 'long-line.jsonl');
  const [header, ...rest] = (await bundleOf(1)).split('\n');
  const long = JSON.stringify({ type: 'digest', oneMinute: 'a'.repeat(bundleLimits.lineBytes) });
  writeFileSync(line, [header, long, ...rest].join('\n'));

  const library = await workbench(mine);
  await command(library, "Open a colleague's digest or bundle");
  await open(library, large);
  await library.seeText('too large');
  await open(library, line);
  await library.seeText(/line 2/i);
  expect(await library.count('button', /^Bring in/)).toBe(0);
});

test('a bundle of a newer version comes in with what is understood of it', async ({ mine }) => {
  const library = await workbench(mine);
  await command(library, "Open a colleague's digest or bundle");
  await open(library, path.resolve('tests/fixtures/bundles/newer-minor.jsonl'));
  await library.click('button', /^Bring in/);
  await library.see('button', 'Undo');
  await room(library, 'Library');
  await library.see('option', /How three teams share their drafts/);
});
