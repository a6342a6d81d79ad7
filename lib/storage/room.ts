import { StorageFullError } from './errors';

/**
 * Less room than this and nothing is written, bytes. A Chromium that finds no room in the middle of a write closes the
 * library, and what it writes after that can cost all of it (see `openLasting`): so it never comes to that.
 */
const least = 32_000_000;

let going = false;

/** Tells that this page is about to go: it has this moment to write in, and none to ask in. */
export function pageGoes(): void {
  going = true;
  setTimeout(() => {
    going = false;
  });
}

const fullDisk = (cause?: unknown) => new StorageFullError('The disk is full', { cause });

async function isFull(): Promise<boolean> {
  const { quota = least, usage = 0 } = (await globalThis.navigator?.storage?.estimate()) ?? {};
  return quota - usage < least;
}

/** Resolves when there is room to write; null where there is no time to ask, or nobody. Throws StorageFullError. */
export function room(): Promise<void> | null {
  if (going || !globalThis.navigator?.storage) return null;
  return isFull().then((full) => {
    if (full) throw fullDisk();
  });
}

export const isNamed = (error: unknown, name: string) => error instanceof DOMException && error.name === name;

/** Throws what failed, as a full disk where that is why: Chromium says it in many ways, or nothing but "aborted". */
export async function fail(reason: unknown): Promise<never> {
  const full = isNamed(reason, 'QuotaExceededError') || (reason instanceof DOMException && (await isFull()));
  throw full ? fullDisk(reason) : reason;
}
