import { effect } from '@preact/signals';
import type { Repository } from '../../lib/storage/repository';
import { savedSession } from '../../lib/workbench/saved';
import type { Session } from '../../lib/workbench/session';

/** How long the session rests before it is kept, ms. */
const rest = 300;

const leftKey = 'session';

function putLeft(value: unknown): void {
  try {
    localStorage.setItem(leftKey, JSON.stringify(value));
  } catch (error) {
    console.warn('session', error);
  }
}

/** What was open when the last page went, else when it was last kept; undefined where nothing was. */
export async function keptSession(repository: Repository): Promise<unknown> {
  const left = localStorage.getItem(leftKey);
  localStorage.removeItem(leftKey);
  try {
    if (left) return JSON.parse(left);
  } catch (error) {
    console.warn('session', error);
  }
  return repository.local('session');
}

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
  // What a page writes to the database as it goes may not arrive; scrolling alone is kept only then.
  const leave = () => {
    clearTimeout(timer);
    putLeft(savedSession(session));
  };
  window.addEventListener('pagehide', leave);
  return () => {
    leave();
    stop();
    window.removeEventListener('pagehide', leave);
  };
}
