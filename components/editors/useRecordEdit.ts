import type { MessageKey } from '../../lib/i18n';
import type { Changes, RecordId } from '../../lib/model';
import type { CommitOptions } from '../../lib/storage/repository';
import { useAct } from '../acts';

/** Commits changes of one record under one title; what goes wrong is said. */
export function useRecordEdit(
  record: RecordId,
  did: MessageKey,
  subject: string,
): (changes: Changes, options?: CommitOptions) => Promise<boolean> {
  const act = useAct();
  return (changes, options) =>
    act(async ({ repository }) => {
      await repository.commit({ title: did, subject: [subject], changes: { [record]: changes } }, options);
    });
}
