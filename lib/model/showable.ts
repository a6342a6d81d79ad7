/**
 * Text fit to be shown: no control characters, none that turn the direction of what follows (U+202A–E, U+2066–9), so that a
 * title cannot pose as another, and not the two that no XML may hold (U+FFFE, U+FFFF). Line breaks and tabs stay.
 */
export function showable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu, '');
}

/** The same in one line. */
export function showableLine(text: string): string {
  return showable(text).replace(/\s+/g, ' ').trim();
}
