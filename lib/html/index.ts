export { textOf } from '../model/body';
export { cleanHtml } from './clean';
export { lightMarkdown } from './light';
export { escapedMarks, linkedMarks } from './light-marks';
export { escapeHtml, safeAddress, textOfHtml } from './text';
