import { type Clip, recordOf } from '../model';
import { authorsIn, foldName } from '../search';
import type { ClipRow, MarkRow } from './schema';

/** Of a passage's words as much as is kept beside its principles, UTF-16 code units. */
const longestQuote = 400;

/** Who a clip's credit names: who wrote it, who shared it, for which organisation. */
export type NamedAs = 'author' | 'shared' | 'organisation';

/** The key that a clip is found by under a name. No id of a principle looks like it. */
export const nameKey = (as: NamedAs, folded: string): string => `${as} ${folded}`;

/** Every mark of one clip. */
export const marksIn = (k: number): IDBKeyRange => IDBKeyRange.bound([k], [k, []]);

/** What a clip is marked with. */
export function marksOf({ k, id, fields }: ClipRow): MarkRow[] {
  const clip: Clip = recordOf(id, fields);
  const marks: MarkRow[] = clip.highlights
    .filter(({ principles }) => principles.length > 0)
    .map((highlight) => ({
      k,
      id: highlight.id,
      keys: [...new Set(highlight.principles)],
      at: Date.parse(highlight.createdAt) || 0,
      quote: highlight.quote.exact.slice(0, longestQuote),
    }));
  const names = namesIn(clip);
  if (names.length > 0) marks.push({ k, id: '', keys: names, at: 0, quote: '' });
  return marks;
}

function namesIn({ author, origin }: Clip): string[] {
  const names = [
    ...authorsIn(author ?? '').map((name) => nameKey('author', foldName(name))),
    ...(origin ? [nameKey('shared', foldName(origin.credit.name))] : []),
    ...(origin ? [nameKey('organisation', foldName(origin.credit.organisation))] : []),
  ];
  return [...new Set(names)].filter((key) => !key.endsWith(' '));
}
