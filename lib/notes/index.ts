export { type NoteHeading, noteHeadings } from './headings';
export { type OpenLine, readOpenLines, withDone } from './open-lines';
