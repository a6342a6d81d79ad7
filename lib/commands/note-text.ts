import { type Commit, type Edit, type MeetingId, othersOf } from '../model';
import { commitOver } from '../storage/over';
import type { Repository } from '../storage/repository';

/** How often words are put in again where the note changed under them. */
const tries = 8;

/** Words that go into a note's text. */
export interface Into {
  /** The text with them. */
  text(before: string): string;
  /** The step that writes a text with them; `again` where their own step is there already, and somebody's text won over it. */
  edit(text: string, again: boolean): Edit;
}

/**
 * Puts words into a note's text as it stands, whoever writes in it meanwhile, here or in another window: what they typed stays, and so do the words.
 * The first step that wrote them; null where the note is gone.
 */
export async function putIntoText(repository: Repository, note: MeetingId, into: Into): Promise<Commit | null> {
  let made: Commit | null = null;
  for (let tried = 0; tried < tries; tried += 1) {
    const now = (await repository.fields(note))?.text;
    if (typeof now?.x !== 'string') return null;
    const text = into.text(now.x);
    const edit = into.edit(text, made !== null);
    const over = { record: note, key: 'text', was: now.x };
    // Who writes without a pause is not waited for for ever: then both texts stay, one beside the other.
    const last = tried === tries - 1;
    const commit: Commit | null = last
      ? await repository.commit(edit, { base: { [note]: { text: now.v } } })
      : await commitOver(repository, edit, over);
    if (!commit) continue;
    made ??= commit;
    // A window that saw the text of before may have written its own over it: the words go into that one, too.
    const after = (await repository.fields(note))?.text;
    if (!after) return null;
    if (othersOf(after).every(({ x }) => x !== text)) return made;
  }
  return made;
}
