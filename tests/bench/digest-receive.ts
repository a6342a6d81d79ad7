import type { Ground } from './benchmark';
import { inPage } from './in-page';

/** Bringing in a bundle of this many clips in a real Chromium, as `docs/formats/benchmark.md` says: ms, and MB of the page's heap at most. */
export const measureReceive = (clips: number, ground: Ground): Promise<{ readonly ms: number; readonly mb: number }> =>
  inPage(ground, 'receive-inside.ts', (page) =>
    page.eval<{ ms: number; mb: number }, [number]>('(n) => benchReceive.receiveMany(n)', clips),
  );
