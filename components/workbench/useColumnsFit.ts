import { useLayoutEffect, useState } from 'preact/hooks';
import { columnsIn, type Layout } from '../../lib/workbench/groups';
import { useServices } from '../services';

/** A narrower column holds no line that one reads with ease, CSS pixels. */
const leastColumn = 320;

/**
 * Whether the groups of a layout have room beside each other, as wide as the area for them is now. Where there is one column
 * it is what it was before: groups that come back as they were keep the words that are read in them.
 */
export function useColumnsFit(area: { readonly current: HTMLElement | null }, layout: Layout): boolean {
  const { oneColumn } = useServices().session;
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    if (!area.current) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && !oneColumn.peek()) setWidth(entry.contentRect.width);
    });
    observer.observe(area.current);
    return () => observer.disconnect();
  }, []);
  return width >= leastColumn * columnsIn(layout);
}
