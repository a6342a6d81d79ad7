import { isWrittenBox, type WrittenBox } from '../../ui';

/** The text of the note in a sheet. */
export function noteTextIn(sheet: HTMLElement | null): WrittenBox | null {
  const text = sheet?.querySelector('[role="textbox"][data-field="text"]') ?? null;
  return isWrittenBox(text) ? text : null;
}
