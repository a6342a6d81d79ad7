import type { FormDraft } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import { putDown, takeUp } from './put-down';

type DraftStore = Pick<Repository, 'putDraft' | 'removeDraft'>;

/** Keeps the newest draft in the library as it is typed, and beside it until it is there. */
export interface DraftKeeper {
  /** Writes a draft soon; a newer one takes the place of one that waits. */
  keep(draft: FormDraft): void;
  /** Writes what waits at once. */
  flush(): void;
  /** Drops what waits and removes what is kept under these addresses. Resolves when it is gone. */
  drop(addresses: readonly string[]): Promise<void>;
}

/** How long a draft waits for further typing, ms. */
const pause = 60;

/** Longer notes are put down only as the popup goes: to do it at every key would slow typing. UTF-16 code units. */
const longestAtOnce = 100_000;

/**
 * Puts a draft down at once and writes it soon, one at a time, so that an older one never lands after a newer one, and a dropped one never comes back.
 * When the address of a page turns out to be another, the draft moves there.
 */
export function createDraftKeeper(store: Promise<DraftStore>, failed: (error: unknown) => void): DraftKeeper {
  let waiting: FormDraft | null = null;
  let keptUnder: string | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let line: Promise<void> = Promise.resolve();

  const write = async () => {
    const draft = waiting;
    waiting = null;
    if (!draft) return;
    const drafts = await store;
    const before = keptUnder;
    keptUnder = draft.address;
    await drafts.putDraft(draft);
    if (!waiting) takeUp();
    if (before && before !== draft.address) await drafts.removeDraft(before);
  };
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting && waiting.note.length > longestAtOnce) putDown(waiting);
    if (waiting) line = line.then(write).catch(failed);
  };
  return {
    flush,
    keep(draft) {
      waiting = draft;
      if (draft.note.length <= longestAtOnce) putDown(draft);
      timer ??= setTimeout(flush, pause);
    },
    drop(addresses) {
      clearTimeout(timer);
      timer = undefined;
      waiting = null;
      takeUp();
      line = line
        .then(async () => {
          const drafts = await store;
          for (const address of new Set([...addresses, ...(keptUnder ? [keptUnder] : [])]))
            await drafts.removeDraft(address);
          keptUnder = null;
        })
        .catch(failed);
      return line;
    },
  };
}
