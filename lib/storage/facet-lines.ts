import type { Fields } from '../model';
import { entriesOf, pageOf, pageSize } from './columns';
import type { WriteTransaction } from './schema';

/**
 * What filters ask of a clip besides its columns, in one text: kind, site, 1 where it has highlights, and each of its
 * tags, one a line. Never empty.
 */
export function facetLine(fields: Fields): string {
  const marked = Object.keys(fields).some((key) => /^highlights\/.+\/removed$/.test(key) && fields[key]?.x !== true);
  return [fields.kind?.x, fields.site?.x, marked ? 1 : 0, ...entriesOf('tags', fields)]
    .map((each) => `${each ?? ''}`.replace(/\n/g, ' '))
    .join('\n');
}

/** Writes the lines of some rows, by row number; an empty one takes it out. */
export async function putFacetLines(tx: WriteTransaction, changed: ReadonlyMap<number, string>): Promise<void> {
  const store = tx.objectStore('facets');
  for (const page of new Set([...changed.keys()].map(pageOf))) {
    const lines = (await store.get(page)) ?? [];
    for (const [k, line] of changed) {
      if (pageOf(k) !== page) continue;
      while (lines.length <= k % pageSize) lines.push('');
      lines[k % pageSize] = line;
    }
    await store.put(lines, page);
  }
}
