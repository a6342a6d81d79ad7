import { type ColumnCache, flag, pageSize } from './columns';
import type { Announcer } from './events';
import { facetLine, putFacetLines } from './facet-lines';
import { breathe, idle } from './going';
import type { ClipRow, Database } from './schema';
import { write } from './transaction';

/** Rows whose lines are written in one transaction. */
const batch = 512;
/** How long they wait for a page that never rests, ms. */
const longestWait = 2000;

/** Texts by number, in the order they were met. 0 is the empty one. */
export class Dictionary {
  readonly words: string[] = [''];
  private readonly numbers = new Map<string, number>([['', 0]]);

  /** The number of a text, which it is given where it has none. */
  add(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.words.length);
    return this.words.push(text) - 1;
  }

  /** The number of a text; undefined where none of the clips has it. */
  at(text: string): number | undefined {
    return this.numbers.get(text);
  }
}

/** The lines of a column page as numbers, by place in the page. */
export interface FacetPage {
  readonly kinds: Uint32Array;
  readonly sites: Uint32Array;
  /** 0: not known; 1: no highlights; 2: some. */
  readonly marked: Uint8Array;
  /** Where each row's tags begin in `tags`; they end where the next row's begin. */
  readonly starts: Uint32Array;
  readonly tags: Uint32Array;
}

export interface FacetColumns {
  readonly pages: ReadonlyMap<number, FacetPage>;
  readonly kinds: Dictionary;
  readonly sites: Dictionary;
  readonly tags: Dictionary;
  /** False while clips of before there were lines have none. */
  readonly whole: boolean;
}

interface Shared {
  readonly db: Database;
  readonly columns: ColumnCache;
  readonly announcer: Announcer;
}

/** What clips are counted by, as this page of the extension holds it once somebody asks; only pages that changed are read again. */
export class FacetCache {
  private readonly pages = new Map<number, FacetPage>();
  private readonly words = { kinds: new Dictionary(), sites: new Dictionary(), tags: new Dictionary() };
  private stale: Set<number> | 'all' = 'all';
  private loading: Promise<void> = Promise.resolve();
  private filling: Promise<void> | null = null;
  private whole = false;
  private closed = false;

  constructor(private readonly shared: Shared) {}

  forget(pages: readonly number[] | 'all'): void {
    if (pages === 'all') this.stale = 'all';
    else if (this.stale !== 'all') for (const page of pages) this.stale.add(page);
  }

  async load(): Promise<FacetColumns> {
    this.fill();
    const next = this.loading.then(() => this.refresh());
    this.loading = next.catch(() => undefined);
    await next;
    return { ...this.words, pages: this.pages, whole: this.whole };
  }

  close(): void {
    this.closed = true;
  }

  /** Writes the lines of clips of before there were any, the newest first, once in a library. What fails is tried again with the next page. */
  fill(): void {
    this.filling ??= this.fillAll().catch((error: unknown) => {
      if (!this.closed) console.warn('Facets will be counted later', error);
    });
  }

  private async refresh(): Promise<void> {
    const { stale } = this;
    if (stale !== 'all' && stale.size === 0) return;
    this.stale = new Set();
    try {
      this.whole ||= (await this.shared.db.get('kv', 'faceted')) === true;
      const { store } = this.shared.db.transaction('facets');
      const numbers = stale === 'all' ? store.getAllKeys() : [...stale];
      const lines = stale === 'all' ? store.getAll() : Promise.all([...stale].map((page) => store.get(page)));
      const [keys, found] = await Promise.all([numbers, lines]);
      if (stale === 'all') this.pages.clear();
      for (const [i, page] of keys.entries()) {
        if (i > 0) await breathe();
        this.pages.set(page, this.read(found[i] ?? []));
      }
    } catch (error) {
      this.forget(stale === 'all' ? 'all' : [...stale]);
      throw error;
    }
  }

  private read(lines: readonly string[]): FacetPage {
    const { kinds, sites, tags } = this.words;
    const page = {
      kinds: new Uint32Array(pageSize),
      sites: new Uint32Array(pageSize),
      marked: new Uint8Array(pageSize),
      starts: new Uint32Array(pageSize + 1),
    };
    const all: number[] = [];
    for (let i = 0; i < pageSize; i += 1) {
      page.starts[i] = all.length;
      const line = lines[i];
      if (!line) continue;
      const [kind = '', site = '', marked, ...own] = line.split('\n');
      page.kinds[i] = kinds.add(kind);
      page.sites[i] = sites.add(site);
      page.marked[i] = marked === '1' ? 2 : 1;
      for (const tag of own) all.push(tags.add(tag));
    }
    page.starts[pageSize] = all.length;
    return { ...page, tags: Uint32Array.from(all) };
  }

  private async fillAll(): Promise<void> {
    const { db, columns, announcer } = this.shared;
    if ((await db.get('kv', 'faceted')) !== true) {
      const pages = [...(await columns.load()).pages].sort((a, b) => b.page - a.page);
      for (const { page, flags } of pages) {
        let filled = 0;
        for (let from = 0; from < pageSize && !this.closed; from += batch) {
          if (flags.subarray(from, from + batch).some((each) => (each & flag.live) !== 0))
            filled += await this.fillRows(page * pageSize + from);
          await idle(longestWait, true);
        }
        if (this.closed) return;
        if (filled > 0) announcer.announce({ records: [], commit: null, scope: 'indexed' }, [page]);
      }
      await write(db, { stores: ['kv'], durability: 'relaxed' }, async (tx) =>
        tx.objectStore('kv').put(true, 'faceted'),
      );
    }
    if (this.whole || this.closed) return;
    this.whole = true;
    announcer.tell({ change: { records: [], commit: null, scope: 'indexed' }, pages: [] });
  }

  /** Writes the lines that rows from `first` on have not; how many. */
  private fillRows(first: number): Promise<number> {
    const stores = ['clips', 'facets'] as const;
    return write(this.shared.db, { stores, durability: 'relaxed' }, async (tx) => {
      const range = IDBKeyRange.bound(first, first + batch, false, true);
      const [rows, lines = []] = await Promise.all([
        tx.objectStore('clips').getAll(range) as Promise<ClipRow[]>,
        tx.objectStore('facets').get(Math.floor(first / pageSize)),
      ]);
      const missing = rows.filter(({ k }) => !lines[k % pageSize]);
      await putFacetLines(tx, new Map(missing.map(({ k, fields }) => [k, facetLine(fields)])));
      return missing.length;
    });
  }
}
