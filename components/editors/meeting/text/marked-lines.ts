import { type Range, RangeSet } from '@codemirror/state';
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from '@codemirror/view';
import { type SpanKind, spansIn } from '../../../../lib/notes/spans';
import { noteDocument } from './note-document';

const marks = new Map<SpanKind, Decoration>();
const markOf = (kind: SpanKind): Decoration => {
  const known = marks.get(kind) ?? Decoration.mark({ class: `note-${kind}` });
  marks.set(kind, known);
  return known;
};
/** Each line runs in the direction of its own words, as in any field of the house. */
const line = Decoration.line({ attributes: { dir: 'auto' } });

/** What the lines in view are, as the reader of notes says. */
function marksInView({ state, visibleRanges }: EditorView): DecorationSet {
  const document = state.field(noteDocument);
  const found: Range<Decoration>[] = [];
  for (const { from, to } of visibleRanges)
    for (let at = from; at <= to; ) {
      const { from: start, number, to: end } = state.doc.lineAt(at);
      found.push(line.range(start));
      for (const span of spansIn(document, number - 1))
        found.push(markOf(span.kind).range(start + span.start, start + span.end));
      at = end + 1;
    }
  return RangeSet.of(found);
}

class MarkedLines {
  marks: DecorationSet;

  constructor(view: EditorView) {
    this.marks = marksInView(view);
  }

  update({ docChanged, viewportChanged, startState, state, view }: ViewUpdate): void {
    const readAnew = startState.field(noteDocument) !== state.field(noteDocument);
    if (docChanged || viewportChanged || readAnew) this.marks = marksInView(view);
  }
}

/** Shows what labels, marks, names, headings and days are. */
export const markedLines = [
  ViewPlugin.fromClass(MarkedLines, { decorations: ({ marks }) => marks }),
  EditorView.perLineTextDirection.of(true),
];
