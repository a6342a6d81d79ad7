import { StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view';

interface Found {
  readonly places: readonly { readonly start: number; readonly end: number }[];
  /** Where the one at hand begins. */
  readonly now: number | undefined;
}

const show = StateEffect.define<Found>();
const found = Decoration.mark({ class: 'note-found' });
const foundNow = Decoration.mark({ class: 'note-found note-found-now' });

const marked = ({ places, now }: Found, length: number): DecorationSet =>
  Decoration.set(
    places
      .filter(({ start, end }) => start < end && end <= length)
      .map(({ start, end }) => (start === now ? foundNow : found).range(start, end)),
    true,
  );

/** Places of the text that were found: they move with what is written until somebody looks again. */
export const foundPlaces = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(places, { effects, changes, newDoc }) {
    const asked = effects.find((effect) => effect.is(show));
    return asked ? marked(asked.value, newDoc.length) : places.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** Shows places that were found; none take the marks away. */
export function showFound(view: EditorView, places: Found['places'], now: number | undefined): void {
  if (places.length > 0 || view.state.field(foundPlaces).size > 0) view.dispatch({ effects: show.of({ places, now }) });
}
