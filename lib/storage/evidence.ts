import type { Meeting, PrincipleId } from '../model';
import { prefixesOf, wordsOf } from '../search';
import { flag, pageOf, pageSize } from './columns';
import { findClips, listRecords } from './find';
import type { Library } from './library';
import type { Evidence } from './repository';

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
  const [clips, marks, meetings] = await Promise.all([
    findClips(library, { principles: [principle], text }),
    library.db.getAllFromIndex('marks', 'keys', principle),
    listRecords(library.db, 'meeting', false),
  ]);
  const savedAt = await livingRows(library);
  const found: Evidence[] = [];
  for (const row of clips.rows)
    found.push({ kind: 'clip', row, meeting: null, part: null, at: savedAt(row) ?? 0, words: '' });
  for (const { k, id, at, quote } of marks)
    if (savedAt(k) !== null && says(quote, prefixes))
      found.push({ kind: 'passage', row: k, meeting: null, part: id, at, words: quote });
  for (const meeting of meetings) found.push(...inMeeting(meeting, principle, prefixes));
  return found.sort((a, b) => b.at - a.at);
}

function inMeeting(meeting: Meeting, principle: PrincipleId, prefixes: readonly string[]): Evidence[] {
  const at = Date.parse(meeting.date) || 0;
  const of = { row: null, meeting: meeting.id, at };
  const lines = meeting.lines
    .filter(({ principles, words }) => principles.includes(principle) && says(words, prefixes))
    .map(({ id, words }): Evidence => ({ ...of, kind: 'line', part: id, words }));
  const whole = meeting.principles.includes(principle) && says(`${meeting.title}\n${meeting.text}`, prefixes);
  return whole ? [{ ...of, kind: 'meeting', part: null, words: meeting.title }, ...lines] : lines;
}

/** Whether a text has, for each prefix, a word that starts with it. */
function says(text: string, prefixes: readonly string[]): boolean {
  if (prefixes.length === 0) return true;
  const words = wordsOf(text, 5000);
  return prefixes.every((prefix) => words.some((word) => word.startsWith(prefix)));
}
