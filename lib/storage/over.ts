import type { Commit, Edit, Json, RecordId } from '../model';
import { commitEdit } from './commit';
import { libraryOf } from './library';
import type { Repository } from './repository';

/** What a field said as an edit of it was worked out. */
export interface Over {
  readonly record: RecordId;
  readonly key: string;
  readonly was: Json;
}

class SaysOther extends Error {}

/**
 * Commits an edit that was worked out from what a field says, where it still says that as it is written, in this page or another;
 * null where it does not: then nothing was written. Throws as `Repository.commit` does.
 */
export async function commitOver(
  repository: Repository,
  edit: Edit,
  { record, key, was }: Over,
): Promise<Commit | null> {
  try {
    return await commitEdit(libraryOf(repository), edit, {
      async also(tx, commit) {
        const entries = await tx.objectStore('history').index('commit').getAll(commit);
        const op = entries.find((entry) => entry.record === record)?.ops.find((each) => each.key === key);
        if (op && JSON.stringify(op.was ?? null) !== JSON.stringify(was)) throw new SaysOther();
      },
    });
  } catch (error) {
    if (error instanceof SaysOther) return null;
    throw error;
  }
}
