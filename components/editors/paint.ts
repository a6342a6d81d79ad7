/** The window that a range stands in: ours, or that of a frame of ours. */
const windowOf = (range: Range) => range.startContainer.ownerDocument?.defaultView ?? window;

/**
 * Paints ranges under a name of the stylesheet, beside those of other texts; no node is changed. Of several names over the
 * same words the higher `priority` shows. Returns what takes the paint off. Where a browser cannot paint, nothing is.
 */
export function paint(name: string, ranges: readonly Range[], priority = 0): () => void {
  const painted = ranges.flatMap((range) => {
    const layer = layerOf(windowOf(range), name, priority);
    layer?.add(range);
    return layer ? [{ layer, range }] : [];
  });
  return () => {
    for (const { layer, range } of painted) layer.delete(range);
  };
}

function layerOf({ CSS, Highlight }: Window & typeof globalThis, name: string, priority: number): Highlight | null {
  if (typeof CSS === 'undefined' || !CSS.highlights) return null;
  const layer = CSS.highlights.get(name) ?? new Highlight();
  layer.priority = priority;
  CSS.highlights.set(name, layer);
  return layer;
}

/** What scrolls a text: the panel it stands in. */
export const panelOf = (text: Element | null): HTMLElement | null =>
  text?.closest<HTMLElement>('[role="tabpanel"]') ?? null;

/** Room that a bar over the text takes, CSS pixels. */
export const barRoom = 72;
