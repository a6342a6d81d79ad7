import type { FormDraft } from '../../lib/model';
import { page, stayAlive } from '../living';

/**
 * The draft of a capture form as it was typed last, put down at once under the name of its page in the browser's small
 * synchronous store: a popup can be gone before a database write has begun. `components/drafts-left.ts` takes up what a
 * form left that is gone.
 */
export const leftPrefix = 'draft ';
const own = `${leftPrefix}${page}`;

/** Puts a draft down. A full store is said in the log: the draft is written to the library all the same. */
export function putDown(draft: FormDraft): void {
  stayAlive();
  try {
    localStorage.setItem(own, JSON.stringify(draft));
  } catch (error) {
    console.warn('draft', error);
  }
}

/** The draft is in the library now, or nobody's any more. */
export function takeUp(): void {
  localStorage.removeItem(own);
}
