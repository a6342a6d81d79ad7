import { closeSync, mkdirSync, openSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { writeBundle } from '../../../lib/export/bundle';
import { bundleLimits } from '../../../lib/model/bundle';
import { item, sample, section } from '../../export/sample';
import type { Surface } from '../browser/surface';
import { command, room, workbench } from '../deeds';
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
  const everything = section({ title: 'Everything', items });
  return writeBundle({ ...sample, title: 'A very large digest', sections: [everything] });
}

async function open(page: Surface, file: string): Promise<void> {
  await page.answerFileDialog(() => page.click('button', /Choose a(nother)? file/), file);
}

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
  await command(library, 'Open a colleague’s digest or bundle');
  await open(library, large);
  await library.seeText('too large');
  await open(library, line);
  await library.seeText(/line 2/i);
  expect(await library.count('button', /^Bring in/)).toBe(0);
});

test('a bundle of a newer version comes in with what is understood of it', async ({ mine }) => {
  const library = await workbench(mine);
  await command(library, 'Open a colleague’s digest or bundle');
  await open(library, path.resolve('tests/fixtures/bundles/newer-minor.jsonl'));
  await library.click('button', /^Bring in/);
  await library.see('button', 'Undo');
  await room(library, 'Library');
  await library.see('option', /How three teams share their drafts/);
});
