import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pause } from './browser/surface';
import { command, downloaded, mark, openForm, room, saved, workbench } from './deeds';
import { expect, test } from './fixtures';
import { samplePages } from './site';

/** Where the whole job leaves what it made; `npm start` without a display prints it. */
const out = path.resolve('out');
const notes = ['Opens our June call', 'Short enough to try on Friday', 'For the members who read Spanish'];
const chosen = [[1, 3], [4], [2, 3]];

test('@tour the whole job: three pages kept, tagged, and sent as a digest', async ({ mine, site, downloads }) => {
  test.setTimeout(150_000);
  mkdirSync(out, { recursive: true });
  const shot = (name: string) => path.join(out, `${name}.png`);
  const own = process.env.COMMONPLACE_URL;
  for (const [index, address] of (own ? [own] : samplePages.map((name) => `${site.url}/${name}`)).entries()) {
    const page = await mine.openPage(address);
    const popup = await openForm(mine, page);
    await mark(popup, { note: notes[index], principles: chosen[index] });
    await pause(300);
    if (index === 0) await popup.screenshot(shot('1-popup'));
    await popup.press('Mod+Enter');
    await saved(mine, popup);
    await mine.closePopup();
  }
  const library = await workbench(mine);
  await room(library, 'Library');
  await library.click('option', undefined, { nth: 0 });
  await pause(800);
  await library.screenshot(shot('2-library'));
  await command(library, 'New digest');
  await library.seeText(own ? '1 clip' : '3 clips');
  await library.fill('textbox', 'Title', 'What we noticed this month');
  await library.click('button', 'Make the draft');
  await library.fill(
    'textbox',
    'In one minute',
    'Trust came before the tasks in three groups. Try one short review on Friday. Tell us what you would stop doing.',
  );
  await pause(800);
  await library.screenshot(shot('3-digest'));
  await command(library, 'Save digest as a web page');
  await library.fill('textbox', 'Your name', 'The host');
  await library.fill('textbox', /Your organization/, 'Example Network');
  await library.click('button', 'Use this name');
  const html = await downloaded(downloads, /\.html$/);
  await command(library, 'Save digest as Markdown text');
  await command(library, 'Save digest as a bundle');
  copyFileSync(html, path.join(out, 'digest.html'));
  copyFileSync(await downloaded(downloads, /\.md$/), path.join(out, 'digest.md'));
  copyFileSync(await downloaded(downloads, /\.jsonl$/), path.join(out, 'digest.json'));
  const reader = await mine.openPage(pathToFileURL(path.join(out, 'digest.html')).href);
  await reader.see('heading', 'What we noticed this month');
  await reader.screenshot(shot('4-digest-page'));
  expect(await reader.hasText(notes[0] as string)).toBe(false);
});
