import { effect } from '@preact/signals';
import type { Repository } from '../../lib/storage/repository';
import { savedSession } from '../../lib/workbench/saved';
import type { Session } from '../../lib/workbench/session';
import { onceListStands } from '../list-stands';
import { views } from '../views';
import { drop, type Kept, type Left, ownKey, probableSession, putSession } from './sessions-left';
import { loadSoon } from './useLoaded';

/** The shortest time from one write to the database to the next, ms: the first is made at once. */
const apart = 15;
/** How long scrolling and moving the cursor go on until that is kept too, ms. */
const moving = 150;

/** What changes how far a tab is scrolled, or where its cursor is: no signal tells of it. */
const moves = ['scroll', 'selectionchange', 'keyup', 'input', 'pointerup'] as const;

/** Begins to load the view of the room that will show, as far as that is known before the library is open. */
export function loadRoomLeft(): void {
  const name = probableSession()?.room ?? 'library';
  const view = views.find(({ room }) => room === name);
  if (view) loadSoon(view.load);
}

type Sessions = Pick<Repository, 'locals' | 'setLocal'>;

/** Writes the latest of what it is given: at once, and again when that is done. `written` is told of the first time. */
function latestWriter(repository: Sessions, written: () => void): (kept: Kept) => void {
  let told = false;
  let waiting: Kept | null = null;
  let busy = false;
  const write = async () => {
    busy = true;
    while (waiting) {
      const kept = waiting;
      waiting = null;
      try {
        await repository.setLocal(ownKey, kept);
        if (!told) written();
        told = true;
      } catch (error) {
        // Losing this once costs a tab that is not open again, nothing of the library.
        console.warn('session', error);
      }
      await new Promise((resolve) => setTimeout(resolve, apart));
    }
    busy = false;
  };
  return (kept) => {
    waiting = kept;
    if (!busy) void write();
  };
}

/**
 * Keeps what is open as soon as it changes, so that it comes back after a restart, a crash or an update; takes over what
 * is left of a window that is gone. Returns what ends it.
 */
export function keepSession(session: Session, repository: Sessions, left: Left | null): () => void {
  const write = latestWriter(repository, () => left?.from && drop(repository, left.from));
  const started = left?.kept.at ?? 0;
  let at = started;
  let moved: ReturnType<typeof setTimeout> | undefined;
  /** What was written last, as text and without its time. */
  let last = '';
  const put = (value = savedSession(session)) => {
    clearTimeout(moved);
    moved = undefined;
    last = JSON.stringify(value);
    const kept = { ...value, at };
    putSession(kept);
    write(kept);
  };
  const changes = () => {
    // A clock that was set back makes nothing older than it was.
    at = Math.max(Date.now(), at + 1);
  };
  let first = true;
  const stop = effect(() => {
    const value = savedSession(session);
    if (!first) {
      changes();
      put(value);
    }
    first = false;
  });
  // What was left is this page's own from now on; that is written down when the list stands.
  const stopTaking = onceListStands(() => {
    if (left) put();
    return () => undefined;
  });
  // What is typed where no cursor is kept, as in "Find or do…", writes nothing at its keys: that it was used is written
  // with the next change, or when the page goes.
  const settle = () => {
    moved = undefined;
    const value = savedSession(session);
    if (JSON.stringify(value) !== last) put(value);
  };
  const used = () => {
    changes();
    moved ??= setTimeout(settle, moving);
  };
  const leave = () => {
    if (at > started) put();
  };
  for (const kind of moves) document.addEventListener(kind, used, { capture: true, passive: true });
  window.addEventListener('pagehide', leave);
  return () => {
    stopTaking();
    leave();
    stop();
    for (const kind of moves) document.removeEventListener(kind, used, { capture: true });
    window.removeEventListener('pagehide', leave);
  };
}
