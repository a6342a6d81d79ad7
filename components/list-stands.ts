import { signal } from '@preact/signals';
import { idle } from '../lib/storage/going';

/**
 * Whether the list that this page begins with stands, if it does with one. What is beside it waits for that: at the start
 * everything wants to be read and drawn at once, and the list is what most people came for.
 */
export const firstList = signal(true);

/** How long is waited for it, ms. */
const patience = 400;
/** How long a page that has much to do holds back what is beside the list, ms. */
const heldBack = 100;

const stands = () => {
  firstList.value = true;
};

/** A list is on its way; no longer than anybody would wait for it. */
export function listComes(): void {
  firstList.value = false;
  setTimeout(stands, patience);
}

/** Tells that the list is drawn. Once it is seen, the rest comes: nothing of that holds up its frame. */
export function listDrawn(): void {
  void idle(heldBack).then(stands);
}

/** Begins something as soon as the list stands, at once where none is waited for. Returns what ends it. */
export function onceListStands(begin: () => () => void): () => void {
  if (firstList.peek()) return begin();
  let end: (() => void) | undefined;
  const stop = firstList.subscribe((stand) => {
    if (stand) end ??= begin();
  });
  return () => {
    stop();
    end?.();
  };
}
