import {
  codeFolding,
  foldAll,
  foldEffect,
  foldedRanges,
  foldGutter,
  foldService,
  toggleFold,
  unfoldAll,
} from '@codemirror/language';
import type { EditorView } from '@codemirror/view';
import { t } from '../../../../lib/i18n';
import { sectionUntil } from '../../../../lib/notes/sections';
import { noteDocument } from './note-document';

/** What a heading, or the head, stands above can be folded away below it. */
const sections = foldService.of((state, start) => {
  const line = state.doc.lineAt(start);
  const until = sectionUntil(state.field(noteDocument), line.number - 1);
  return until === null ? null : { from: line.to, to: state.doc.line(until + 1).to };
});

/** The sign beside a heading; the look is the stylesheet's. */
function sign(open: boolean): HTMLElement {
  const element = document.createElement('span');
  element.className = open ? 'note-fold' : 'note-fold note-folded';
  element.title = t(open ? 'note_fold' : 'note_unfold');
  return element;
}

/** Folding by heading: by the sign beside it, and by commands. */
export const folds = () => [sections, codeFolding(), foldGutter({ markerDOM: sign })];

/** What a command folds: what the cursor is in, every part, or nothing any more. */
export type Fold = 'here' | 'all' | 'none';

export function fold(view: EditorView, what: Fold): void {
  if (what === 'all') foldEvery(view);
  else if (what === 'none') unfoldAll(view);
  else if (!toggleFold(view)) foldAbove(view);
}

/** Folds every part; a cursor in one goes before what is folded, which would open where it is. */
function foldEvery(view: EditorView): void {
  foldAll(view);
  const { head } = view.state.selection.main;
  let before = head;
  foldedRanges(view.state).between(head, head, (from) => {
    before = Math.min(before, from);
  });
  if (before < head) view.dispatch({ selection: { anchor: before } });
}

/** Folds the part that the cursor is in, which begins at a heading above it; the cursor goes there. */
function foldAbove(view: EditorView): void {
  const { doc, selection } = view.state;
  const document = view.state.field(noteDocument);
  const at = doc.lineAt(selection.main.head).number - 1;
  for (let line = at - 1; line >= 0; line -= 1) {
    const until = sectionUntil(document, line);
    if (until === null || until < at) continue;
    const { to: from } = doc.line(line + 1);
    view.dispatch({ selection: { anchor: from }, effects: foldEffect.of({ from, to: doc.line(until + 1).to }) });
    return;
  }
}
