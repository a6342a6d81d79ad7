import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Chromium } from '../e2e/browser/chromium';
import type { Ground } from './benchmark';
import { insideScript } from './inside-script';

/** ms for every rule on a digest of 3,000 words in a real Chromium: the first time, and each time after it. */
export async function measureLint(
  ground: Ground,
  rounds: number,
): Promise<{ first: number; later: readonly number[] }> {
  const [profile, downloads] = ['lint-profile', 'lint-downloads'].map((name) => path.join(ground.scratch, name)) as [
    string,
    string,
  ];
  for (const each of [profile, downloads]) mkdirSync(each, { recursive: true });
  const { chromium: executable, extension } = ground;
  const browser = await Chromium.launch({ profile, downloads, executable, extension });
  try {
    const page = await browser.openOwn('manifest.json');
    const script = await insideScript('digest-lint-inside.ts');
    await page.eval(`() => { ${script}; }`);
    const [first = 0, ...later] = await page.eval<number[], [number]>('(n) => benchLint.lintTimes(n)', rounds + 1);
    return { first, later };
  } finally {
    await browser.close();
  }
}
