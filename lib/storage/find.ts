import type { Clip, RecordOf } from '../model';
import { fold, prefixesOf } from '../search';
import { select } from './columns';
import { countFacets, rowsChosen } from './facet-counts';
import type { Library } from './library';
import type { ClipFilter, ClipSelection, FacetCounts, Listed } from './repository';
import { clipAt, recordAt } from './rows';
import type { ClipRow, Database } from './schema';

/** Clips whose words are waited for before a text filter answers. */
const waitedFor = 40;

/** The clips a filter finds; answers from the columns and, for a text, from the word index. */
export async function findClips(library: Library, filter: ClipFilter): Promise<ClipSelection> {
  let found = await rowsOfText(library, filter.text);
  if (filter.site !== undefined) {
    const there = await rowsFrom(library.db, filter.site);
    found = found ? there.map((is, k) => is & (found?.[k] ?? 0)) : there;
  }
  const { chosen } = filter;
  if (!chosen || Object.keys(chosen).length === 0) return select(await library.columns.load(), filter, found);
  const [columns, held] = await Promise.all([library.columns.load(), library.facets.load()]);
  return select(columns, filter, rowsChosen(columns, held, { chosen, found }));
}

/** How many clips each value of each facet would leave, from the columns alone but for a text. */
export async function countClips(
  library: Library,
  { text, trashed = false, chosen = {} }: Pick<ClipFilter, 'text' | 'trashed' | 'chosen'>,
): Promise<FacetCounts> {
  const found = await rowsOfText(library, text);
  const [columns, held] = await Promise.all([library.columns.load(), library.facets.load()]);
  return countFacets(columns, held, { chosen, found, trashed });
}

/** The rows a text finds; null for a text of no words. */
async function rowsOfText(library: Library, text = ''): Promise<Uint8Array | null> {
  const prefixes = prefixesOf(text);
  if (prefixes.length === 0) return null;
  await library.enricher.catchUp(waitedFor);
  return rowsWith(library.db, prefixes);
}

/** 1 for every row that was saved from the site of an address; none for an address of no site. */
async function rowsFrom(db: Database, address: string): Promise<Uint8Array> {
  const host = URL.parse(address)?.host.replace(/^www\./, '');
  if (!host) return new Uint8Array();
  const index = db.transaction('clips').store.index('address');
  const begins = ['http', 'https'].map((protocol) => `${protocol}://${host}/`);
  const lists = await Promise.all(begins.map((begin) => index.getAllKeys(IDBKeyRange.bound(begin, `${begin}\uffff`))));
  const keys = lists.flat();
  const rows = new Uint8Array(keys.reduce((most, k) => Math.max(most, k + 1), 0));
  for (const k of keys) rows[k] = 1;
  return rows;
}

/** 1 for every row that has, for each prefix, a word that starts with it. */
async function rowsWith(db: Database, prefixes: readonly string[]): Promise<Uint8Array> {
  const tx = db.transaction('words');
  const index = tx.store.index('words');
  const [last, ...lists] = await Promise.all([
    tx.store.openKeyCursor(null, 'prev'),
    ...prefixes.map((prefix) => index.getAllKeys(IDBKeyRange.bound(prefix, `${prefix}\uffff`))),
  ]);
  const rows = new Uint8Array((last?.key ?? 0) + 1);
  lists.forEach((keys, round) => {
    for (const k of keys) if (rows[k] === round) rows[k] = round + 1;
  });
  return rows.map((rounds) => (rounds === lists.length ? 1 : 0));
}

/** The clips of some rows, in their order; a row whose clip is gone is left out. */
export async function clipsAt(db: Database, rows: ArrayLike<number>): Promise<Clip[]> {
  const found = areNeighbours(rows) ? await neighbours(db, rows) : await each(db, rows);
  return found.flatMap((row) => (row ? clipAt(row) : []));
}

/** Whether rows follow one another, newest first, as those of a list that nothing filters do. */
function areNeighbours(rows: ArrayLike<number>): boolean {
  for (let at = 1; at < rows.length; at += 1) if (rows[at] !== (rows[0] as number) - at) return false;
  return rows.length > 1;
}

/** One answer for all of them: the browser takes as long for each answer as for the rows in it. */
async function neighbours(db: Database, rows: ArrayLike<number>): Promise<readonly ClipRow[]> {
  const range = IDBKeyRange.bound(rows[rows.length - 1], rows[0]);
  return ((await db.getAll('clips', range)) as ClipRow[]).reverse();
}

const each = (db: Database, rows: ArrayLike<number>) => {
  const { store } = db.transaction('clips');
  return Promise.all(Array.from(rows, (k) => store.get(k)));
};

/** Records of one small collection. */
export async function listRecords<T extends Listed>(db: Database, type: T, trashed: boolean): Promise<RecordOf[T][]> {
  const rows = await db.getAllFromIndex('records', 'type', type);
  const found = rows.map((row) => recordAt(row) as unknown as RecordOf[T]);
  return found.filter((record) => isTrashed(record) === trashed).sort((a, b) => compare(a, b));
}

/** An edition has no trash of its own: it goes with its digest. */
const isTrashed = (record: RecordOf[Listed]) => 'trashedAt' in record && record.trashedAt !== null;

function compare(a: RecordOf[Listed], b: RecordOf[Listed]): number {
  const [left, right] = [place(a), place(b)];
  if (left === right) return a.id < b.id ? -1 : 1;
  const ascending = left < right ? -1 : 1;
  return 'date' in a || 'begun' in a || 'sections' in a || 'openedOn' in a || 'frozenAt' in a ? -ascending : ascending;
}

/** Meetings, sessions, reviews, threads and health checks by day, digests by making and editions by leaving, newest first; principles by their order; people and practices by name; ties as they were put down. */
function place(record: RecordOf[Listed]): string {
  if ('date' in record) return `${record.date} ${record.createdAt}`;
  if ('begun' in record) return `${record.begun} ${record.createdAt}`;
  if ('openedOn' in record) return `${record.openedOn} ${record.createdAt}`;
  if ('sections' in record) return record.createdAt;
  if ('frozenAt' in record) return record.frozenAt;
  if ('from' in record) return record.createdAt;
  return 'order' in record ? record.order : record.name;
}

/** Tags in use that start with this, most used first, at most 20. */
export async function tagsWith(db: Database, prefix: string): Promise<string[]> {
  const folded = fold(prefix.trim());
  if (!folded) return mostUsed(db);
  const rows = await db.getAllFromIndex('tags', 'folded', IDBKeyRange.bound(folded, `${folded}\uffff`), 2000);
  rows.sort((a, b) => b.count - a.count || (a.folded < b.folded ? -1 : 1));
  return rows.slice(0, 20).map(({ tag }) => tag);
}

async function mostUsed(db: Database): Promise<string[]> {
  const found: string[] = [];
  let row = await db.transaction('tags').store.index('count').openCursor(null, 'prev');
  while (row && found.length < 20) {
    found.push(row.value.tag);
    row = await row.continue();
  }
  return found;
}
