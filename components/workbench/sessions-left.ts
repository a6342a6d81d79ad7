import type { Repository } from '../../lib/storage/repository';
import type { SavedSession } from '../../lib/workbench/saved';
import { livingPages, page, stayAlive } from '../living';

/**
 * What was open in each window, under the name of its page: so two windows do not write over each other. It is kept twice:
 * in `localStorage`, where it is put down at once and outlives a page that goes, and in the database, which outlives a
 * browser that is killed.
 */
export type Sessions = Pick<Repository, 'locals' | 'setLocal'>;

/** A session and when it was last changed, ms since 1970: the window used last comes back first. */
export type Kept = SavedSession & { readonly at: number };

export const sessionPrefix = 'session';
const keyOf = (name: string) => `${sessionPrefix} ${name}`;
/** The page that keeps its session under a key; none: a version before there were several. */
export const pageOfSession = (key: string): string => key.slice(sessionPrefix.length + 1);
/** Whether a session is put down under a key. */
export const isSessionKey = (key: string): boolean => key === sessionPrefix || key.startsWith(`${sessionPrefix} `);
/** That of this page. */
export const ownKey = keyOf(page);
/** Where a tab of the browser remembers, over reloads, under which name its page kept its session. */
const tabKey = 'session';

/** Sessions of windows that are gone: as many are kept, and as long (ms). */
const mostLeft = 8;
const longestLeft = 30 * 86_400_000;

function read(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Kept | null;
    return typeof kept?.at === 'number' ? kept : null;
  } catch (error) {
    console.warn('session', error);
    return null;
  }
}

const putDownKeys = () => Object.keys(localStorage).filter(isSessionKey);
const newestFirst = ([, a]: [string, Kept], [, b]: [string, Kept]) => b.at - a.at;

/** What is put down, newest first, by key. */
function putDown(): [string, Kept][] {
  const found = putDownKeys().flatMap((key): [string, Kept][] => {
    const kept = read(localStorage.getItem(key));
    return kept ? [[key, kept]] : [];
  });
  return found.sort(newestFirst);
}

/** The session that will probably show, as far as that is known before the library is open. */
export function probableSession(): Kept | null {
  const own = read(localStorage.getItem(keyOf(sessionStorage.getItem(tabKey) ?? '')));
  return own ?? putDown()[0]?.[1] ?? null;
}

export interface Left {
  readonly kept: Kept;
  /** Where it stands while nobody lives who keeps it: it is this page's to take over. */
  readonly from: string | null;
}

/**
 * What this window shows first: what this tab had open before it was reloaded; else what the window closed last had; else
 * what another one shows now. Null where nothing was kept.
 */
export async function sessionLeft(repository: Sessions): Promise<Left | null> {
  stayAlive();
  const [lives, inTime] = await Promise.all([livingPages(), repository.locals<Kept>(sessionPrefix)]);
  const all = new Map(putDown());
  for (const [key, kept] of inTime) if (kept?.at > (all.get(key)?.at ?? 0)) all.set(key, kept);
  const isGone = (key: string) => !lives(pageOfSession(key));
  const ordered = [...all].sort(newestFirst);
  const left = ordered.filter(([key]) => isGone(key));
  const own = keyOf(sessionStorage.getItem(tabKey) ?? '');
  const chosen = ordered.find(([key]) => key === own) ?? left[0] ?? ordered[0];
  const old = left.filter(([key, { at }], place) => key !== chosen?.[0] && (place >= mostLeft || isOld(at)));
  for (const [key] of old) drop(repository, key);
  if (!chosen) return null;
  const [key, kept] = chosen;
  // What is half filled in in a window that lives stays that one's: two would make two of it.
  return isGone(key) ? { kept, from: key } : { kept: { ...kept, forms: [] }, from: null };
}

const isOld = (at: number) => Date.now() - at > longestLeft;

/** Puts down what this window shows. A full store is said in the log: the database has it a moment later. */
export function putSession(kept: Kept): void {
  try {
    localStorage.setItem(ownKey, JSON.stringify(kept));
    sessionStorage.setItem(tabKey, page);
  } catch (error) {
    console.warn('session', error);
  }
}

/** Forgets a session that is this page's own now, or too old. */
export function drop(repository: Sessions, key: string): void {
  localStorage.removeItem(key);
  repository.setLocal(key, undefined).catch((error: unknown) => console.warn('session', error));
}
