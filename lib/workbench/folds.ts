import { type Facet, facets } from '../model/filters';

/** The look that says whether the filters of the library show. */
export const facetsLook = 'facets';

/** The look that says whether a facet is folded. */
export const facetLook = (facet: Facet): string => `facet ${facet}`;

/** Looks (`open` or `closed`) that come back after a restart. */
export const keptFolds: ReadonlySet<string> = new Set([facetsLook, ...facets.map(facetLook)]);
