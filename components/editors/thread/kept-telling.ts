import { type Signal, useSignalEffect } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { noTelling, type Telling } from '../../../lib/commands/thread-desk';
import { attributionModes, releaseLevels, type ThreadId } from '../../../lib/model';

/** What a form may say of the consent of who tells. */
export const consents = ['ask', 'asked', 'yes', 'no'] as const;

const keyOf = (thread: ThreadId) => `telling ${thread}`;

/** Keeps what is being told of a thread as it is typed, so that it outlives a page that is loaded again; it goes with the tab, and when the form is done. */
export function useKeptTelling(thread: ThreadId, telling: Signal<Telling | null>): void {
  useLayoutEffect(() => {
    telling.value ??= readTelling(sessionStorage.getItem(keyOf(thread)));
  }, [thread, telling]);
  useSignalEffect(() => {
    const now = telling.value;
    try {
      if (now) sessionStorage.setItem(keyOf(thread), JSON.stringify(now));
      else sessionStorage.removeItem(keyOf(thread));
    } catch (error) {
      // There is no room: it stays on the page.
      console.warn('telling', error);
    }
  });
}

/** What was kept; null where nothing was, or what a form does not write. */
export function readTelling(text: string | null): Telling | null {
  if (text === null) return null;
  try {
    const kept: Partial<Record<string, unknown>> = JSON.parse(text);
    const fields = Object.keys(noTelling('')).map((key) => [key, kept[key]] as const);
    if (!fields.every(([, value]) => typeof value === 'string')) return null;
    const told = Object.fromEntries(fields) as unknown as Telling;
    const known =
      attributionModes.includes(told.attribution) &&
      releaseLevels.includes(told.release) &&
      (consents as readonly string[]).includes(told.consent);
    return known ? told : null;
  } catch {
    return null;
  }
}
