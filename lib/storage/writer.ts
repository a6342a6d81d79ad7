import { Clip, createPartId, typeOf } from '../model';
import { commitEdit } from './commit';
import { openDatabase } from './database';
import { libraryName } from './early';
import { Speaker } from './events';
import type { Writing } from './library';
import { clipByAddress, draftOf, getMany, settingsOf } from './reading';
import type { Repository } from './repository';
import { checkAs } from './rows';

/** The part of a repository that saving a page takes. */
export type Writer = Pick<
  Repository,
  'get' | 'settings' | 'clipByAddress' | 'commit' | 'draft' | 'removeDraft' | 'close'
>;

/**
 * Opens the library to save into it, and for nothing else: what the background loads at every wake. Words to search by
 * are left pending for the next page that opens the whole repository.
 */
export async function openWriter(options: { name?: string; now?: () => Date } = {}): Promise<Writer> {
  const { name = libraryName, now = () => new Date() } = options;
  const announcer = new Speaker(name);
  const db = await openDatabase({ name, closed: () => announcer.close() });
  const writing: Writing = {
    db,
    device: (await db.get('kv', 'device')) as string,
    page: createPartId(),
    now,
    announcer,
    enricher: { soon: () => undefined },
    session: { steps: [], typing: null, seen: new Map() },
    check(id, fields) {
      if (typeOf(id) !== 'clip') throw new TypeError(`Only a page writes ${id}`);
      checkAs(Clip, id, fields);
    },
  };
  return {
    get: async (id) => (await getMany(db, [id]))[0],
    settings: () => settingsOf(db),
    clipByAddress: (address) => clipByAddress(db, address),
    commit: (edit, options) => commitEdit(writing, edit, options),
    ...draftOf(writing),
    close() {
      announcer.close();
      db.close();
    },
  };
}
