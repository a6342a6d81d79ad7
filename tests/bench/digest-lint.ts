import type { Ground } from './benchmark';
import { inPage } from './in-page';

/** ms for every rule on a digest of 3,000 words in a real Chromium: the first time, and each time after it. */
export async function measureLint(
  ground: Ground,
  rounds: number,
): Promise<{ first: number; later: readonly number[] }> {
  const times = await inPage(ground, 'digest-lint-inside.ts', (page) =>
    page.eval<number[], [number]>('(n) => benchLint.lintTimes(n)', rounds + 1),
  );
  const [first = 0, ...later] = times;
  return { first, later };
}
