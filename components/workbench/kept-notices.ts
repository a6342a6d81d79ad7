import { effect, type Signal } from '@preact/signals';
import * as z from 'zod/mini';
import { page } from '../living';
import type { SaidNotice } from '../notices';

/** Notices that are kept, on this device. */
export const mostKept = 50;
/** Longer ones are cut, UTF-16 code units. */
const longest = 500;

const prefix = 'notice ';

/** What is kept of a notice: what it said, and the commit that can be undone. */
const Kept = z.object({
  message: z.string(),
  kind: z.enum(['info', 'error']),
  at: z.number(),
  unread: z.boolean(),
  undo: z.optional(z.string()),
});

let count = 0;

/** A name that no other notice has, of this window or another. */
export function freshKey(): string {
  count += 1;
  return `${page} ${count}`;
}

/** The how manieth of its window it is: of the same moment the later one is the newer. */
const turnOf = ({ key }: SaidNotice) => Number(key.split(' ')[1]) || 0;

const textOf = ({ message, kind, at, unread, undo }: SaidNotice) =>
  JSON.stringify({ message: message.slice(0, longest), kind, at, unread, undo } satisfies z.infer<typeof Kept>);

function readNotice(key: string, text: string | null): SaidNotice | null {
  try {
    const { data } = Kept.safeParse(JSON.parse(text ?? 'null'));
    // It stands in no corner any more.
    return data ? { ...data, key, id: -1 } : null;
  } catch (error) {
    console.warn('notice', error);
    return null;
  }
}

/** Both lists as one, newest first: of the same notice the one of `later` counts, with what only this window knows. */
function together(list: readonly SaidNotice[], later: readonly SaidNotice[]): readonly SaidNotice[] {
  const all = new Map(list.map((notice) => [notice.key, notice]));
  for (const notice of later) {
    const known = all.get(notice.key);
    const { id, action } = known ?? notice;
    all.set(notice.key, { ...notice, id, action: notice.undo ? action : undefined });
  }
  return [...all.values()].sort((a, b) => b.at - a.at || turnOf(b) - turnOf(a)).slice(0, mostKept);
}

/** A small store that may be full, or closed to us: then nothing is kept, and the log says so. */
function write(key: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, text);
  } catch (error) {
    console.warn('notice', error);
  }
}

/**
 * Keeps what was said beyond this window: each notice under a name of its own, so that windows that speak at the same
 * moment take nothing from each other; every window lists the same. Returns what ends it.
 */
export function keepNotices(history: Signal<readonly SaidNotice[]>): () => void {
  /** What stands in the store, as far as this window knows. */
  const stored = new Map<string, string>();
  for (const name of Object.keys(localStorage)) {
    if (name.startsWith(prefix)) stored.set(name.slice(prefix.length), localStorage.getItem(name) ?? '');
  }
  const kept = [...stored].flatMap(([key, text]) => readNotice(key, text) ?? []);
  history.value = together(history.peek(), kept);
  const stop = effect(() => {
    const texts = new Map(history.value.map((notice) => [notice.key, textOf(notice)]));
    for (const key of [...stored.keys()].filter((known) => !texts.has(known))) {
      stored.delete(key);
      write(key, null);
    }
    for (const [key, text] of texts) {
      if (stored.get(key) === text) continue;
      stored.set(key, text);
      write(key, text);
    }
  });
  const elsewhere = ({ key: name, newValue }: StorageEvent) => {
    if (!name?.startsWith(prefix)) return;
    const key = name.slice(prefix.length);
    const notice = newValue === null ? null : readNotice(key, newValue);
    if (newValue === null) stored.delete(key);
    else stored.set(key, newValue);
    if (notice) history.value = together(history.peek(), [notice]);
    else history.value = history.peek().filter((each) => each.key !== key);
  };
  window.addEventListener('storage', elsewhere);
  return () => {
    stop();
    window.removeEventListener('storage', elsewhere);
  };
}

/** What may name what was erased for ever goes; what went wrong stays: that names files and settings. */
export const withoutNames = (history: readonly SaidNotice[]): readonly SaidNotice[] =>
  history.filter(({ kind }) => kind === 'error');
