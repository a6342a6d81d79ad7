export { textOf } from '../model/body';
export { cleanHtml } from './clean';
export { lightMarkdown } from './light';
export { escapeHtml, safeAddress, textOfHtml } from './text';
