import type { Changes, PersonId } from '../model';
import type { Repository } from '../storage/repository';

/** What ties of one entry become when it joins another. */
export async function tiesMoved(
  repository: Repository,
  from: PersonId,
  into: PersonId,
): Promise<Record<string, Changes>> {
  const ties = (await repository.list('tie')).filter((tie) => tie.from === from || tie.to === from);
  return Object.fromEntries(
    ties.map((tie) => [
      tie.id,
      { ...(tie.from === from ? { from: into } : {}), ...(tie.to === from ? { to: into } : {}) } as Changes,
    ]),
  );
}
