import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { idle } from '../../lib/storage/going';

/** How long a page that has much to do holds back what nobody sees yet, ms. */
const heldBack = 100;

/** One rest of the page for all that wait for it: what they hold back is drawn in one go. */
let rest: Promise<void> | null = null;

function restOfPage(): Promise<void> {
  rest ??= idle(heldBack).finally(() => {
    rest = null;
  });
  return rest;
}

/**
 * False while something is drawn first, true once the page rests: what is not seen before somebody goes to it (the
 * choices of a closed list, a bar that comes with the focus) does not hold up the frame that shows the rest.
 */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useLayoutEffect(() => {
    let gone = false;
    void restOfPage().then(() => gone || setSettled(true));
    return () => {
      gone = true;
    };
  }, []);
  return settled;
}

/**
 * How many of `total` things, one below the other, are drawn now: as many as reach the lower edge of the window, and all
 * once the page rests. `last` finds the last that is drawn; `whole`: all at once, as what is left scrolled or is gone to
 * needs them.
 */
export function useSeenFirst(total: number, whole: boolean, last: () => Element | null | undefined): number {
  const settled = useSettled();
  const [reached, setReached] = useState(1);
  // What was drawn stays: somebody may be in it once they were led there.
  const needed = useRef(whole);
  needed.current ||= whole;
  const all = needed.current || settled;
  useLayoutEffect(() => {
    const bottom = last()?.getBoundingClientRect().bottom;
    if (!all && reached < total && bottom !== undefined && bottom < innerHeight) setReached(reached + 1);
  }, [reached, all]);
  return all ? total : Math.min(reached, total);
}
