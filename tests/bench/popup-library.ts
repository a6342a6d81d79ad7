import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Chromium } from '../e2e/browser/chromium';
import { pause, type Surface, until } from '../e2e/browser/surface';
import { command, workbench } from '../e2e/deeds';
import type { Ground } from './benchmark';
import { bundleOf } from './library';

/** A Chromium with ours and the empty extension in it, and this many clips in our library, ready to be measured. */
export async function startWith(clips: number, ground: Ground, empty: string): Promise<Chromium> {
  const folder = path.join(ground.scratch, String(clips));
  const [profile, downloads] = [path.join(folder, 'profile'), path.join(folder, 'downloads')];
  for (const each of [profile, downloads]) mkdirSync(each, { recursive: true });
  const { chromium: executable, extension } = ground;
  const browser = await Chromium.launch({ profile, downloads, executable, extension, beside: [empty] });
  // It opens by itself and would come to the front later.
  await (await browser.findPage('/workbench.html')).close();
  const bundle = path.join(folder, 'bundle.jsonl');
  writeFileSync(bundle, await bundleOf(clips));
  await bringIn(browser, bundle);
  return browser;
}

/** Brings a bundle in by the screen a person uses, and waits until every word of it is indexed. */
async function bringIn(browser: Chromium, bundle: string): Promise<void> {
  const page = await workbench(browser);
  await command(page, 'Open a colleague’s digest or bundle');
  await page.answerFileDialog(() => page.click('button', 'Choose a file'), bundle);
  await page.see('button', /^Bring in/, {}, 60_000);
  await page.click('button', /^Bring in/);
  await until('the clips', async () => (await waiting(page)) > 0, 60_000);
  await until('the index', async () => (await waiting(page)) === 0, 120_000);
  await page.close();
  await pause(1000);
}

/** How many clips wait to be indexed. */
const waiting = (page: Surface): Promise<number> =>
  page.eval<number, []>(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('commonplace');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const count = opening.result.transaction('pending').objectStore('pending').count();
          count.onerror = () => reject(count.error);
          count.onsuccess = () => resolve(count.result);
          opening.result.close();
        };
      }),
  );
