import type { Ground } from './benchmark';
import type { Measured } from './facilitate';
import { inPage } from './in-page';

const nodes = 2000;
const frames = 400;

/** A map of 2,000 laid out, moved and brought nearer, in a page of Chromium without a graphics card. */
export async function measure(ground: Ground): Promise<Measured> {
  const { layoutMs, frames: times } = await inPage(ground, 'network-inside.ts', async (page) => {
    // A page that is not in front is given no frames.
    await page.front();
    return page.eval<{ layoutMs: number; frames: number[] }, [number, number]>(
      '(many, frames) => globalThis.benchNetwork.networkTimes(many, frames)',
      nodes,
      frames,
    );
  });
  const sorted = times.toSorted((a, b) => a - b);
  const frame95 = Math.round((sorted[Math.floor(sorted.length * 0.95)] ?? 0) * 10) / 10;
  const layout = Math.round(layoutMs);
  return {
    rows: [
      [
        `network of ${nodes}, a frame (95 %)`,
        `${frame95} ms`,
        `of ${frames}, the longest ${Math.round(sorted.at(-1) ?? 0)} ms`,
      ],
      [`network of ${nodes}, layout`, `${layout} ms`],
    ],
    figures: { network2000FrameMs95: frame95, networkLayoutMs: layout },
  };
}
