import { foldedRanges, unfoldEffect } from '@codemirror/language';
import { Annotation, Transaction } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { changesBetween } from '../../../../lib/notes/between';
import { asEdited } from '../../../../lib/notes/line-ends';
import type { WrittenBox } from '../../../ui';
import { showFound } from './found-places';
import { noteDocument } from './note-document';

/** A text that came as a whole: from another window, an undo, a merge; not typed here. */
export const fromElsewhere = Annotation.define<true>();
/** A text that was put here as a whole: written on, but nobody knows which line is which. */
export const asWhole = Annotation.define<true>();

const texts = new WeakMap<EditorView['state']['doc'], string>();
/** The whole text: put together once for each state of it. */
export function textOf({ state: { doc } }: Pick<EditorView, 'state'>): string {
  const known = texts.get(doc) ?? doc.toString();
  texts.set(doc, known);
  return known;
}

/** Lets the text become another one, changed where it differs: the cursor stays at its words. */
export function becomes(view: EditorView, text: string, how: typeof fromElsewhere | typeof asWhole): void {
  const changes = changesBetween(view.state.field(noteDocument), asEdited(text));
  // An undo in the text takes back what was done in it, and nothing that came from elsewhere.
  const annotations = [how.of(true), Transaction.addToHistory.of(how === asWhole)];
  if (changes.length > 0) view.dispatch({ changes, annotations });
}

/** What hides a place is opened. */
function unfoldAt(view: EditorView, place: number): void {
  const effects: ReturnType<typeof unfoldEffect.of>[] = [];
  foldedRanges(view.state).between(place, place, (from, to) => {
    if (from < place && place <= to) effects.push(unfoldEffect.of({ from, to }));
  });
  if (effects.length > 0) view.dispatch({ effects });
}

function placeOf(view: EditorView, start: number) {
  const seen = view.coordsAtPos(start);
  if (seen) return { top: seen.top, bottom: seen.bottom };
  // Out of view: as high as the lines above it are taken to be.
  const { top, bottom } = view.lineBlockAt(start);
  return { top: view.documentTop + top, bottom: view.documentTop + bottom };
}

function reveal(view: EditorView, start: number): void {
  unfoldAt(view, start);
  const { scrollDOM } = view;
  const away = () => {
    const [at, box] = [placeOf(view, start), scrollDOM.getBoundingClientRect()];
    return at.top >= box.top && at.bottom <= box.bottom ? 0 : at.top - box.top - scrollDOM.clientHeight / 3;
  };
  // Lines that come into view are other than they were taken to be: looked at once more.
  for (let times = 0; times < 3 && Math.abs(away()) > 1; times += 1) {
    scrollDOM.scrollTop += away();
    view.requestMeasure();
    view.coordsAtPos(start);
  }
}

const toCursor = ({ state }: EditorView) => ({ effects: EditorView.scrollIntoView(state.selection.main.head) });

/** Tab leads to the cursor: Firefox takes what is longer than its box for seen where that box is scrolled away. */
export const tabbedTo = EditorView.domEventHandlers({
  keyup({ key }, view) {
    if (key === 'Tab') view.dispatch(toCursor(view));
  },
});

/** Gives the text the focus with the cursor where it was, wherever a browser would put it. */
function focusOf(view: EditorView): HTMLElement['focus'] {
  let within = false;
  return (options) => {
    // The editor itself comes here for what a browser does.
    if (within) return HTMLElement.prototype.focus.call(view.contentDOM, options);
    within = true;
    view.focus();
    within = false;
    if (!options?.preventScroll) view.dispatch(toCursor(view));
  };
}

/**
 * Makes what holds an editor's text tell and take what a field does: nobody else needs to know who writes it. `stands`:
 * whether it shows where it was left; `revealed` is told that it was scrolled to a place that somebody was led to.
 */
export function asTextBox(view: EditorView, { stands, revealed }: { stands(): boolean; revealed(): void }): WrittenBox {
  const length = () => view.state.doc.length;
  const within = (place: number | null) => Math.max(0, Math.min(place ?? 0, length()));
  const main = () => view.state.selection.main;
  const box = {
    get value() {
      return textOf(view);
    },
    set value(text: string) {
      becomes(view, text, asWhole);
    },
    get selectionStart() {
      return main().from;
    },
    get selectionEnd() {
      return main().to;
    },
    get selectionDirection() {
      return main().head < main().anchor ? 'backward' : 'forward';
    },
    setSelectionRange(start: number | null, end: number | null, direction?: string) {
      const [from, to] = [within(start), within(end)];
      unfoldAt(view, from);
      const [anchor, head] = direction === 'backward' ? [to, from] : [from, to];
      view.dispatch({ selection: { anchor, head } });
    },
    setRangeText(insert: string, start: number, end: number) {
      const [from, to] = [within(start), within(end)];
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        userEvent: 'input',
        scrollIntoView: true,
      });
    },
    get stands() {
      return stands();
    },
    placeOf: (start: number) => placeOf(view, within(start)),
    reveal(start: number) {
      reveal(view, within(start));
      // Behind what shows nothing is scrolled.
      if (view.scrollDOM.clientHeight > 0) revealed();
    },
    showFound: (places: readonly { start: number; end: number }[], now?: number) => showFound(view, places, now),
    focus: focusOf(view),
  };
  return Object.defineProperties(view.contentDOM, Object.getOwnPropertyDescriptors(box)) as WrittenBox;
}

/** Told by the box when its text has changed, whoever changed it: what a browser tells is told of keys alone. */
export const written = 'written';
