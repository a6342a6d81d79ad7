import type { NodePlace, ToPlace } from './network-places';

/** Places for the nodes of a map, found in a worker of its own that ends with it. Throws the signal's reason when it was stopped. */
export function findPlaces(asked: ToPlace, signal: AbortSignal): Promise<Record<string, NodePlace>> {
  const worker = new Worker(new URL('./place-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Record<string, NodePlace>>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(`The layout stopped: ${event.message}`)));
    worker.addEventListener('message', ({ data }: MessageEvent<Record<string, NodePlace>>) => resolve(data));
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
