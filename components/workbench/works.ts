import type { Signal } from '@preact/signals';
import type { Going } from '../../lib/commands/services';

/** Something that takes a while, and how far it is; without `part` only that it goes on. */
export interface Work {
  readonly id: number;
  readonly label: string;
  readonly part?: number;
  cancel?(): void;
}

/** What takes no longer is not shown, ms. */
const moment = 300;
let count = 0;

/** Does some work, shows and says it while it lasts; null when it was stopped. */
export async function during<T>(
  works: Signal<readonly Work[]>,
  { label, cancel, say }: { label: string; cancel: boolean; say?(words: string): void },
  work: (going: Going) => Promise<T>,
): Promise<T | null> {
  const stop = new AbortController();
  count += 1;
  const shown: Work = { id: count, label, ...(cancel && { cancel: () => stop.abort() }) };
  const others = () => works.peek().filter(({ id }) => id !== shown.id);
  let part: number | undefined;
  let visible = false;
  const show = () => {
    if (!visible) say?.(label);
    visible = true;
    works.value = [...others(), { ...shown, part }];
  };
  const timer = setTimeout(show, moment);
  const onProgress = (done: number) => {
    // Steps too small to see are not drawn.
    if (part !== undefined && Math.round(done * 100) === Math.round(part * 100)) return;
    part = done;
    if (visible) show();
  };
  try {
    return await work({ signal: stop.signal, onProgress });
  } catch (error) {
    if (stop.signal.aborted && error === stop.signal.reason) return null;
    throw error;
  } finally {
    clearTimeout(timer);
    works.value = others();
  }
}
