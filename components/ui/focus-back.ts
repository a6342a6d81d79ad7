import { isTextBox } from './text-box';

/**
 * Remembers what has the focus now and, in a text, where the cursor is. Returns what gives both back: Chromium puts the
 * cursor of a text at its beginning when a dialog over it closes.
 */
export function rememberFocus(): () => void {
  const before = document.activeElement;
  const text = isTextBox(before) ? before : null;
  const { selectionStart: start = null, selectionEnd: end = null, selectionDirection: direction } = text ?? {};
  return () => {
    if (!(before instanceof HTMLElement) || !before.isConnected) return;
    before.focus();
    // A date, a tick or a number has no place in a text.
    if (text && start !== null) text.setSelectionRange(start, end, direction ?? undefined);
  };
}
