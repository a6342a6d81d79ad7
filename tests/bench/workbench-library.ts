import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Chromium } from '../e2e/browser/chromium';
import { pause } from '../e2e/browser/surface';
import { workbench } from '../e2e/deeds';
import type { Ground } from './benchmark';
import { insideScript } from './inside-script';

/** A Chromium with this many clips in our library, the two newest open as tabs, and nothing of ours on the screen. */
export async function startWith(clips: number, ground: Ground, empty: string): Promise<Chromium> {
  const folder = path.join(ground.scratch, String(clips));
  const [profile, downloads] = [path.join(folder, 'profile'), path.join(folder, 'downloads')];
  for (const each of [profile, downloads]) mkdirSync(each, { recursive: true });
  const { chromium: executable, extension } = ground;
  const browser = await Chromium.launch({ profile, downloads, executable, extension, beside: [empty] });
  // It opens by itself, and begins the library.
  const welcome = await browser.findPage('/workbench.html');
  await welcome.see('navigation', 'Rooms', {}, 20_000);
  await welcome.close();
  const page = await browser.openOwn('manifest.json');
  await page.eval(
    `async (clips) => { ${await insideScript('workbench-seed.ts')}; await globalThis.benchSeed(clips); }`,
    clips,
  );
  await page.close();
  const first = await workbench(browser);
  for (const nth of [0, 1]) {
    await first.click('option', undefined, { within: ['listbox'], nth, count: 2 });
    await first.see('document', 'The saved text');
  }
  // What is open is kept a moment later.
  await pause(1000);
  await first.close();
  return browser;
}
