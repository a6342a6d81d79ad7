import { dropCursor, EditorView } from '@codemirror/view';

/** Where in a note something would fall, or falls: the line it would be, from 1, and how it is put in. */
export interface Fallen {
  readonly line: number;
  /** What is put in instead of what stands between two places, which is nothing, or a blank line. */
  insert(lines: readonly string[]): { from: number; to: number; insert: string };
}

/** What an editor of a note takes that is dragged. */
export interface NoteDrops {
  /** Whether it is put in within a line, as a name is, or is a line of its own; null where the editor does not take it. */
  takes(event: DragEvent): 'inline' | 'line' | null;
  /** The line that it is held over; null: it is held elsewhere. */
  over(line: number | null): void;
  fell(event: DragEvent, at: Fallen): void;
}

/** A place in the text: a name goes where it falls, with a blank on either side of it; a line goes below the one it falls on, or into a blank one. */
function placeAt(view: EditorView, event: DragEvent, how: 'inline' | 'line'): Fallen {
  const { doc } = view.state;
  const at = view.posAtCoords({ x: event.clientX, y: event.clientY }) ?? doc.length;
  const line = doc.lineAt(at);
  const blank = line.text.trim() === '';
  if (how === 'line')
    return {
      line: line.number + Number(!blank),
      insert: (lines) => ({
        from: blank ? line.from : line.to,
        to: line.to,
        insert: (blank ? lines : ['', ...lines]).join('\n'),
      }),
    };
  const [before, after] = [doc.sliceString(at - 1, at), doc.sliceString(at, at + 1)];
  const gap = (sign: string) => (sign === '' || /\s/.test(sign) ? '' : ' ');
  return {
    line: line.number,
    insert: (words) => ({ from: at, to: at, insert: `${gap(before)}${words.join(' ')}${gap(after)}` }),
  };
}

/** Lets things of ours fall into a note's text, with a mark where; words and links of others fall in as in any text. */
export const dropsInto = (drops: () => NoteDrops) => [
  dropCursor(),
  EditorView.domEventHandlers({
    dragover(event, view) {
      const how = drops().takes(event);
      if (!how) return false;
      drops().over(placeAt(view, event, how).line);
      event.preventDefault();
      return true;
    },
    dragleave(event, view) {
      if (!(event.relatedTarget instanceof Node && view.dom.contains(event.relatedTarget))) drops().over(null);
      return false;
    },
    drop(event, view) {
      const how = drops().takes(event);
      if (!how) return false;
      drops().over(null);
      event.preventDefault();
      drops().fell(event, placeAt(view, event, how));
      return true;
    },
  }),
];
