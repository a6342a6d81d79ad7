import { effect } from '@preact/signals';
import { ReaderLook } from '../../lib/workbench/look';
import type { Session } from '../../lib/workbench/session';

const place = 'readerLook';

/** How texts were made to look on this device; null where nothing is kept, or nothing that makes sense. */
function keptLook(): ReaderLook | null {
  try {
    return ReaderLook.safeParse(JSON.parse(localStorage.getItem(place) ?? 'null')).data ?? null;
  } catch (error) {
    console.warn('look', error);
    return null;
  }
}

/** Keeps how texts look, the same in every window of this browser. Returns what ends it. */
export function keepLook(session: Session): () => void {
  const read = () => {
    const kept = keptLook();
    if (kept) session.look.value = kept;
  };
  read();
  let first = true;
  const stop = effect(() => {
    const look = session.look.value;
    if (!first) localStorage.setItem(place, JSON.stringify(look));
    first = false;
  });
  const changed = (event: StorageEvent) => event.key === place && read();
  window.addEventListener('storage', changed);
  return () => {
    stop();
    window.removeEventListener('storage', changed);
  };
}
