import { signal } from '@preact/signals';
import { idle } from '../lib/storage/going';
import type { Repository } from '../lib/storage/repository';
import type { Session } from '../lib/workbench/session';
import { findFirst } from './views/useClips';
import { oneColumn } from './workbench/useNarrow';

/**
 * Whether the first list of this page stands. What is beside it waits for that: at the start everything wants to be drawn
 * at once, and the list is what most people came for.
 */
export const firstList = signal(false);

/** How long is waited for it, ms. */
const patience = 400;

function listStands(): void {
  firstList.value = true;
}

/** How long a page that has much to do holds back what is beside the list, ms. */
const heldBack = 100;

/** Tells that the list is drawn. Once it is seen, the rest comes: nothing of that holds up its frame. */
export function listDrawn(): void {
  void idle(heldBack).then(listStands);
}

/** Whether a page begins with the list of clips. */
function beginsWithList({ sideBar, room, library, narrow }: Session): boolean {
  const editorAlone = matchMedia(oneColumn).matches && narrow.peek() === 'editor';
  return sideBar.peek() && room.peek() === 'library' && library.peek().shelf !== 'drafts' && !editorAlone;
}

/** Waits for the list that a page begins with, no longer than anybody would; not at all where it begins without. */
export function expectList(session: Session): void {
  if (beginsWithList(session)) setTimeout(listStands, patience);
  else listStands();
}

/** How long the page itself waits for what is in the list, ms: a slow one comes into a page that stands. */
const whole = 100;

/** Finds the list that a page begins with before it is drawn: it is drawn and laid out once then, and not twice. */
export async function findFirstList(repository: Repository, session: Session): Promise<void> {
  if (!beginsWithList(session)) return;
  const found = findFirst(repository, session.library.peek()).catch((error: unknown) => console.warn('clips', error));
  await Promise.race([found, new Promise((resolve) => setTimeout(resolve, whole))]);
}
