export { textOf } from '../model/body';
export { cleanHtml } from './clean';
export { escapeHtml, safeAddress, textOfHtml } from './text';
