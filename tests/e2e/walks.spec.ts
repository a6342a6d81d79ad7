import { pathToFileURL } from 'node:url';
import type { Surface } from './browser/surface';
import { command, downloaded, newerLibrary, workbench } from './deeds';
import { facilitating } from './facilitate-stops';
import { expect, test } from './fixtures';
import { lookAt } from './looks';
import { clipStates, companionStates, popupStates, type See } from './states';
import { beginning, editors, first, followUp, leaving, resize, type Stop, sample, shelves, ways, wide } from './stops';

/** Goes from stop to stop; all that is wrong is said at once. */
async function walk(page: Surface, stops: readonly Stop[], ours = true): Promise<void> {
  const found: string[] = [];
  await page.transport.scheme?.('light');
  await resize(page, wide);
  for (const stop of stops) found.push(...(await lookAt(page, stop, { ours })));
  expect(found).toEqual([]);
}

/** Collects what is wrong with each state of a surface that stands as it is. */
async function through(states: (see: See) => Promise<void>, asItIs = true): Promise<void> {
  const found: string[] = [];
  await states(async (page, name, shows) => {
    if (!asItIs) await resize(page, wide);
    found.push(...(await lookAt(page, [name, async () => undefined, shows], { asItIs })));
  });
  expect(found).toEqual([]);
}

// Long walks: they need not wait for one another.
test.describe.configure({ mode: 'parallel', timeout: 420_000 });

test('@walk every room and editor of the workbench', async ({ mine }) => {
  const page = await workbench(mine);
  await walk(page, beginning);
  await command(page, 'Show the welcome page');
  await sample(page);
  await walk(page, editors);
});

test('@walk settings, ways of working, practices and versions', async ({ mine }) => {
  const page = await workbench(mine);
  await sample(page);
  await walk(page, ways);
});

test('@walk sessions, reviews, value threads, health checks and the network map', async ({ mine }) => {
  const page = await workbench(mine);
  await sample(page);
  await walk(page, facilitating);
});

test('@walk the panel and the sections of the side bar', async ({ mine }) => {
  const page = await workbench(mine);
  await sample(page);
  await walk(page, followUp);
});

test('@walk every shelf, menu and dialog of the workbench', async ({ mine }) => {
  const page = await workbench(mine);
  await sample(page);
  await walk(page, shelves);
  await walk(page, leaving);
});

test('@walk the page shown where the library does not open', async ({ mine }) => {
  const page = await newerLibrary(mine);
  await page.see('button', 'Try again');
  // It is said in the log as well.
  mine.complaints.length = 0;
  await walk(page, [['no library', async () => undefined, ['heading', 'Your library could not be opened']]]);
});

test('@walk the popup in every state', ({ mine, site }) => through((see) => popupStates({ mine, site }, see)));

test('@walk the reading companion in every state', ({ mine, site }) =>
  through((see) => companionStates({ mine, site }, see)));

test('@walk a clip that was left half read, and one that two windows wrote in', ({ mine, site }) =>
  through((see) => clipStates({ mine, site }, see), false));

test('@walk a digest saved as a web page', async ({ mine, downloads }) => {
  const page = await workbench(mine);
  await sample(page);
  await first(page, 'Digests');
  await page.click('button', 'Save as…');
  await page.click('menuitem', 'Web page');
  await page.fill('textbox', 'Your name', 'The weaver');
  await page.click('button', 'Use this name');
  const saved = await mine.openPage(pathToFileURL(await downloaded(downloads, /\.html$/)).href);
  await walk(saved, [['page of a digest', async () => undefined, ['heading']]], false);
});
