import { commandNamed } from '../lib/commands';
import { contextOf, runCommand } from '../lib/commands/run';
import type { Services } from '../lib/commands/services';
import { t } from '../lib/i18n';
import { type RecordId, typeOf } from '../lib/model';
import { contextFor } from './acts';
import type { Load } from './carry';
import { useDropsOn } from './useDropsOn';

/** What moves a record to the trash, or takes a highlight away. */
const commandFor: Readonly<Record<string, string>> = {
  ...{ clip: 'clip.delete', meeting: 'meeting.trash', digest: 'digest.trash', session: 'session.trash' },
  ...{ principle: 'principle.trash', person: 'person.trash', practice: 'practice.trash', thread: 'thread.trash' },
  health: 'health.trash',
};

/** Moves what fell to the trash: clips together, so that one undo takes all back. Of a clip whose highlight is meant that alone goes. */
async function trash(services: Services, load: Load): Promise<void> {
  const records: readonly RecordId[] = 'passage' in load ? [] : load.records;
  const part = 'passage' in load ? undefined : load.part;
  const run = (id: string | undefined, meant: readonly RecordId[]) => {
    const [first] = meant;
    if (!id || !first) return false;
    // The trash may be what the list shows: what falls on it is not in it.
    const context = { ...contextFor(first, contextOf(services.session)), selection: meant, trash: false };
    return runCommand(commandNamed(id), services, { ...context, ...(part !== undefined && { part }) });
  };
  const clips = records.filter((id) => typeOf(id) === 'clip');
  const others = records.filter((id) => typeOf(id) !== 'clip');
  let done = part === undefined && (await run('clip.delete', clips));
  if (part !== undefined) done = await run('highlight.remove', clips);
  else for (const id of others) done = (await run(commandFor[typeOf(id)], [id])) || done;
  if (!done) services.notify(t('drop_notTrash'), { kind: 'error' });
}

/** What lets records fall on what stands for the trash. */
export function useTrashDrop() {
  const drop = useDropsOn<'trash'>({
    says: () => t('drop_trash'),
    take: (_place, load, services) => trash(services, load),
  });
  return drop('trash');
}
