import type { RadarReading } from './radar';
import type { RadarSources } from './radar-notes';

/** What the worker tells. */
export type Told = RadarReading;

/** Looks around in a worker of its own that ends with it. Throws the signal's reason when it was stopped. */
export function findRising(sources: RadarSources, signal: AbortSignal): Promise<RadarReading> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./radar-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<RadarReading>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(`The radar stopped: ${event.message}`)));
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => resolve(data));
    worker.postMessage(sources);
  }).finally(() => worker.terminate());
}
