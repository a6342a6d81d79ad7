import type { PrincipleId } from '../model';
import { prefixesOf } from '../search';
import { flag, pageOf, pageSize } from './columns';
import { findClips, listRecords } from './find';
import type { Library } from './library';
import type { Evidence } from './repository';
import { saysAll } from './says-all';

/** Clips whose marks are waited for before an answer. */
const waitedFor = 40;

/** When each clip of some rows was saved, ms since 1970; null for one that is gone or in the trash. */
export async function livingRows({ columns }: Library): Promise<(k: number) => number | null> {
  const pages = new Map([...(await columns.load()).pages].map((page) => [page.page, page]));
  return (k) => {
    const page = pages.get(pageOf(k));
    const flags = page?.flags[k % pageSize] ?? 0;
    return page && (flags & (flag.live | flag.trashed)) === flag.live ? (page.savedAt[k % pageSize] ?? 0) * 1000 : null;
  };
}

/**
 * What carries a principle, newest first: clips from the columns, passages from the marks, notes and their lines from the
 * small collection they are.
 */
export async function evidenceOf(library: Library, principle: PrincipleId, text = ''): Promise<Evidence[]> {
  await library.enricher.catchUp(waitedFor);
  const prefixes = prefixesOf(text);
  const [clips, marks, meetings, principles] = await Promise.all([
    findClips(library, { principles: [principle], text }),
    library.db.getAllFromIndex('marks', 'keys', principle),
    listRecords(library.db, 'meeting', false),
    listRecords(library.db, 'principle', false),
  ]);
  const savedAt = await livingRows(library);
  const found: Evidence[] = [];
  for (const row of clips.rows)
    found.push({ kind: 'clip', row, meeting: null, part: null, at: savedAt(row) ?? 0, words: '' });
  for (const { k, id, at, quote } of marks)
    if (savedAt(k) !== null && saysAll(quote, prefixes))
      found.push({ kind: 'passage', row: k, meeting: null, part: id, at, words: quote });
  if (meetings.length > 0) {
    // What reads notes comes where there are some.
    const { evidenceInNotes } = await import('./evidence-lines');
    found.push(...evidenceInNotes(meetings, { library, principle, prefixes, principles }));
  }
  return found.sort((a, b) => b.at - a.at);
}
