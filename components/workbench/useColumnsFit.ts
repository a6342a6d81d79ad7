import { useLayoutEffect, useState } from 'preact/hooks';
import { columnsIn, type Layout } from '../../lib/workbench/groups';

/** A narrower column holds no line that one reads with ease, CSS pixels. */
const leastColumn = 320;

/** Whether the groups of a layout have room beside each other, as wide as the area for them is now. */
export function useColumnsFit(area: { readonly current: HTMLElement | null }, layout: Layout): boolean {
  const [width, setWidth] = useState(Number.POSITIVE_INFINITY);
  useLayoutEffect(() => {
    if (!area.current) return;
    const observer = new ResizeObserver(([entry]) => entry && setWidth(entry.contentRect.width));
    observer.observe(area.current);
    return () => observer.disconnect();
  }, []);
  return width >= leastColumn * columnsIn(layout);
}
