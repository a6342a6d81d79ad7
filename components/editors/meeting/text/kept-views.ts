import { asEdited } from '../../../../lib/notes/line-ends';
import { textOf } from './note-box';
import type { NoteView } from './note-view';

/** Texts that are kept: what somebody goes to and fro between. */
const mostKept = 4;

/** Texts of notes whose tab is behind another, by the name of that part of the tab in the language in use, the latest at the end. */
const kept = new Map<string, NoteView>();

/** The text that a tab had, where it still says what the note does. */
export function takeView(place: string, text: string): NoteView | undefined {
  const found = kept.get(place);
  kept.delete(place);
  if (!found || textOf(found.view) === asEdited(text)) return found;
  found.view.destroy();
}

/** Keeps the text of a tab until it shows again. */
export function keepView(place: string, left: NoteView): void {
  left.leave();
  kept.get(place)?.view.destroy();
  kept.delete(place);
  kept.set(place, left);
  const [oldest] = kept.keys();
  if (kept.size <= mostKept || oldest === undefined) return;
  kept.get(oldest)?.view.destroy();
  kept.delete(oldest);
}
