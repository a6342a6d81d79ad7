import { ImportError } from '../error';
import type { MeetingReading } from './index';

/** What the worker is asked to read. */
export interface Asked {
  /** Empty for what was pasted. */
  readonly name: string;
  readonly file: Blob;
}

/** What the worker tells: how far it is, then one of the others. */
export type Told =
  | { readonly progress: number }
  | { readonly reading: MeetingReading }
  | { readonly refused: Pick<ImportError, 'key' | 'places'> }
  | { readonly failed: string };

/** How reading is watched and stopped. */
interface Going {
  readonly signal: AbortSignal;
  onProgress(part: number): void;
}

/**
 * Reads a file or pasted text that may become a meeting note, in a worker of its own that ends with it. Throws an ImportError where nothing can be
 * read, the signal's reason when it was stopped.
 */
export function readMeeting(asked: Asked, { signal, onProgress }: Going): Promise<MeetingReading> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return new Promise<MeetingReading>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', (event) => reject(new Error(`The reader stopped: ${event.message}`)));
    worker.addEventListener('message', ({ data }: MessageEvent<Told>) => {
      if ('progress' in data) onProgress(data.progress);
      else if ('reading' in data) resolve(data.reading);
      else if ('refused' in data) reject(new ImportError(data.refused.key, ...data.refused.places));
      else reject(new Error(data.failed));
    });
    worker.postMessage(asked);
  }).finally(() => worker.terminate());
}
