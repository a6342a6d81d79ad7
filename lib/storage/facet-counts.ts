import { type Chosen, type Facet, facets, noPrinciple } from '../model/filters';
import { flag, pageSize } from './columns';
import type { Dictionary, FacetColumns, FacetPage } from './facets';
import type { FacetCounts } from './repository';
import type { ColumnPage } from './schema';

interface Columns {
  readonly pages: Iterable<ColumnPage>;
  readonly bits: readonly string[];
}

/** Months since January 1970 that seconds since 1970 can come to. */
const mostMonths = 1700;

const bitOf = (facet: Facet): number => 1 << facets.indexOf(facet);

/** Months of the rows of a page, by the clock of this computer, as long as the page stands. */
const months = new WeakMap<ColumnPage, Uint16Array>();

function monthsOf(page: ColumnPage): Uint16Array {
  const known = months.get(page);
  if (known) return known;
  const found = new Uint16Array(pageSize);
  let [from, until, month] = [0, 0, 0];
  page.savedAt.forEach((at, i) => {
    // Neighbours are mostly of one month.
    if (at < from || at >= until) {
      const day = new Date(at * 1000);
      const [year, place] = [day.getFullYear(), day.getMonth()];
      month = Math.max(0, (year - 1970) * 12 + place);
      [from, until] = [new Date(year, place).getTime() / 1000, new Date(year, place + 1).getTime() / 1000];
    }
    found[i] = month;
  });
  months.set(page, found);
  return found;
}

const nameOfMonth = (month: number): string =>
  `${1970 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

function monthNamed(name: string): number {
  const [year, month] = name.split('-').map(Number);
  return ((year ?? 0) - 1970) * 12 + (month ?? 0) - 1;
}

/** What was chosen, as numbers: for each facet that has any, which numbers pass. */
class Wanted {
  /** The facets of which something was chosen. */
  readonly facets: readonly Facet[];
  private readonly kinds: Uint8Array;
  private readonly sites: Uint8Array;
  private readonly tags: Uint8Array;
  private readonly months: ReadonlySet<number>;
  /** Bits of principles by plane. */
  private readonly planes: number[] = [];
  private readonly none: boolean;
  private readonly reads: number;
  private readonly marks: number;

  constructor(chosen: Chosen, held: FacetColumns, bits: readonly string[]) {
    this.facets = facets.filter((name) => (chosen[name]?.length ?? 0) > 0);
    this.kinds = among(held.kinds, chosen.kind);
    this.sites = among(held.sites, chosen.site);
    this.tags = among(held.tags, chosen.tag);
    this.months = new Set(chosen.month?.map(monthNamed));
    for (const id of chosen.principle ?? []) {
      const bit = bits.indexOf(id);
      if (bit >= 0) this.planes[bit >>> 5] = (this.planes[bit >>> 5] ?? 0) | (1 << (bit & 31));
    }
    this.none = chosen.principle?.includes(noPrinciple) ?? false;
    this.reads = oneOrOther(chosen.read, 'unread', 'read');
    this.marks = oneOrOther(chosen.marked, 'no', 'yes');
  }

  /** The facets, as bits, that do not let a row through. */
  misses(page: ColumnPage, held: FacetPage | undefined, i: number): number {
    let missed = 0;
    for (const facet of this.facets) if (!this.passes(facet, { page, held, i })) missed |= bitOf(facet);
    return missed;
  }

  private passes(
    facet: Facet,
    { page, held, i }: { page: ColumnPage; held: FacetPage | undefined; i: number },
  ): boolean {
    if (facet === 'read') return (this.reads & ((page.flags[i] as number) & flag.read ? 2 : 1)) !== 0;
    if (facet === 'month') return this.months.has(monthsOf(page)[i] as number);
    if (facet === 'principle') return this.carries(page.planes, i);
    if (!held) return false;
    if (facet === 'kind') return this.kinds[held.kinds[i] as number] === 1;
    if (facet === 'site') return this.sites[held.sites[i] as number] === 1;
    if (facet === 'marked') return (this.marks & (held.marked[i] as number)) !== 0;
    for (let at = held.starts[i] as number; at < (held.starts[i + 1] as number); at += 1)
      if (this.tags[held.tags[at] as number] === 1) return true;
    return false;
  }

  private carries(planes: readonly Uint32Array[], i: number): boolean {
    let any = 0;
    for (let p = 0; p < planes.length; p += 1) {
      const word = planes[p]?.[i] ?? 0;
      if ((word & (this.planes[p] ?? 0)) !== 0) return true;
      any |= word;
    }
    return this.none && any === 0;
  }
}

/** 1 for each number whose text was chosen. */
function among(words: Dictionary, chosen: readonly string[] = []): Uint8Array {
  const wanted = new Uint8Array(words.words.length);
  for (const text of chosen) {
    const number = words.at(text);
    if (number !== undefined) wanted[number] = 1;
  }
  return wanted;
}

const oneOrOther = (chosen: readonly string[] | undefined, one: string, other: string): number =>
  (chosen?.includes(one) ? 1 : 0) | (chosen?.includes(other) ? 2 : 0);

/** 1 for every row, by row number, that has what was chosen. `found`: rows that are asked about; null: all. */
export function rowsChosen(
  columns: Columns,
  held: FacetColumns,
  { chosen, found }: { chosen: Chosen; found: Uint8Array | null },
): Uint8Array {
  const wanted = new Wanted(chosen, held, columns.bits);
  const pages = [...columns.pages];
  const rows = new Uint8Array(pages.reduce((most, { page }) => Math.max(most, (page + 1) * pageSize), 0));
  for (const page of pages) {
    const first = page.page * pageSize;
    const facetPage = held.pages.get(page.page);
    for (let i = 0; i < pageSize; i += 1)
      if ((!found || found[first + i] === 1) && wanted.misses(page, facetPage, i) === 0) rows[first + i] = 1;
  }
  return rows;
}

/** What is counted, by number. */
class Sums {
  readonly kinds: Uint32Array;
  readonly sites: Uint32Array;
  readonly tags: Uint32Array;
  readonly months = new Uint32Array(mostMonths);
  readonly principles: Uint32Array;
  /** Clips without any principle; unread and read; not known, without and with highlights. */
  none = 0;
  readonly reads = new Uint32Array(2);
  readonly marks = new Uint32Array(3);
  total = 0;

  constructor(
    private readonly held: FacetColumns,
    private readonly bits: readonly string[],
  ) {
    this.kinds = new Uint32Array(held.kinds.words.length);
    this.sites = new Uint32Array(held.sites.words.length);
    this.tags = new Uint32Array(held.tags.words.length);
    this.principles = new Uint32Array(bits.length);
  }

  /** Counts a row in the facets that `which` has the bits of. */
  add(page: ColumnPage, held: FacetPage | undefined, { i, which }: { i: number; which: number }): void {
    if (which & bitOf('read')) one(this.reads, (page.flags[i] as number) & flag.read ? 1 : 0);
    if (which & bitOf('month')) one(this.months, monthsOf(page)[i] as number);
    if (which & bitOf('principle')) this.addPrinciples(page.planes, i);
    if (!held) return;
    if (which & bitOf('kind')) one(this.kinds, held.kinds[i] as number);
    if (which & bitOf('site')) one(this.sites, held.sites[i] as number);
    if (which & bitOf('marked')) one(this.marks, held.marked[i] as number);
    if (which & bitOf('tag'))
      for (let at = held.starts[i] as number; at < (held.starts[i + 1] as number); at += 1)
        one(this.tags, held.tags[at] as number);
  }

  private addPrinciples(planes: readonly Uint32Array[], i: number): void {
    let any = 0;
    for (let p = 0; p < planes.length; p += 1) {
      any |= planes[p]?.[i] ?? 0;
      for (let word = planes[p]?.[i] ?? 0; word !== 0; word &= word - 1)
        one(this.principles, p * 32 + (31 - Math.clz32(word & -word)));
    }
    if (any === 0) this.none += 1;
  }

  private byPrinciple(): Map<string, number> {
    const counts = named(this.principles, (at) => this.bits[at] ?? '');
    return this.none > 0 ? counts.set(noPrinciple, this.none) : counts;
  }

  counts(): FacetCounts {
    const { held } = this;
    return {
      total: this.total,
      whole: held.whole,
      values: {
        kind: named(this.kinds, (at) => held.kinds.words[at] ?? ''),
        read: named(this.reads, (at) => (at === 1 ? 'read' : 'unread')),
        marked: named(this.marks, (at) => ['', 'no', 'yes'][at] ?? ''),
        principle: this.byPrinciple(),
        site: named(this.sites, (at) => held.sites.words[at] ?? ''),
        tag: named(this.tags, (at) => held.tags.words[at] ?? ''),
        month: named(this.months, nameOfMonth),
      },
    };
  }
}

function one(sums: Uint32Array, at: number): void {
  sums[at] = (sums[at] ?? 0) + 1;
}

function named(sums: Uint32Array, name: (at: number) => string): Map<string, number> {
  const counts = new Map<string, number>();
  sums.forEach((sum, at) => {
    const text = sum > 0 ? name(at) : '';
    if (text) counts.set(text, sum);
  });
  return counts;
}

/** How many clips each value would leave, each facet counted over what all others let through. */
export function countFacets(
  columns: Columns,
  held: FacetColumns,
  asked: { chosen: Chosen; found: Uint8Array | null; trashed: boolean },
): FacetCounts {
  const { chosen, found, trashed } = asked;
  const wanted = new Wanted(chosen, held, columns.bits);
  const sums = new Sums(held, columns.bits);
  const value = flag.live | (trashed ? flag.trashed : 0);
  const all = (1 << facets.length) - 1;
  for (const page of columns.pages) {
    const first = page.page * pageSize;
    const facetPage = held.pages.get(page.page);
    for (let i = 0; i < pageSize; i += 1) {
      if (((page.flags[i] as number) & (flag.live | flag.trashed)) !== value) continue;
      if (found && found[first + i] !== 1) continue;
      const missed = wanted.misses(page, facetPage, i);
      if (missed === 0) sums.total += 1;
      // What a single facet keeps out counts in that facet alone: it is what its other values would add.
      if ((missed & (missed - 1)) === 0) sums.add(page, facetPage, { i, which: missed || all });
    }
  }
  return sums.counts();
}
