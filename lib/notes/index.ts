export { bodyFrom, type NoteDocument, print, startsOf, type WrittenLine } from './document';
export { type NoteHeading, noteHeadings } from './headings';
export {
  foldLabel,
  givenLabels,
  isSpanishLabel,
  type LabelReader,
  type LabelWords,
  labelReader,
  labelWord,
  noLabelWords,
} from './labels';
export { isQuoteLine } from './lines';
export { type OpenLine, readOpenLines, withDone } from './open-lines';
export { edit, parse, type Reading, type TextChange } from './parse';
