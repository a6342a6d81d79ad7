import { goesOn } from '../../workbench/useScrollKept';

/** How long what stands around a place may take to come, ms. */
const patience = 2_000;

/** Brings a place to the top of its tab, and again as what stands around it comes, until somebody goes on by themselves. */
export function bringUp(place: Element): void {
  const up = () => place.scrollIntoView({ block: 'start' });
  up();
  const sheet = place.closest('[data-sheet]');
  if (!sheet) return;
  const grown = new ResizeObserver(up);
  grown.observe(sheet);
  const stop = () => {
    grown.disconnect();
    clearTimeout(timer);
    for (const kind of goesOn) removeEventListener(kind, stop, true);
  };
  const timer = setTimeout(stop, patience);
  for (const kind of goesOn) addEventListener(kind, stop, { capture: true, passive: true });
}
