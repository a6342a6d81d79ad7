import { useEffect } from 'preact/hooks';

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex="0"]';

/** Where the focus was: the element and what it stood in, innermost first, each with its place among its siblings. */
type Path = readonly { readonly element: Element; readonly place: number }[];

/**
 * Keeps the focus near where it was when what has it leaves the page (a card taken out, a closed tab, a notice): browsers
 * let it fall to nowhere, and the next Tab would begin at the top of the page.
 */
export function useFocusKept(): void {
  useEffect(() => {
    let path: Path = [];
    const remember = ({ target }: FocusEvent) => {
      if (target instanceof Element) path = pathOf(target);
    };
    const mend = () => {
      if (path.length === 0 || document.activeElement !== document.body || path[0]?.element.isConnected) return;
      const next = nearest(path);
      path = [];
      next?.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(mend);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
    };
  }, []);
}

function pathOf(element: Element): Path {
  const path = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
    path.push({ element: at, place: at.parentElement ? [...at.parentElement.children].indexOf(at) : 0 });
  return path;
}

/** What can take the focus instead: in what is left around it, from its place on, else before it; at last the main part. */
function nearest(path: Path): HTMLElement | null {
  for (const [index, { element }] of path.entries()) {
    if (!element.isConnected) continue;
    const place = path[index - 1]?.place ?? 0;
    const children = [...element.children];
    const found = firstIn(children.slice(place)) ?? lastIn(children.slice(0, place));
    if (found) return found;
    if (element.matches('main, aside, nav, section[aria-label]')) break;
  }
  return document.getElementById('main');
}

/** The first in these that can take the focus. An editor may hold thousands: no more are looked at than have to be. */
function firstIn(elements: readonly Element[]): HTMLElement | undefined {
  for (const element of elements) {
    const found = takes(element) ? element : [...element.querySelectorAll(focusable)].find(takes);
    if (found) return found;
  }
}

function lastIn(elements: readonly Element[]): HTMLElement | undefined {
  for (const element of elements.toReversed()) {
    const found = [...element.querySelectorAll(focusable)].findLast(takes) ?? (takes(element) ? element : undefined);
    if (found) return found;
  }
}

const takes = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement && element.matches(focusable) && element.checkVisibility();
