import type { Edit } from '../../../lib/model';
import { useAct } from '../../acts';

/** Commits a step in a digest; with `say`, a notice that takes it back. */
export function useDigestEdit(): (edit: Edit, say?: string) => Promise<boolean> {
  const act = useAct();
  return (edit, say) =>
    act(async ({ repository, notify }) => {
      const commit = await repository.commit(edit);
      if (say) notify(say, { undo: commit.id });
    });
}
