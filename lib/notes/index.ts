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
