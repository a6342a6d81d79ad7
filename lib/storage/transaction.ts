import { fail, isNamed, room } from './room';
import type { Database, StoreName, WriteTransaction } from './schema';

export interface Scope {
  readonly stores: readonly StoreName[];
  readonly durability?: 'strict' | 'relaxed';
}

/**
 * One all-or-nothing write: resolves when it is on disk (`strict`) or handed to the system (`relaxed`). Whatever throws
 * inside aborts it. Throws StorageFullError when there is no room, else the first error.
 */
export async function write<T>(db: Database, scope: Scope, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  // Nothing is waited for otherwise: a page that goes has this moment to write in.
  const opening = db.ready?.();
  if (opening) await opening;
  const free = room();
  if (free) await free;
  return attempt(db, scope, work).catch((error: unknown) => {
    db.failed?.();
    return fail(error);
  });
}

async function attempt<T>(db: Database, scope: Scope, work: (tx: WriteTransaction) => Promise<T>): Promise<T> {
  const durability = scope.durability ?? 'strict';
  const tx = db.transaction([...scope.stores], 'readwrite', { durability }) as unknown as WriteTransaction;
  const ended = tx.done.then(
    () => null,
    (reason: unknown) => ({ reason }),
  );
  let result: T;
  try {
    result = await work(tx);
  } catch (error) {
    abort(tx);
    const failed = await ended;
    throw tx.error ?? (isNamed(error, 'AbortError') ? failed?.reason : null) ?? error;
  }
  const failed = await ended;
  if (failed) throw tx.error ?? failed.reason;
  return result;
}

function abort(tx: WriteTransaction): void {
  try {
    tx.abort();
  } catch (error) {
    // It had ended by itself: that is what was asked for.
    if (!isNamed(error, 'InvalidStateError')) throw error;
  }
}

/** Requests of one transaction that are under way at once. */
const atOnce = 200;

/** Asks for every entry, a group at a time and in order, so that a page can paint while thousands are asked for. */
export async function inGroups<T, R>(
  entries: readonly T[],
  ask: (entry: T, at: number) => R | Promise<R>,
): Promise<R[]> {
  const answers: R[] = [];
  for (let from = 0; from < entries.length; from += atOnce) {
    const group = entries.slice(from, from + atOnce);
    answers.push(...(await Promise.all(group.map((entry, i) => ask(entry, from + i)))));
  }
  return answers;
}
