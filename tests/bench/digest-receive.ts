import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Chromium } from '../e2e/browser/chromium';
import type { Ground } from './benchmark';
import { insideScript } from './inside-script';

/** Bringing in a bundle of this many clips in a real Chromium, as `docs/formats/benchmark.md` says: ms, and MB of the page's heap at most. */
export async function measureReceive(
  clips: number,
  ground: Ground,
): Promise<{ readonly ms: number; readonly mb: number }> {
  const [profile, downloads] = ['receive-profile', 'receive-downloads'].map((name) =>
    path.join(ground.scratch, name),
  ) as [string, string];
  for (const each of [profile, downloads]) mkdirSync(each, { recursive: true });
  const { chromium: executable, extension } = ground;
  const browser = await Chromium.launch({ profile, downloads, executable, extension });
  try {
    const page = await browser.openOwn('manifest.json');
    const script = await insideScript('receive-inside.ts');
    await page.eval(`() => { ${script}; }`);
    return await page.eval<{ ms: number; mb: number }, [number]>('(n) => benchReceive.receiveMany(n)', clips);
  } finally {
    await browser.close();
  }
}
