export { bodyFrom, indentOf, lineAt, type NoteDocument, print, startsOf, type WrittenLine } from './document';
export {
  carry,
  type KnownLine,
  type KnownLines,
  lineKnown,
  placeLines,
  saidAt,
  sayTheSame,
  squeezed,
} from './identity';
export { continuedUntil, isListed, itemsOf, type NoteItem } from './items';
export { keptLines, newLines } from './kept-lines';
export {
  foldLabel,
  givenLabels,
  isSpanishLabel,
  kindNamed,
  type LabelReader,
  type LabelWords,
  labelReader,
  labelWord,
  noLabelWords,
  wordsThatHold,
} from './labels';
export {
  isReleaseMark,
  type Mark,
  marksIn,
  namesSomebody,
  type ReleaseMark,
  without,
} from './marks';
export { type LabelledLine, labelledLines, mayBeOpen, openLines, type Settling, settle, withDone } from './open-lines';
export { edit, parse, type Reading, type TextChange } from './parse';
export { parseNear } from './parse-near';
export { actionIn, isPrompt } from './parts';
