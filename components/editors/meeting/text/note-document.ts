import { type ChangeSet, Facet, StateField } from '@codemirror/state';
import { edit, type LabelWords, type NoteDocument, noLabelWords, parse, type TextChange } from '../../../../lib/notes';

/** A community's own words for labels, by which an editor reads its note. */
export const labelsOf = Facet.define<LabelWords, LabelWords>({ combine: ([first]) => first ?? noLabelWords });

/** The note as it is read, kept from edit to edit: only the lines that a change touches are read again. */
export const noteDocument = StateField.define<NoteDocument>({
  create: (state) => parse(state.doc.toString(), { labels: state.facet(labelsOf) }),
  update(document, change) {
    const labels = change.state.facet(labelsOf);
    if (labels !== document.labels) return parse(change.newDoc.toString(), { labels });
    return change.docChanged ? edit(document, changesIn(change.changes)) : document;
  },
});

/** An editor's changes as the reader of notes takes them. */
export function changesIn(changes: ChangeSet): TextChange[] {
  const found: TextChange[] = [];
  changes.iterChanges((from, to, _start, _end, insert) => found.push({ from, to, insert: insert.toString() }));
  return found;
}
