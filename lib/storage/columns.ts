import { entryOf, type Fields, type PrincipleId } from '../model';
import type { ClipFilter, ClipSelection } from './repository';
import type { ColumnPage, Database } from './schema';

/** How many clips one column page holds. */
export const pageSize = 4096;

export const flag = { live: 1, read: 2, trashed: 4, noted: 8 } as const;

export const pageOf = (k: number): number => Math.floor(k / pageSize);

export function emptyPage(page: number): ColumnPage {
  return { page, savedAt: new Uint32Array(pageSize), flags: new Uint8Array(pageSize), planes: [] };
}

/** Writes one clip's values into its page; null takes it out. `bitOf` gives a principle's bit. */
export function setColumns(
  page: ColumnPage,
  k: number,
  clip: { fields: Fields; bitOf(id: string): number } | null,
): void {
  const i = k % pageSize;
  for (const plane of page.planes) plane[i] = 0;
  page.flags[i] = 0;
  page.savedAt[i] = 0;
  if (!clip) return;
  const { fields, bitOf } = clip;
  const saved = Date.parse(`${fields.savedAt?.x ?? ''}`);
  page.savedAt[i] = Number.isNaN(saved) ? 0 : Math.max(0, Math.floor(saved / 1000));
  page.flags[i] =
    flag.live |
    (fields.read?.x === true ? flag.read : 0) |
    (fields.trashedAt?.x ? flag.trashed : 0) |
    (fields.note?.x ? flag.noted : 0);
  for (const id of entriesOf('principles', fields)) {
    const bit = bitOf(id);
    while (page.planes.length <= bit >>> 5) page.planes.push(new Uint32Array(pageSize));
    const plane = page.planes[bit >>> 5] as Uint32Array;
    plane[i] = (plane[i] ?? 0) | (1 << (bit & 31));
  }
}

/** The entries of a set that are in it. */
export function entriesOf(set: string, fields: Fields): string[] {
  const prefix = `${set}/`;
  const found: string[] = [];
  for (const key in fields)
    if (key.startsWith(prefix) && fields[key]?.x === true) found.push(entryOf(key.slice(prefix.length)));
  return found;
}

/** The columns as this page of the extension holds them; only pages that changed are read again. */
export class ColumnCache {
  private readonly pages = new Map<number, ColumnPage>();
  private bits: readonly string[] = [];
  private stale: Set<number> | 'all' = 'all';
  private loading: Promise<void> = Promise.resolve();

  constructor(private readonly db: Database) {}

  forget(pages: readonly number[] | 'all'): void {
    if (pages === 'all') this.stale = 'all';
    else if (this.stale !== 'all') for (const page of pages) this.stale.add(page);
  }

  /** Pages and principle dictionary as they are stored now. */
  async load(): Promise<{ pages: readonly ColumnPage[]; bits: readonly string[] }> {
    const next = this.loading.then(() => this.refresh());
    this.loading = next.catch(() => undefined);
    await next;
    // One that was read again stands at the end; in their order they need no sorting.
    return { pages: [...this.pages.values()].sort((a, b) => a.page - b.page), bits: this.bits };
  }

  private async refresh(): Promise<void> {
    const stale = this.stale;
    if (stale !== 'all' && stale.size === 0) return;
    this.stale = new Set();
    try {
      const tx = this.db.transaction(['cols', 'kv']);
      const cols = tx.objectStore('cols');
      const [bits, found] = await Promise.all([
        tx.objectStore('kv').get('principleBits'),
        stale === 'all' ? cols.getAll() : Promise.all([...stale].map((page) => cols.get(page))),
      ]);
      if (stale === 'all') this.pages.clear();
      else for (const page of stale) this.pages.delete(page);
      for (const page of found) if (page) this.pages.set(page.page, page);
      this.bits = (bits as string[] | undefined) ?? [];
    } catch (error) {
      this.forget(stale === 'all' ? 'all' : [...stale]);
      throw error;
    }
  }
}

type Columns = Awaited<ReturnType<ColumnCache['load']>>;

/** The clips a filter finds. `found`: rows the text filter found, indexed by row number; null without a text. */
export function select(columns: Columns, filter: ClipFilter, found: Uint8Array | null): ClipSelection {
  const { bits } = columns;
  const wanted = wantedPlanes(filter.principles ?? [], bits);
  const some = filter.somePrinciples && planesOf(filter.somePrinciples, bits);
  const sums = new Uint32Array(bits.length);
  if (!wanted) return { total: 0, rows: new Uint32Array(), counts: countsOf(bits, sums) };
  const [mask, value] = wantedFlags(filter);
  const from = Math.ceil((filter.from ?? 0) / 1000);
  const until = filter.until === undefined ? Number.POSITIVE_INFINITY : filter.until / 1000;
  const { pages } = columns;
  const rows = new Uint32Array(pages.length * pageSize);
  let total = 0;
  let latest = 0;
  // Most libraries are written in the order of their time.
  let inOrder = true;
  for (const page of pages) {
    const { savedAt, flags, planes } = page;
    const first = page.page * pageSize;
    for (let i = 0; i < pageSize; i += 1) {
      if (((flags[i] as number) & mask) !== value) continue;
      const at = savedAt[i] as number;
      if (at < from || at >= until || (found && found[first + i] !== 1)) continue;
      if (!carries(planes, wanted, i) || (filter.untagged && carriesAny(planes, i))) continue;
      if (some && !shares(planes, some, i)) continue;
      if (at < latest) inOrder = false;
      latest = at;
      rows[total] = first + i;
      total += 1;
      countPrinciples(planes, i, sums);
    }
  }
  const ascending = rows.slice(0, total);
  const newest = inOrder ? ascending.reverse() : newestFirst(ascending, pages);
  return { total, rows: newest, counts: countsOf(bits, sums) };
}

function wantedFlags({ trashed, unread }: ClipFilter): [mask: number, value: number] {
  const mask = flag.live | flag.trashed | (unread ? flag.read : 0);
  return [mask, flag.live | (trashed ? flag.trashed : 0)];
}

/** The bits asked for by plane; null when a principle is asked for that no clip ever carried. */
function wantedPlanes(principles: readonly PrincipleId[], bits: readonly string[]): number[] | null {
  return principles.every((id) => bits.includes(id)) ? planesOf(principles, bits) : null;
}

/** The bits of some principles by plane; one that no clip ever carried has none. */
function planesOf(principles: readonly PrincipleId[], bits: readonly string[]): number[] {
  const planes: number[] = [];
  for (const id of principles) {
    const bit = bits.indexOf(id);
    if (bit >= 0) planes[bit >>> 5] = (planes[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return planes;
}

const shares = (planes: readonly Uint32Array[], some: readonly number[], i: number) =>
  some.some((bits, p) => ((planes[p]?.[i] ?? 0) & bits) !== 0);

function carries(planes: readonly Uint32Array[], wanted: readonly number[], i: number): boolean {
  for (let p = 0; p < wanted.length; p += 1) {
    const bits = wanted[p] ?? 0;
    if ((((planes[p]?.[i] ?? 0) & bits) ^ bits) !== 0) return false;
  }
  return true;
}

const carriesAny = (planes: readonly Uint32Array[], i: number) => planes.some((plane) => plane[i] !== 0);

function countPrinciples(planes: readonly Uint32Array[], i: number, sums: Uint32Array): void {
  for (let p = 0; p < planes.length; p += 1) {
    for (let word = planes[p]?.[i] ?? 0; word !== 0; word &= word - 1) {
      const bit = p * 32 + (31 - Math.clz32(word & -word));
      sums[bit] = (sums[bit] ?? 0) + 1;
    }
  }
}

function countsOf(bits: readonly string[], sums: Uint32Array): Map<PrincipleId, number> {
  const counts = new Map<PrincipleId, number>();
  bits.forEach((id, bit) => {
    if (sums[bit]) counts.set(id as PrincipleId, sums[bit] as number);
  });
  return counts;
}

/** Row numbers are below this. */
const places = 2 ** 21;

/** Rows by when they were saved, the newest first; of one second the one that was written last. */
function newestFirst(rows: Uint32Array, pages: readonly ColumnPage[]): Uint32Array {
  const { length } = rows;
  const savedAt = new Map(pages.map((page) => [page.page, page.savedAt]));
  const keys = new Float64Array(length);
  for (let i = 0, page = -1, times = new Uint32Array(); i < length; i += 1) {
    const row = rows[i] as number;
    if (pageOf(row) !== page) {
      page = pageOf(row);
      times = savedAt.get(page) ?? times;
    }
    keys[i] = (times[row % pageSize] as number) * places + row;
  }
  keys.sort().reverse();
  for (let i = 0; i < length; i += 1) rows[i] = (keys[i] as number) % places;
  return rows;
}
