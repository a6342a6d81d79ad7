import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { history, historyKeymap, insertNewline, redo, standardKeymap } from '@codemirror/commands';
import { Compartment, EditorState, type Transaction } from '@codemirror/state';
import { EditorView, type KeyBinding, keymap } from '@codemirror/view';
import { type Language, language, t } from '../../../../lib/i18n';
import type { LabelWords } from '../../../../lib/notes';
import type { DateReading } from '../../../../lib/notes/dates';
import { asEdited } from '../../../../lib/notes/line-ends';
import type { Scrolled, WrittenBox } from '../../../ui';
import { dropsInto, type NoteDrops } from './drops';
import { folds } from './folds';
import { foundPlaces, showFound } from './found-places';
import { markedLines } from './marked-lines';
import { asTextBox, fromElsewhere, tabbedTo, written } from './note-box';
import { labelsOf, noteDocument } from './note-document';
import { offersFor } from './offers';
import { timesPressed } from './time-press';
import { understoodDays } from './understood-days';
import type { Vocabulary } from './vocabulary';

/** What an editor of a note is made with. */
export interface NoteViewOptions {
  readonly text: string;
  readonly labels: LabelWords;
  /** Attributes of the element that is typed in. */
  readonly attributes: Readonly<Record<string, string>>;
  words(): Vocabulary;
  /** The day the note was written on, and in which language. */
  reading(): DateReading;
  /** Called after each change that was made here. */
  typed(change: Transaction): void;
  left(): void;
  /** A time in the text was pressed, to go there. */
  followed(clock: string): void;
  drops(): NoteDrops;
  /** How far it is scrolled when it shows first, and is told how far it is then. */
  readonly scrolled: Scrolled;
}

/** What whoever shows it is asked and told. */
type Shown = Omit<NoteViewOptions, 'text' | 'labels'>;

/** An editor of a note, and the field that it is to the rest of the house. */
export interface NoteView {
  readonly view: EditorView;
  readonly box: WrittenBox;
  /** The language of what it says by itself. */
  readonly spoken: Language;
  /** Reads the note by other words for labels. */
  relabel(labels: LabelWords): void;
  /** What was done in it cannot be taken back any more. */
  forget(): void;
  /** Takes it off the page as it stands. */
  leave(): void;
  /** Puts it on a page again, as it stood: folds, the cursor, what can be undone. */
  enter(parent: HTMLElement, options: Shown): void;
}

/** What the editor says by itself, in the language in use. */
const phrases = () =>
  EditorState.phrases.of({
    'Folded lines': t('note_folded'),
    'Unfolded lines': t('note_unfolded'),
    'folded code': t('note_foldedHere'),
    to: t('note_foldedTo'),
    unfold: t('note_unfold'),
    Completions: t('note_offers'),
    'Selection deleted': t('note_deleted'),
    'Control character': t('note_sign'),
  });

/** Offers stand below what is typed; none is chosen by itself, so that Enter goes on to the next line as it always does. */
const offers = (words: () => Vocabulary) =>
  autocompletion({
    override: [offersFor(words)],
    selectOnOpen: false,
    interactionDelay: 0,
    icons: false,
    defaultKeymap: false,
    optionClass: ({ type }) => `note-offer-${type}`,
  });

/** How often a text that is new on the page is looked at again until it is scrolled to where it was left. */
const mostLooks = 5;

/** Puts an editor of a note into an element. */
export function openNote(parent: HTMLElement, { text, labels, ...options }: NoteViewOptions): NoteView {
  const [words, given, done] = [new Compartment(), new Compartment(), new Compartment()];
  let shown: Shown = options;
  let stands = false;
  /** Somebody was led to a place in it: it goes nowhere else by itself. */
  let led = false;
  const attributes = () => EditorView.contentAttributes.of({ ...typing, ...shown.attributes });
  const told = EditorView.updateListener.of(({ docChanged, transactions, view }) => {
    if (!docChanged) return;
    for (const change of transactions) if (change.docChanged && !change.annotation(fromElsewhere)) shown.typed(change);
    view.contentDOM.dispatchEvent(new Event(written, { bubbles: true }));
  });
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: asEdited(text),
      extensions: [
        [words.of(labelsOf.of(labels)), noteDocument, markedLines, understoodDays(() => shown.reading())],
        [folds(), foundPlaces, offers(() => shown.words()), done.of(history()), phrases(), told],
        EditorView.lineWrapping,
        // Lines of a paste from elsewhere end as ours do.
        EditorView.clipboardInputFilter.of(asEdited),
        given.of(attributes()),
        [EditorView.domEventHandlers({ blur: () => shown.left() }), tabbedTo],
        [timesPressed((clock) => shown.followed(clock)), dropsInto(() => shown.drops())],
        keymap.of([...completionKeymap, ...always, ...historyKeymap, ...standardKeymap]),
      ],
    }),
  });
  const later = (write: () => void) => view.requestMeasure({ read: () => undefined, write });
  const scrollBack = (times = mostLooks) => {
    const { from } = shown.scrolled;
    if (led) return;
    view.scrollDOM.scrollTop = from;
    // One that waits behind what shows comes to its place when it comes to the front.
    if (view.scrollDOM.clientHeight === 0) return seen.observe(view.scrollDOM);
    // How high its lines are is known once they are drawn, of those further down the better the nearer it comes.
    if (view.scrollDOM.scrollTop < from - 1 && times > 0) later(() => scrollBack(times - 1));
  };
  const seen = new ResizeObserver(() => {
    if (view.scrollDOM.clientHeight === 0) return;
    seen.disconnect();
    later(() => scrollBack());
  });
  view.scrollDOM.addEventListener('scroll', () => {
    if (view.dom.isConnected) shown.scrolled.keep(view.scrollDOM.scrollTop);
  });
  later(() => scrollBack());
  return {
    view,
    box: asTextBox(view, {
      stands: () => stands,
      revealed: () => {
        led = true;
      },
    }),
    spoken: language(),
    relabel(labels) {
      // The whole note is read anew.
      if (labels !== view.state.facet(labelsOf)) view.dispatch({ effects: words.reconfigure(labelsOf.of(labels)) });
    },
    forget() {
      for (const kept of [[], history()]) view.dispatch({ effects: done.reconfigure(kept) });
    },
    leave: () => view.dom.remove(),
    enter(parent, options) {
      shown = options;
      parent.append(view.dom);
      view.dispatch({ effects: given.reconfigure(attributes()) });
      showFound(view, [], undefined);
      // It has its cursor, in sight or not.
      stands = true;
      led = false;
      scrollBack();
      view.requestMeasure();
    },
  };
}

/** Enter begins a line as it is typed, without what the line above begins with; redo has both of its usual keys everywhere. */
const always: readonly KeyBinding[] = [
  { key: 'Enter', run: insertNewline },
  { key: 'Mod-Shift-z', run: redo, preventDefault: true },
];

/** As in any field for prose: browsers help with it. */
const typing = {
  spellcheck: 'true',
  autocorrect: 'on',
  autocapitalize: 'sentences',
  writingsuggestions: 'true',
  tabindex: '0',
};
