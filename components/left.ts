import type { Repository } from '../lib/storage/repository';
import { watchDrafts } from './drafts-left';
import { dropOldLines } from './lines-left';
import { settleLook } from './look-left';
import { recoverUnsaved, watchUnsaved } from './unsaved';

/** Writes what pages and forms that are gone left behind, and from now on what others leave. */
export async function takeOver(repository: Repository): Promise<void> {
  dropOldLines();
  await recoverUnsaved(repository);
  await settleLook(repository);
  watchUnsaved(repository);
  watchDrafts(repository);
}
