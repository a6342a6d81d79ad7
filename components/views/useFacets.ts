import type { Change, FacetCounts } from '../../lib/storage/repository';
import type { LibraryFilter } from '../../lib/workbench/session';
import { touches, useLive } from '../hooks';
import { useServices } from '../services';

const clips = touches('clip');
/** Whether a change may change how many clips a filter finds. */
export const concernsCounts = (change: Change): boolean => clips(change) || change.scope === 'indexed';

/** How many clips each value would leave, kept up to date; undefined until it is known, and where nobody asks. */
export function useFacets({ text, chosen }: LibraryFilter, asked: boolean): FacetCounts | undefined {
  const { repository } = useServices();
  const counts = useLive(
    async () => (asked ? repository.facets({ text, chosen }) : undefined),
    [asked, text, JSON.stringify(chosen)],
    concernsCounts,
  );
  return asked ? counts : undefined;
}
