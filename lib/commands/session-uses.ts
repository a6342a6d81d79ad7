import type { AgendaSession, PracticeId } from '../model';
import type { Repository } from '../storage/repository';

/** The sessions with a block that was made from a practice, the latest day first. */
export async function sessionsWith(repository: Repository, practice: PracticeId): Promise<AgendaSession[]> {
  const sessions = await repository.list('session');
  return sessions.filter(({ blocks }) => blocks.some((block) => block.practice === practice));
}
