import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { pause, type Surface, until } from './browser/surface';
import { strayControls } from './controls';
import { command, downloaded, newerLibrary, openForm, workbench } from './deeds';
import { expect, launch, test } from './fixtures';
import {
  beginning,
  companionStates,
  editors,
  first,
  followUp,
  leaving,
  popupStates,
  resize,
  type Stop,
  sample,
  shelves,
  ways,
} from './stops';

const sizes = [1280, 360];

/**
 * Controls that run no command of the table, and rules that a surface breaks in both schemes, at a wide and a narrow window. The schemes differ in colours alone, so the
 * dark one is asked about those.
 */
async function check(
  page: Surface,
  [name, open, shows]: Stop,
  { widths = sizes, ours = true }: { widths?: readonly number[]; ours?: boolean } = {},
): Promise<string[]> {
  await open(page);
  await page.see(...shows);
  // What is read from the library comes a moment after its frame.
  await pause(250);
  const bars = await page.count('complementary');
  const found: string[] = [];
  if (ours) found.push(...(await strayControls(page)).map((each) => `${name}, not in the table: ${each}`));
  const look = async (scheme: 'light' | 'dark', width: number) => {
    // A menu or a dialog may have closed: what is left would pass.
    await page.see(...shows);
    const broken = await page.axe(scheme === 'dark' ? 'colours' : 'everything');
    found.push(...broken.map((each) => `${name}, ${scheme} ${width || ''}: ${each}`));
  };
  for (const width of widths) {
    await resize(page, width);
    await look('light', width);
  }
  await page.transport.scheme?.('dark');
  // The colours are those of one style sheet: the slower browser is asked about them at one width.
  const again = test.info().project.name === 'firefox' ? widths.slice(0, 1) : widths;
  for (const width of again.toReversed()) {
    await resize(page, width);
    await look('dark', width);
  }
  await page.transport.scheme?.('light');
  // The side bar comes back with the width, a moment after it.
  await until('the wide window', async () => (await page.count('complementary')) === bars);
  return found;
}

/** Goes from stop to stop; all that is broken is said at once. */
async function walk(page: Surface, stops: readonly Stop[], ours = true): Promise<void> {
  const found: string[] = [];
  await page.transport.scheme?.('light');
  await resize(page, 1280);
  for (const stop of stops) found.push(...(await check(page, stop, { ours })));
  expect(found).toEqual([]);
}

// Long walks, each in a browser of its own: they need not wait for one another.
test.describe.configure({ mode: 'parallel', timeout: 180_000 });

test('@axe every room and editor of the workbench', async ({ mine }) => {
  const page = await workbench(mine);
  await walk(page, beginning);
  await command(page, 'Show the welcome page');
  await sample(page);
  await walk(page, editors);
});

test('@axe settings, ways of working, practices and versions', async ({ mine }) => {
  const page = await workbench(mine);
  await sample(page);
  await walk(page, ways);
});

test('@axe the panel and the sections of the side bar', async ({ mine }) => {
  const page = await workbench(mine);
  await sample(page);
  await walk(page, followUp);
  await page.press('Alt+J');
});

test('@axe every shelf, menu and dialog of the workbench', async ({ mine }) => {
  const page = await workbench(mine);
  await sample(page);
  await walk(page, shelves);
  await walk(page, leaving);
});

test('@axe the page shown where the library does not open', async ({ mine }) => {
  const page = await newerLibrary(mine);
  await page.see('button', 'Try again');
  // It is said in the log as well.
  mine.complaints.length = 0;
  await walk(page, [['no library', async () => undefined, ['heading', 'Your library could not be opened']]]);
});

test('@axe the popup in every state', async ({ mine, site }) => {
  const found: string[] = [];
  await popupStates({ mine, site }, async (popup, name, shows) => {
    found.push(...(await check(popup, [name, async () => undefined, shows], { widths: [0] })));
  });
  expect(found).toEqual([]);
});

test('@axe the reading companion in every state', async ({ mine, site }) => {
  const found: string[] = [];
  await companionStates({ mine, site }, async (panel, name, shows) => {
    found.push(...(await check(panel, [name, async () => undefined, shows], { widths: [0] })));
  });
  expect(found).toEqual([]);
});

test('@axe a digest saved as a web page', async ({ mine, downloads }) => {
  const page = await workbench(mine);
  await sample(page);
  await first(page, 'Digests');
  await page.click('button', 'Save as…');
  await page.click('menuitem', 'Save digest as a web page');
  await page.fill('textbox', 'Your name', 'The weaver');
  await page.click('button', 'Use this name');
  const saved = await mine.openPage(pathToFileURL(await downloaded(downloads, /\.html$/)).href);
  await walk(saved, [['page of a digest', async () => undefined, ['heading']]], false);
});

test('@axe the check itself finds a picture without words and a button without a command', async ({
  kind,
  folder,
  site,
}) => {
  for (const name of ['profile', 'downloads']) mkdirSync(path.join(folder, 'check', name), { recursive: true });
  const browser = await launch(kind, path.join(folder, 'check'));
  const plant = `() => void document.querySelector('main').insertAdjacentHTML('beforeend', '<img src="/icon/16.png">')`;
  const page = await workbench(browser);
  await page.eval(plant);
  expect((await page.axe()).join()).toContain('image-alt');
  expect(await strayControls(page)).toEqual([]);
  await page.eval(
    `() => void document.querySelector('main').insertAdjacentHTML('beforeend',
      '<button>Stray</button><a href="/x" data-command="no.such">Lost</a><div role="menuitem">Item</div>')`,
  );
  expect(await strayControls(page)).toEqual(['button "Stray"', 'a "Lost" (no command no.such)', 'menuitem "Item"']);
  await page.eval(
    `() => document.querySelectorAll('main > :is(button, a, div[role=menuitem])').forEach((each) => each.remove())`,
  );
  await page.press('F1');
  await page.see('dialog');
  expect(await strayControls(page)).toEqual([]);
  await page.eval(
    `() => void document.querySelector('dialog').insertAdjacentHTML('beforeend',
      '<button>Stray</button><button data-answer="cancel">Cancel</button><button data-answer="else">Else</button>')`,
  );
  expect(await strayControls(page)).toEqual(['button "Stray"', 'button "Else"']);
  const popup = await openForm(browser, await browser.openPage(`${site.url}/trust-before-tasks.html`));
  await popup.eval(plant);
  expect((await popup.axe()).join()).toContain('image-alt');
  expect(await strayControls(popup)).toEqual([]);
  await popup.eval(
    `() => void document.querySelector('main').insertAdjacentHTML('beforeend', '<button>Stray</button>')`,
  );
  expect(await strayControls(popup)).toEqual(['button "Stray"']);
  await browser.close();
});
