import { useLayoutEffect } from 'preact/hooks';
import type { Caret } from '../../lib/workbench/session';
import { useServices } from '../services';
import { isTextBox, isWrittenBox, type TextBox } from '../ui';

/** How long a tab that opens again may take to fill before the cursor goes back to where it was, ms. */
const patience = 10_000;

/** What may move the cursor. A busy browser tells of a selection late, perhaps after the page is gone: keys tell at once. */
const moves = ['selectionchange', 'keyup', 'input', 'pointerup'] as const;

const isKept = (element: Element | null): element is TextBox =>
  isTextBox(element) && element.dataset.field !== undefined;

/**
 * Keeps where the cursor is in a text of this tab, and puts it back when the tab shows again; the focus too, unless
 * somebody has it elsewhere (a list that looks at one clip after the other, a tab pressed with the mouse).
 */
export function useCaretKept(panel: { readonly current: HTMLElement | null }, place: string): void {
  const { session } = useServices();
  useLayoutEffect(() => {
    const box = panel.current;
    if (!box) return;
    const remember = () => {
      const caret = caretIn(box);
      if (caret) session.carets.set(place, caret);
    };
    const forget = ({ target }: FocusEvent) => {
      if (!(target instanceof Element && isKept(target))) session.carets.delete(place);
    };
    const kept = session.carets.get(place);
    const stop = kept && putBack(box, kept);
    for (const kind of moves) document.addEventListener(kind, remember);
    box.addEventListener('focusin', forget);
    return () => {
      stop?.();
      for (const kind of moves) document.removeEventListener(kind, remember);
      box.removeEventListener('focusin', forget);
    };
  }, [place]);
}

function caretIn(box: HTMLElement): Caret | null {
  const field = document.activeElement;
  if (!isKept(field) || !box.contains(field)) return null;
  const { selectionStart: start, selectionEnd: end } = field;
  // A date or a number has no place in its text.
  return start === null || end === null ? null : { field: field.dataset.field ?? '', start, end };
}

/** Puts the cursor back once its field is there; stops as soon as somebody does something. Returns what ends it. */
function putBack(box: HTMLElement, { field, start, end }: Caret): () => void {
  const reach = () => {
    const now = document.activeElement;
    const found = [...box.querySelectorAll('[data-field]')]
      .filter(isKept)
      .find(({ dataset }) => dataset.field === field);
    if (!found || found.value.length < end) return;
    if (now === found) return stop();
    // What was kept as it stood has its cursor, and what is folded over it, too.
    if (!isWrittenBox(found)) found.setSelectionRange(start, end);
    else if (!found.stands) {
      found.setSelectionRange(start, end);
      found.reveal(start);
    }
    const used = box.closest('[data-used]')?.getAttribute('data-used') === 'true';
    if (used && (now === document.body || now === box)) found.focus({ preventScroll: true });
    stop();
  };
  const kinds = ['wheel', 'pointerdown', 'keydown'] as const;
  const filled = new MutationObserver(reach);
  const stop = () => {
    filled.disconnect();
    clearTimeout(timer);
    for (const kind of kinds) document.removeEventListener(kind, stop, { capture: true });
  };
  const timer = setTimeout(stop, patience);
  for (const kind of kinds) document.addEventListener(kind, stop, { capture: true, passive: true });
  filled.observe(box, { childList: true, subtree: true });
  // After what opened the tab has given the focus to it.
  setTimeout(reach, 0);
  return stop;
}
