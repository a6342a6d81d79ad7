/**
 * A text that an editor of ours writes: only what is in view of it stands on the page, so nobody can read it off there.
 * It tells and takes what a textarea does, and what else is asked of a long text. Places are UTF-16 code units.
 */
export interface WrittenBox extends HTMLElement {
  /** Lines end in a line feed. What is set is one edit, which can be undone there. */
  value: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
  readonly selectionDirection: 'forward' | 'backward';
  setSelectionRange(start: number | null, end: number | null, direction?: string): void;
  /** Writes as somebody types, the cursor behind it. */
  setRangeText(text: string, start: number, end: number): void;
  /** Where a place stands in the window, CSS pixels, be it in view or not. */
  placeOf(start: number): { readonly top: number; readonly bottom: number };
  /** Whether it shows where it was left by itself. */
  readonly stands: boolean;
  /** Scrolls its own box so that a place is in it; unfolds what hides the place. */
  reveal(start: number): void;
  /** Marks places that were found, and the one at hand; none take the marks away. */
  showFound(places: readonly { readonly start: number; readonly end: number }[], now?: number): void;
}

/** A field that text is typed in. */
export type TextBox = HTMLInputElement | HTMLTextAreaElement | WrittenBox;

export const isWrittenBox = (element: Element | null): element is WrittenBox =>
  element !== null && 'showFound' in element;

/** Whether an element is a field that tells its text and where the cursor is. */
export const isTextBox = (element: Element | null): element is TextBox =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || isWrittenBox(element);
