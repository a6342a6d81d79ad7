import type { Repository } from '../lib/storage/repository';
import { readFilter } from '../lib/workbench/saved';
import type { Session } from '../lib/workbench/session';
import { readPrinciples } from './hooks';
import { listComes } from './list-stands';
import { findFirst } from './views/useClips';
import { probableSession } from './workbench/sessions-left';
import { oneColumn } from './workbench/useOneColumn';

/** Begins to find the list that will probably show, while what was left open is read. */
export function findProbableList(repository: Repository): void {
  const left = probableSession();
  if (left && (left.room !== 'library' || !left.sideBar)) return;
  const filter = readFilter(left?.library);
  if (filter.shelf === 'drafts') return;
  for (const found of [findFirst(repository, filter), readPrinciples(repository)])
    found.catch((error: unknown) => console.warn('clips', error));
}

/** Whether a page begins with the list of clips. */
function beginsWithList({ sideBar, room, library, narrow }: Session): boolean {
  const editorAlone = matchMedia(oneColumn).matches && narrow.peek() === 'editor';
  return sideBar.peek() && room.peek() === 'library' && library.peek().shelf !== 'drafts' && !editorAlone;
}

/** How long the page itself waits for what is in the list, ms: a slow one comes into a page that stands. */
const whole = 100;

/**
 * Finds the list that a page begins with before it is drawn: it is drawn and laid out once then, and not twice. What is
 * beside it waits until it stands.
 */
export async function findFirstList(repository: Repository, session: Session): Promise<void> {
  if (!beginsWithList(session)) return;
  listComes();
  const found = Promise.all([findFirst(repository, session.library.peek()), readPrinciples(repository)]).catch(
    (error: unknown) => console.warn('clips', error),
  );
  await Promise.race([found, new Promise((resolve) => setTimeout(resolve, whole))]);
}
