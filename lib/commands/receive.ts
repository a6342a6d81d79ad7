import type { ImportPlan, Shared } from '../import';
import type { Repository } from '../storage/repository';
import { alone } from './alone';
import type { Going } from './services';

/** What of a file would come into the library as it is now. */
export async function planReceived(shared: Shared, repository: Repository): Promise<ImportPlan> {
  const { planImport } = await import('../import');
  return planImport(shared, repository, new Date());
}

/**
 * Brings a file in, planned anew: the library may have changed since it was shown. One window at a time, so that the same
 * file opened in two comes in once. Null where there was nothing left to bring; else the plan and the commit to undo. Stopped by
 * `going.signal`, it brings nothing and rejects with the signal's reason.
 */
export function receive(
  shared: Shared,
  repository: Repository,
  going: Partial<Going> = {},
): Promise<{ readonly plan: ImportPlan; readonly commit: string } | null> {
  return alone('receive', async () => {
    const plan = await planReceived(shared, repository);
    if (Object.keys(plan.edit.changes).length === 0) return null;
    going.signal?.throwIfAborted();
    const { id } = await repository.commit(plan.edit, { blobs: plan.blobs, going });
    return { plan, commit: id };
  });
}
