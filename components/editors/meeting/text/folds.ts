import { codeFolding, foldGutter, foldKeymap, foldService } from '@codemirror/language';
import { keymap } from '@codemirror/view';
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

/** Folding by heading: by the sign beside it, by keys, and by commands. */
export const folds = () => [sections, codeFolding(), foldGutter({ markerDOM: sign }), keymap.of(foldKeymap)];
