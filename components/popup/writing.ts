import { formEdit } from '../../lib/commands/form-edits';
import { saveClip, savePassage } from '../../lib/commands/save-clip';
import type { Repository } from '../../lib/storage/repository';
import type { CaptureWriting } from './surroundings';

/** The form's writes on a library. Loaded after the form is shown. */
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
