import { EditorView } from '@codemirror/view';
import { timesIn } from '../../../../lib/notes/recording';

/** The time in a place of the text, else the first of its line; empty where there is none. */
export function clockAt({ state }: EditorView, place: number): string {
  const { from, text } = state.doc.lineAt(place);
  const times = timesIn(text);
  const here = times.find(({ start, end }) => from + start <= place && place <= from + end);
  return (here ?? times[0])?.clock ?? '';
}

/** A press on a time, with the key held that follows links in editors. */
export const timesPressed = (follow: (clock: string) => void) =>
  EditorView.domEventHandlers({
    mousedown(event, view) {
      const place = event.ctrlKey || event.metaKey ? view.posAtCoords({ x: event.clientX, y: event.clientY }) : null;
      const onTime = event.target instanceof Element && event.target.closest('.note-time') !== null;
      const clock = place !== null && onTime ? clockAt(view, place) : '';
      if (clock) follow(clock);
      return clock !== '';
    },
  });
