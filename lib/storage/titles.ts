import { type ClipId, typeOf } from '../model';
import { TitleTable } from '../search/titles';
import { flag, pageOf, pageSize } from './columns';
import { breathe, idle } from './going';
import type { Library } from './library';
import type { Change, ClipTitles, FoundTitle } from './repository';
import type { ClipRow, ColumnPage } from './schema';

/** Rows read at once: few enough that reading them holds up nobody who types. */
const batch = 128;
/** How long reading a batch waits for a page that never rests, ms: somebody who scrolls or types does so for seconds. */
const longestWait = 10_000;
/** Changes that come this close together are read at once, ms. */
const together = 50;

/** The titles as this page of the extension holds them; what changes is read again, nothing else. */
export class Titles implements ClipTitles {
  private readonly table = new TitleTable(pageSize);
  private readonly ids: ClipId[] = [];
  private readonly names: (readonly [title: string, site: string])[] = [];
  private readonly rows = new Map<ClipId, number>();
  private readonly listeners = new Set<() => void>();
  private readonly changed = new Set<ClipId>();
  private columns = new Map<number, ColumnPage>();
  private loading: Promise<void> | null = null;
  /** Somebody waits until all are there. */
  private hurried = false;
  /** What reads and writes the table, one after another. */
  private work: Promise<unknown> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly library: Library) {
    library.announcer.listen(({ change }) => this.hear(change));
  }

  load(soon = false): Promise<void> {
    this.hurried ||= soon;
    this.loading ??= this.readAll().catch((error: unknown) => {
      this.loading = null;
      throw error;
    });
    return this.loading;
  }

  find(typed: string, most: number, slips = true): FoundTitle[] {
    return this.table.find(typed, most, { may: (row) => this.isKept(row), slips }).map(({ row, score }) => {
      const [title = '', site = ''] = this.names[row] ?? [];
      return { id: this.ids[row] as ClipId, title, site, score };
    });
  }

  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private isKept(row: number): boolean {
    const flags = this.columns.get(pageOf(row))?.flags[row % pageSize] ?? 0;
    return (flags & (flag.live | flag.trashed)) === flag.live;
  }

  private async readAll(): Promise<void> {
    await this.loadColumns();
    const numbers = [...this.columns.keys()].sort((a, b) => b - a);
    for (const number of numbers) {
      for (let from = (number + 1) * pageSize - batch; from >= number * pageSize; from -= batch) {
        if (!this.anyIn(number, from % pageSize)) continue;
        await this.rest();
        await this.next(() => this.readRows(from));
      }
      await this.rest();
      this.table.prepare();
      this.tell();
    }
    this.hurried = false;
  }

  private rest(): Promise<void> {
    return this.hurried ? breathe() : idle(longestWait, true);
  }

  private anyIn(page: number, from: number): boolean {
    return (
      this.columns
        .get(page)
        ?.flags.subarray(from, from + batch)
        .some(Boolean) ?? false
    );
  }

  private async readRows(from: number): Promise<void> {
    const range = IDBKeyRange.bound(from, from + batch, false, true);
    for (const row of await this.library.db.getAll('clips', range)) this.put(row as ClipRow);
  }

  private put({ k, id, fields }: ClipRow): void {
    const [title, site] = [`${fields.title?.x ?? ''}`, `${fields.site?.x ?? ''}`];
    const known = this.names[k];
    if (known && known[0] === title && known[1] === site) return;
    this.ids[k] = id;
    this.names[k] = [title, site];
    this.rows.set(id, k);
    this.table.set(k, title, site);
  }

  private hear({ records, scope }: Change): void {
    if (!this.loading) return;
    if (scope === 'everything') this.forgetAll();
    for (const id of records) if (typeOf(id) === 'clip') this.changed.add(id as ClipId);
    if (this.changed.size === 0 || this.timer) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.next(() => this.readChanged()).catch((error: unknown) => console.warn('titles', error));
    }, together);
    (this.timer as { unref?(): void }).unref?.();
  }

  /** Anything may be otherwise now: everything is read again. */
  private forgetAll(): void {
    this.next(async () => {
      this.table.clear();
      this.ids.length = 0;
      this.names.length = 0;
      this.rows.clear();
      this.loading = null;
    })
      .then(() => this.load())
      .catch((error: unknown) => console.warn('titles', error));
  }

  private async readChanged(): Promise<void> {
    const ids = [...this.changed].slice(0, batch);
    for (const id of ids) this.changed.delete(id);
    const index = this.library.db.transaction('clips').store.index('id');
    const found = await Promise.all(ids.map((id) => index.get(id)));
    found.forEach((row, at) => {
      if (row) this.put(row as ClipRow);
      else this.drop(ids[at] as ClipId);
    });
    await this.loadColumns();
    if (this.changed.size > 0) await this.readChanged();
    else this.tell();
  }

  private drop(id: ClipId): void {
    const row = this.rows.get(id);
    if (row === undefined) return;
    this.rows.delete(id);
    delete this.ids[row];
    delete this.names[row];
    this.table.set(row, null);
  }

  private async loadColumns(): Promise<void> {
    const { pages } = await this.library.columns.load();
    this.columns = new Map([...pages].map((page) => [page.page, page]));
  }

  private next(task: () => Promise<void>): Promise<void> {
    const done = this.work.then(task);
    this.work = done.catch(() => undefined);
    return done;
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}
