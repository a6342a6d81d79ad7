import { useServices } from '../services';
import type { VirtualListProps } from '../ui';

/** How far a list of the side bar was scrolled, by its name, when the window was closed or another room shown. */
export function useListScroll(name: string): VirtualListProps['scrolled'] {
  const { scrolledParts } = useServices().session;
  return {
    from: scrolledParts.get(name) ?? 0,
    keep: (top) => void scrolledParts.set(name, top),
  };
}
