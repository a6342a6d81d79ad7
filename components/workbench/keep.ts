import { effect } from '@preact/signals';
import type { Repository } from '../../lib/storage/repository';
import { savedSession } from '../../lib/workbench/saved';
import type { Session } from '../../lib/workbench/session';

/** How long the session rests before it is kept, ms. */
const rest = 300;

/** Keeps what is open, so that it comes back after a restart or an update. Returns what ends it. */
export function keepSession(session: Session, repository: Repository): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: unknown = null;
  const keep = () => {
    clearTimeout(timer);
    if (waiting === null) return;
    const value = waiting;
    waiting = null;
    // Losing this once costs a tab that is not open again, nothing of the library.
    repository.setLocal('session', value).catch((error: unknown) => console.warn('session', error));
  };
  let first = true;
  const stop = effect(() => {
    const value = savedSession(session);
    if (!first) {
      waiting = value;
      clearTimeout(timer);
      timer = setTimeout(keep, rest);
    }
    first = false;
  });
  // Scrolling alone is not waited for: it is kept as the page goes.
  const leave = () => {
    waiting = savedSession(session);
    keep();
  };
  window.addEventListener('pagehide', leave);
  return () => {
    leave();
    stop();
    window.removeEventListener('pagehide', leave);
  };
}
