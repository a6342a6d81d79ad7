import type { LabelWords } from '../labels';
import type { Proposal } from './index';

/** What the worker is asked to look through. */
export interface Asked {
  readonly text: string;
  readonly labels: LabelWords;
}

/** What the worker tells. */
export type Told = readonly Proposal[];

/** Looks for what may be worth keeping in a note, in a worker of its own that ends with it. Throws the signal's reason when it was stopped. */
export function findProposals(asked: Asked, signal: AbortSignal): Promise<readonly Proposal[]> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<readonly Proposal[]>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(`The reader stopped: ${event.message}`)));
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => resolve(data));
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
