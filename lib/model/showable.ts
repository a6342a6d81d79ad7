import { foldLabel } from './label-words';

/**
 * Text fit to be shown: no control characters, and none that turn the direction of what follows (U+202A–E, U+2066–9),
 * so that a title cannot pose as another. Line breaks and tabs stay.
 */
export function showable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069]/gu, '');
}

/** The same in one line. */
export function showableLine(text: string): string {
  return showable(text).replace(/\s+/g, ' ').trim();
}

/**
 * Whether a note's line says what somebody said: it needs their yes before it goes anywhere. In a list, a quotation or
 * bold it says so too; `own`: a community's own word for it.
 */
export function isQuoteLine(line: string, own = ''): boolean {
  if (/^[\s>*+•·_#\d.)–—-]*(?:quote|cita)[\s*_]*[:：]/i.test(line)) return true;
  const [, label = ''] = /^[\s>*+•·_#\d.)–—-]*([^:：]{1,70}?)[\s*_]*[:：]/.exec(line) ?? [];
  return own !== '' && foldLabel(label) === foldLabel(own);
}
