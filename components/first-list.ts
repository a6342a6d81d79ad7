import { signal } from '@preact/signals';
import type { Session } from '../lib/workbench/session';
import { oneColumn } from './workbench/useNarrow';

/**
 * Whether the first list of this page stands. What is beside it waits for that: at the start everything wants to be drawn
 * at once, and the list is what most people came for.
 */
export const firstList = signal(false);

/** How long is waited for it, ms. */
const patience = 400;

/** Tells that the first list stands. */
export function listStands(): void {
  firstList.value = true;
}

/** Waits for the list that a page begins with, no longer than anybody would; not at all where it begins without. */
export function expectList({ sideBar, room, library, narrow }: Session): void {
  const editorAlone = matchMedia(oneColumn).matches && narrow.peek() === 'editor';
  const shows = sideBar.peek() && room.peek() === 'library' && library.peek().shelf !== 'drafts' && !editorAlone;
  if (shows) setTimeout(listStands, patience);
  else listStands();
}
