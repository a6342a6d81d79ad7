import { formEdit } from '../../lib/commands/form-edits';
import { saveClip, savePassage } from '../../lib/commands/save-clip';
import { openRepository, type Repository } from '../../lib/storage';
import { recoverDrafts } from '../drafts-left';
import type { CaptureWriting } from './surroundings';

// What fills the form and writes for it: loaded after the form is shown.

/** The library, with the drafts that forms left behind. */
export async function openLibrary(): Promise<Repository> {
  const repository = await openRepository();
  await recoverDrafts(repository);
  return repository;
}

/** The form's writes on a library. */
export function createWriting(repository: Repository): CaptureWriting {
  return {
    savePage: (draft, { title, note, principles, tags }) =>
      saveClip(repository, draft, { title, note, principles: [...principles], tags: [...tags] }),
    async saveEdits(clip, form) {
      // Only what differs from the clip the form was filled from: what another window changed meanwhile stays.
      const edit = formEdit(clip, form);
      if (edit) await repository.commit(edit);
    },
    async savePassage(clip, quote) {
      await savePassage(repository, clip, quote);
    },
  };
}
