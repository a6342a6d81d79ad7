import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Chromium } from '../e2e/browser/chromium';
import type { Surface } from '../e2e/browser/surface';
import type { Ground } from './benchmark';
import { insideScript } from './inside-script';

/** Runs something in a page of the extension in a real Chromium of its own, with the script of a file of this folder in it. */
export async function inPage<T>(ground: Ground, file: string, work: (page: Surface) => Promise<T>): Promise<T> {
  const [profile, downloads] = ['profile', 'downloads'].map((name) =>
    path.join(ground.scratch, `${path.parse(file).name}-${name}`),
  ) as [string, string];
  for (const each of [profile, downloads]) mkdirSync(each, { recursive: true });
  const { chromium: executable, extension } = ground;
  const browser = await Chromium.launch({ profile, downloads, executable, extension });
  try {
    const page = await browser.openOwn('manifest.json');
    const script = await insideScript(file);
    await page.eval(`() => { ${script}; }`);
    return await work(page);
  } finally {
    await browser.close();
  }
}
