/**
 * Paints ranges under a name of the stylesheet, beside those of other texts; no node is changed. Of several names over the
 * same words the higher `priority` shows. Returns what takes the paint off.
 */
export function paint(name: string, ranges: readonly Range[], priority = 0): () => void {
  const painted = CSS.highlights.get(name) ?? new Highlight();
  painted.priority = priority;
  CSS.highlights.set(name, painted);
  for (const range of ranges) painted.add(range);
  return () => {
    for (const range of ranges) painted.delete(range);
  };
}

/** What scrolls a text: the panel it stands in. */
export const panelOf = (text: Element | null): HTMLElement | null =>
  text?.closest<HTMLElement>('[role="tabpanel"]') ?? null;

/** Room that a bar over the text takes, CSS pixels. */
export const barRoom = 72;

/** Scrolls the panel so that a range is in sight, opening what hides it; where it is in sight nothing moves. */
export function bringIntoSight(range: Range): void {
  const element = range.startContainer.parentElement;
  const panel = panelOf(element);
  if (!element || !panel) return;
  for (
    let closed = element.closest('details:not([open])');
    closed;
    closed = closed.parentElement?.closest('details:not([open])') ?? null
  )
    (closed as HTMLDetailsElement).open = true;
  const box = panel.getBoundingClientRect();
  let { top, bottom } = range.getBoundingClientRect();
  if (top < box.top + barRoom || bottom > box.bottom - barRoom / 2)
    panel.scrollBy({ top: top - box.top - panel.clientHeight / 3, behavior: 'instant' });
  ({ top, bottom } = range.getBoundingClientRect());
  // A table or a line of code scrolls by itself.
  const inner = element.closest<HTMLElement>('[data-scroll], pre');
  if (!inner) return;
  const [at, seen] = [range.getBoundingClientRect(), inner.getBoundingClientRect()];
  if (at.left < seen.left || at.right > seen.right)
    inner.scrollBy({ left: at.left - seen.left - inner.clientWidth / 3, behavior: 'instant' });
}
