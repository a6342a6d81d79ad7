import { effect } from '@preact/signals';
import type { Repository } from '../../lib/storage/repository';
import { type SavedSession, savedSession } from '../../lib/workbench/saved';
import type { Session } from '../../lib/workbench/session';
import { views } from '../views';
import { keepLook } from './keep-look';
import { loadSoon } from './useLoaded';

/** How long the session rests before it is kept, ms. */
const rest = 300;

const leftKey = 'session';
const quiet = ['scroll', 'selectionchange'] as const;

/** A session and when it was last changed, ms since 1970: of several windows the one used last comes back. */
type Kept = SavedSession & { readonly at: number };

function left(): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(leftKey) ?? 'null') as Kept | null;
  } catch (error) {
    console.warn('session', error);
    return null;
  }
}

/** Begins to load the view of the room that will show, as far as that is known before the library is open. */
export function loadRoomLeft(): void {
  const name = left()?.room ?? 'library';
  const view = views.find(({ room }) => room === name);
  if (view) loadSoon(view.load);
}

/** What was open in the window used last: as it was when that page went, else as it was last kept. */
export async function keptSession(repository: Repository): Promise<unknown> {
  const [atLeaving, inTime] = [left(), await repository.local<Kept>('session')];
  return (atLeaving?.at ?? 0) >= (inTime?.at ?? 0) ? (atLeaving ?? inTime) : inTime;
}

/** Keeps what is open, so that it comes back after a restart or an update. Returns what ends it. */
export function keepSession(session: Session, repository: Repository): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Kept | null = null;
  let changed = 0;
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
      changed = Date.now();
      waiting = { ...value, at: changed };
      clearTimeout(timer);
      timer = setTimeout(keep, rest);
    }
    first = false;
  });
  // What a page writes to the database as it goes may not arrive; how far it is scrolled is kept only then.
  const leave = () => {
    clearTimeout(timer);
    if (changed === 0 || (left()?.at ?? 0) > changed) return;
    try {
      localStorage.setItem(leftKey, JSON.stringify({ ...savedSession(session), at: changed }));
    } catch (error) {
      console.warn('session', error);
    }
  };
  // How far a tab is scrolled and where its cursor is draw nothing: they are kept as the page goes.
  const used = () => {
    changed = Date.now();
  };
  for (const kind of quiet) document.addEventListener(kind, used, { capture: true, passive: true });
  window.addEventListener('pagehide', leave);
  const stopLook = keepLook(session);
  return () => {
    stopLook();
    leave();
    stop();
    for (const kind of quiet) document.removeEventListener(kind, used, { capture: true });
    window.removeEventListener('pagehide', leave);
  };
}
