import { useEffect, useState } from 'preact/hooks';
import { isTextField } from '../../lib/commands/keys';

type Part = { readonly current: HTMLElement | null };
type Box = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** What changes where the focus is, or ends it. */
const moves = ['focusin', 'focusout', 'scroll', 'input'] as const;

/**
 * Whether what lies over the corner stands at the top instead: as long as it would cover what has the focus in its own
 * place, and covers less of it there. `shown`: how much of it there is.
 */
export function useAside(part: Part, shown: number): boolean {
  const [aside, setAside] = useState(false);
  useEffect(() => {
    const box = part.current;
    if (!box || shown === 0) return setAside(false);
    const look = () => setAside((now) => standsAside(box, now));
    let soon = 0;
    // What takes the focus is scrolled to where it can be seen first.
    const later = () => {
      cancelAnimationFrame(soon);
      soon = requestAnimationFrame(look);
    };
    look();
    for (const name of moves) document.addEventListener(name, later, true);
    window.addEventListener('resize', later);
    box.addEventListener('pointerleave', later);
    return () => {
      cancelAnimationFrame(soon);
      for (const name of moves) document.removeEventListener(name, later, true);
      window.removeEventListener('resize', later);
      box.removeEventListener('pointerleave', later);
    };
  }, [shown]);
  useFocusInView(part, shown);
  return aside;
}

/** Where they take room of their own, what has the focus may have been pushed out of its part's view, and comes back into it. */
function useFocusInView(part: Part, shown: number): void {
  useEffect(() => {
    const look = () => {
      const [box, focused] = [part.current, document.activeElement];
      if (!box || !focused || !takesRoom(box) || box.contains(focused)) return;
      if (overlap(box.getBoundingClientRect(), focused.getBoundingClientRect()) > 0 && isLow(focused))
        focused.scrollIntoView({ block: 'nearest' });
    };
    if (shown === 0) return;
    look();
    const later = () => void requestAnimationFrame(look);
    document.addEventListener('focusin', later);
    return () => document.removeEventListener('focusin', later);
  }, [shown]);
}

/** Whether they are to stand aside, as they do `now` or not. */
function standsAside(box: HTMLElement, now: boolean): boolean {
  const focused = document.activeElement;
  if (takesRoom(box)) return false;
  if (box.contains(focused)) return now;
  // Of a high field any line may be the one that is written; of a list or a text there is enough beside.
  if (focused && (isLow(focused) || isTextField(focused))) {
    const seen = seenOf(focused);
    const drawn = box.dataset.aside;
    const [home = 0, top = 0] = [false, true].map((aside) => {
      box.dataset.aside = `${aside}`;
      return overlap(box.getBoundingClientRect(), seen);
    });
    box.dataset.aside = drawn;
    if (home + top > 0) return home > top;
  }
  // Nothing goes away from under the pointer.
  return now && box.matches(':hover');
}

/** In one column they lie on nothing. */
const takesRoom = (box: HTMLElement) => getComputedStyle(box).position === 'static';

/** What is higher is not hidden by a notice, CSS pixels. */
const isLow = (element: Element) => element !== document.body && element.getBoundingClientRect().height <= 240;

/** What shows of an element: what scrolls around it leaves the rest out. */
function seenOf(element: Element): Box {
  let seen: Box = element.getBoundingClientRect();
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (!/auto|scroll|hidden|clip/.test(getComputedStyle(around).overflowY)) continue;
    const { left, top, right, bottom } = around.getBoundingClientRect();
    seen = {
      ...{ left: Math.max(seen.left, left), right: Math.min(seen.right, right) },
      ...{ top: Math.max(seen.top, top), bottom: Math.min(seen.bottom, bottom) },
    };
  }
  return seen;
}

/** How high the part is in which one lies over the other, CSS pixels. */
const overlap = (one: Box, other: Box): number =>
  Math.min(one.right, other.right) <= Math.max(one.left, other.left)
    ? 0
    : Math.max(0, Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top));
