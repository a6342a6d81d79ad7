import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Surface } from './browser/surface';
import { command, downloaded, openForm, room, workbench } from './deeds';
import { expect, launch, test } from './fixtures';

/** Rules that this surface breaks in both schemes, at a wide and a narrow window. */
async function check(surface: Surface, name: string, found: string[], sizes = [1280, 360]): Promise<void> {
  for (const width of sizes)
    for (const scheme of ['light', 'dark'] as const) {
      if (width) await surface.transport.resize?.(width, 800);
      await surface.transport.scheme?.(scheme);
      for (const each of await surface.axe()) found.push(`${name} ${scheme} ${width}: ${each}`);
    }
  if (sizes[0]) await surface.transport.resize?.(1280, 800);
}

async function first(page: Surface, name: string, nth: number): Promise<void> {
  await room(page, name);
  await page.click('option', undefined, { nth });
}

const tabs: [name: string, open: (page: Surface) => Promise<void>][] = [
  ['clip', (page) => first(page, 'Library', 1)],
  ['meeting', (page) => first(page, 'Meetings', 0)],
  ['principle', (page) => first(page, 'Principles', 0)],
  ['digest', (page) => first(page, 'Digests', 0)],
  ['new digest', (page) => command(page, 'New digest')],
  ['import', (page) => command(page, "Open a colleague's digest or bundle")],
  ['settings', (page) => command(page, 'Show the settings')],
  ['activity', (page) => command(page, 'Show activity')],
  [
    'drafts',
    async (page) => {
      await room(page, 'Library');
      await page.click('button', /^Drafts/);
    },
  ],
];

test('@axe every surface of the workbench, in light and dark', async ({ mine }) => {
  test.setTimeout(150_000);
  const page = await workbench(mine);
  const found: string[] = [];
  await check(page, 'welcome', found);
  await page.click('button', 'Add the sample library', { nth: 0 });
  await page.see('option', undefined, { nth: 3 }, 20_000);
  for (const [name, open] of tabs) {
    await open(page);
    await new Promise((resolve) => setTimeout(resolve, 500));
    await check(page, name, found);
  }
  await page.press('F1');
  await page.see('dialog');
  await check(page, 'palette', found);
  expect(found).toEqual([]);
});

test('@axe the popup, in light and dark', async ({ mine, site }) => {
  const page = await mine.openPage(`${site.url}/trust-before-tasks.html`);
  const popup = await openForm(mine, page);
  const found: string[] = [];
  await check(popup, 'popup', found, [0]);
  expect(found).toEqual([]);
});

test('@axe a digest saved as a web page', async ({ mine, downloads }) => {
  const page = await workbench(mine);
  await page.click('button', 'Add the sample library', { nth: 0 });
  await page.see('option', undefined, { nth: 3 }, 20_000);
  await room(page, 'Digests');
  await page.click('option', undefined, { nth: 0 });
  await page.click('button', 'Save as…');
  await page.click('menuitem', 'Save digest as a web page');
  await page.fill('textbox', 'Your name', 'The weaver');
  await page.click('button', 'Use this name');
  const saved = await mine.openPage(pathToFileURL(await downloaded(downloads, /\.html$/)).href);
  const found: string[] = [];
  await check(saved, 'digest page', found);
  expect(found).toEqual([]);
});

test('@axe the check itself finds a picture without words', async ({ kind, folder, site }) => {
  for (const name of ['profile', 'downloads']) mkdirSync(path.join(folder, 'check', name), { recursive: true });
  const browser = await launch(kind, path.join(folder, 'check'));
  const plant = `() => void document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="/icon/16.png">')`;
  const page = await workbench(browser);
  await page.eval(plant);
  expect((await page.axe()).join()).toContain('image-alt');
  const popup = await openForm(browser, await browser.openPage(`${site.url}/trust-before-tasks.html`));
  await popup.eval(plant);
  expect((await popup.axe()).join()).toContain('image-alt');
  await browser.close();
});
