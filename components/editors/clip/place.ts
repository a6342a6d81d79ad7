import type { Place } from '../../../lib/workbench/place';
import { barRoom, panelOf } from '../paint';

const blocksOf = (text: HTMLElement): Element[] => {
  const found = [...text.querySelectorAll('p, li, h3, h4, h5, h6, pre, figure, tr, dt, dd')];
  return found.length > 0 ? found : [text];
};

const within = (value: number) => Math.max(0, Math.min(1, Number.isFinite(value) ? value : 0));

/** The line that is read at, below what may stand over the text. */
const lineOf = (panel: HTMLElement) => panel.getBoundingClientRect().top + barRoom;

/** Where a text is read now; `done`: its end is in sight. Null while it waits behind something else. */
export function placeOf(text: HTMLElement): (Place & { done: boolean }) | null {
  const panel = panelOf(text);
  if (!panel?.clientHeight) return null;
  const line = lineOf(panel);
  const blocks = blocksOf(text);
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.getBoundingClientRect().top ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  const block = Math.max(0, low - 1);
  const [box, whole] = [blocks[block]?.getBoundingClientRect(), text.getBoundingClientRect()];
  return {
    block,
    of: blocks.length,
    part: box ? within((line - box.top) / box.height) : 0,
    share: within((line - whole.top) / whole.height),
    done: whole.bottom <= panel.getBoundingClientRect().bottom + 1,
  };
}

/** How far the panel would scroll to be at a place, CSS pixels. */
export function wayTo(text: HTMLElement, place: Place): number {
  const panel = panelOf(text);
  if (!panel) return 0;
  const blocks = blocksOf(text);
  const known = place.of === blocks.length;
  const box = (known && blocks[place.block]?.getBoundingClientRect()) || text.getBoundingClientRect();
  return box.top + box.height * (known ? place.part : place.share) - lineOf(panel);
}
