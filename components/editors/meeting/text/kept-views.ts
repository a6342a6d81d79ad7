import { language } from '../../../../lib/i18n';
import { asEdited } from '../../../../lib/notes/line-ends';
import type { Session } from '../../../../lib/workbench/session';
import { LeftBehind } from '../left-behind';
import { textOf } from './note-box';
import type { NoteView } from './note-view';

const kept = new LeftBehind<NoteView>(({ view }) => view.destroy());

/** The text that a tab had, where it still says what the note does, in the language in use. */
export function takeView(place: string, text: string): NoteView | undefined {
  const found = kept.take(place);
  if (!found || (textOf(found.view) === asEdited(text) && found.spoken === language())) return found;
  found.view.destroy();
}

/** Keeps the text of a tab until it shows again. */
export function keepView(session: Session, place: string, left: NoteView): void {
  left.leave();
  kept.keep({ session, place }, left);
}
