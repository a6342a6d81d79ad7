import type { ImportPlan, Shared } from '../import';
import type { Changes, RecordId } from '../model';
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
 * `signal`, it brings nothing and rejects with the signal's reason. Of what both sides changed, `theirs` comes in for these conflicts.
 */
export function receive(
  shared: Shared,
  repository: Repository,
  { theirs, ...going }: Partial<Going> & { readonly theirs?: ReadonlySet<string> } = {},
): Promise<{ readonly plan: ImportPlan; readonly commit: string } | null> {
  return alone('receive', async () => {
    const plan = chosen(await planReceived(shared, repository), theirs);
    if (Object.keys(plan.edit.changes).length === 0) return null;
    going.signal?.throwIfAborted();
    const { id } = await write(repository, plan, going);
    return { plan, commit: id };
  });
}

async function write(repository: Repository, { edit, blobs, taken }: ImportPlan, going: Partial<Going>) {
  if (taken.length === 0) return repository.commit(edit, { blobs, going });
  const { commitTakingBack } = await import('../storage/take-back');
  return commitTakingBack(repository, edit, { blobs, going, taken });
}

/** A plan with what was chosen of what both sides changed. */
function chosen(plan: ImportPlan, theirs: ReadonlySet<string> = new Set()): ImportPlan {
  const { edit, conflicts } = plan;
  const changes: Record<RecordId, Changes> = { ...edit.changes };
  for (const { key, record, take } of conflicts) if (theirs.has(key)) changes[record] = { ...changes[record], ...take };
  return { ...plan, edit: { ...edit, changes } };
}
