import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Surface } from '../browser/surface';
import { command, downloaded, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

async function note(page: Surface, nth: number, [present, text]: readonly [string, string]): Promise<void> {
  await command(page, 'New meeting note');
  await page.click('option', /Blank page/);
  await page.counts('tab', 'Untitled meeting note', nth);
  await page.see('textbox', 'Notes');
  await page.fill('textbox', 'Who was there', present);
  await page.fill('textbox', 'Notes', text);
}

test('who met is a map: what a line rests on opens, two are introduced, a tie is put down and undone, and it leaves for Kumu', async ({
  mine,
  downloads,
}) => {
  const page = await workbench(mine);
  await room(page, 'Facilitate');
  await page.click('button', 'Network map');
  await page.see('heading', 'No organizations yet');

  await note(page, 1, ['Ana Ruiz (Rural Network), Ben Okafor (City Network)', 'Noticing: all short of teachers']);
  await note(page, 2, ['', 'Thanks: to @Ben Okafor (City Network) for the form — @Cleo Marín (Coast Network)']);
  await command(page, 'Network map');
  await page.see('heading', 'Network map');
  await page.see('button', 'Rural Network');
  await page.see('img', /^Picture of the network: 3 on the map, 2 lines, 2 pairs tied/);

  // By keys: a line, and the line of the note that it rests on.
  await page.click('button', 'City Network → Coast Network');
  await page.seePressed('button', 'City Network → Coast Network');
  await page.click('button', /to @Ben Okafor/);
  await page.see('textbox', 'Notes');

  // Two who know a third are introduced; a tie put down by hand is undone like anything else.
  await command(page, 'Network map');
  await page.click('button', 'Copy an introduction', { nth: 0 });
  await page.seeText(/Copied a draft that introduces/);
  await page.click('button', 'They know each other…', { nth: 0 });
  await page.click('option', /^Introduced/, { within: ['dialog'] });
  await page.see('img', /3 lines, 3 pairs tied/);
  await command(page, 'Undo');
  await page.see('img', /2 lines, 2 pairs tied/);

  await page.click('button', 'Save for Kumu (CSV)');
  // Both notes stay in the room: what is known from them alone goes where their owner says so.
  await page.click('option', /^All that the map shows/, { within: ['dialog'] });
  const files = unzipSync(readFileSync(await downloaded(downloads, /\.zip$/)));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  expect(text('elements.csv')).toContain('"Rural Network","Organization"');
  expect(text('connections.csv')).toContain('"City Network","Rural Network","Met","undirected"');
  expect(text('elements.csv') + text('connections.csv')).not.toMatch(/Ana|Ben|Cleo/);
});
