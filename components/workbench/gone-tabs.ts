import { effect } from '@preact/signals';
import type { AnyRecord, RecordId } from '../../lib/model';
import type { Repository } from '../../lib/storage/repository';
import type { Session, Tab } from '../../lib/workbench/session';

/** How a record stands: in the library, in its trash, or nowhere any more. */
type State = 'live' | 'trashed' | 'erased';

function stateOf(record: AnyRecord | undefined): State {
  if (!record) return 'erased';
  return 'trashedAt' in record && record.trashedAt !== null ? 'trashed' : 'live';
}

/** Whether a tab is about nothing any more. Of what is in the trash the versions can still be looked at. */
const isLost = ({ kind }: Tab, before: State | undefined, now: State) =>
  (now === 'erased' && before !== undefined && before !== 'erased') ||
  (now === 'trashed' && before === 'live' && kind !== 'versions');

/**
 * Closes the tabs of a record that goes, into the trash or for ever: by a command, by an undo of what made it, here or in
 * another window. One that was opened out of the trash stays, to be read and put back. Returns what ends it.
 */
export function closeGone(session: Session, repository: Pick<Repository, 'getMany' | 'onChange'>): () => void {
  const known = new Map<RecordId, State>();
  let last = Promise.resolve();
  const open = () => new Set(session.tabs.value.flatMap(({ record }) => record ?? []));
  const look = async (ids: readonly RecordId[]) => {
    const found = await repository.getMany(ids);
    for (const [i, id] of ids.entries()) {
      const [before, now] = [known.get(id), stateOf(found[i] as AnyRecord | undefined)];
      known.set(id, now);
      for (const tab of session.tabs.peek()) if (tab.record === id && isLost(tab, before, now)) session.close(tab.id);
    }
  };
  /** One look after the other: a later one knows what the earlier saw. */
  const lookSoon = (ids: readonly RecordId[]) => {
    if (ids.length > 0) last = last.then(() => look(ids)).catch((error: unknown) => console.warn('tabs', error));
  };
  const stop = effect(() => {
    const now = open();
    for (const id of known.keys()) if (!now.has(id)) known.delete(id);
    lookSoon([...now].filter((id) => !known.has(id)));
  });
  const end = repository.onChange(({ records, scope }) => {
    const now = [...open()];
    lookSoon(scope === 'everything' ? now : now.filter((id) => records.includes(id)));
  });
  return () => {
    stop();
    end();
  };
}
