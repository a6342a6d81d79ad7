import { isTextBox, type TextBox } from '../../ui';
import type { FoundPlace } from './place';

const longestTaken = 120;

/** The field in an editor that has the focus. */
function boxIn(container: HTMLElement | null): TextBox | null {
  const active = document.activeElement;
  const searched = isTextBox(active) && active.matches('textarea, [data-field]') && container?.contains(active);
  return searched ? active : null;
}

/** The words of an editor that are selected, on the page or in a frame of it that has the focus. */
function selectionIn(container: HTMLElement | null): Selection | null {
  const active = document.activeElement;
  const inside = active instanceof HTMLIFrameElement && container?.contains(active);
  const selection = inside ? (active.contentDocument?.getSelection() ?? null) : getSelection();
  const here = inside || (selection?.anchorNode && container?.contains(selection.anchorNode));
  return selection && here && !selection.isCollapsed ? selection : null;
}

/** Where one is in an editor: the cursor of a field, or what is selected; null where that is nowhere. */
export function beginning(container: HTMLElement | null): FoundPlace | null {
  const box = boxIn(container);
  if (box) {
    const [start, end] = [box.selectionStart ?? 0, box.selectionEnd ?? 0];
    return { range: null, field: { box, start, end } };
  }
  const selection = selectionIn(container);
  return selection && { range: selection.getRangeAt(0).cloneRange(), field: null };
}

/** What is selected in an editor, where it is something one would look for. */
export function selectedWords(container: HTMLElement | null): { query?: string } {
  const box = boxIn(container);
  const selected = box
    ? box.value.slice(box.selectionStart ?? 0, box.selectionEnd ?? 0)
    : (selectionIn(container)?.toString() ?? '');
  const words = selected.trim();
  return words && words.length <= longestTaken && !words.includes('\n') ? { query: words } : {};
}
