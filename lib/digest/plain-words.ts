import { showableLine } from '../model/showable';

/** Plain words as light Markdown that says just them, in one line. */
export const plainWords = (text: string): string => showableLine(text).replace(/[\\`*_[\]<>~#]/g, '\\$&');
