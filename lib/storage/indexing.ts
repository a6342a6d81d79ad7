import { type Fields, typeOf } from '../model';
import { fold } from '../search';
import { emptyPage, entriesOf, pageOf, setColumns } from './columns';
import { facetLine, putFacetLines } from './facet-lines';
import type { Row } from './rows';
import type { ColumnPage, WriteTransaction } from './schema';
import { inGroups } from './transaction';

/** Fields whose words are searched, and those that say which passages carry which principle. */
const searched = /^(title|site|author|note|excerpt|body)$|^tags\/|\/(principles|removed)$/;

/** Collects what changed rows do to columns, tag counts and pending words, and writes each page once. */
export class IndexUpdate {
  private readonly pages = new Map<number, ColumnPage>();
  private readonly tagChanges = new Map<string, number>();
  private readonly pending: number[] = [];
  private readonly lines = new Map<number, string>();
  private bits: string[] = [];
  private knownBits = 0;

  private constructor(private readonly tx: WriteTransaction) {}

  /** Reads what is needed to index these rows. */
  static async start(tx: WriteTransaction): Promise<IndexUpdate> {
    const update = new IndexUpdate(tx);
    update.bits = ((await tx.objectStore('kv').get('principleBits')) as string[] | undefined) ?? [];
    update.knownBits = update.bits.length;
    return update;
  }

  /** Reads the column pages of rows that will change. */
  async reach(rows: Iterable<number>): Promise<void> {
    const missing = new Set<number>();
    for (const k of rows) if (!this.pages.has(pageOf(k))) missing.add(pageOf(k));
    await Promise.all(
      [...missing].map(async (page) => {
        this.pages.set(page, (await this.tx.objectStore('cols').get(page)) ?? emptyPage(page));
      }),
    );
  }

  /** A row that changed from `before` to `after`; null where there is none. Its page must have been reached. */
  change(row: Pick<Row, 'id' | 'k'>, before: Fields | null, after: Fields | null): void {
    this.countTags(before, -1);
    this.countTags(after, 1);
    if (typeOf(row.id) !== 'clip' || row.k === undefined) return;
    const page = this.pages.get(pageOf(row.k)) as ColumnPage;
    setColumns(page, row.k, after && { fields: after, bitOf: (id) => this.bitOf(id) });
    if (after && wordsChanged(before, after)) this.pending.push(row.k);
    const line = after ? facetLine(after) : '';
    if (line !== (before ? facetLine(before) : '')) this.lines.set(row.k, line);
  }

  /** Writes it all; gives the column pages that were rewritten. */
  async finish(stamp: string): Promise<number[]> {
    const { tx } = this;
    const writes: Promise<unknown>[] = [...this.pages.values()].map(async (page) => tx.objectStore('cols').put(page));
    if (this.bits.length > this.knownBits) writes.push(tx.objectStore('kv').put(this.bits, 'principleBits'));
    writes.push(putFacetLines(tx, this.lines));
    const pending = tx.objectStore('pending');
    writes.push(inGroups(this.pending, (k) => pending.put({ k, stamp })));
    const tags = tx.objectStore('tags');
    for (const [tag, change] of this.tagChanges) {
      if (change === 0) continue;
      writes.push(
        tags.get(tag).then((row): Promise<unknown> => {
          const count = (row?.count ?? 0) + change;
          return count > 0 ? tags.put({ tag, folded: fold(tag), count }) : tags.delete(tag);
        }),
      );
    }
    await Promise.all(writes);
    return [...this.pages.keys()];
  }

  get hasPending(): boolean {
    return this.pending.length > 0;
  }

  private bitOf(id: string): number {
    const known = this.bits.indexOf(id);
    return known >= 0 ? known : this.bits.push(id) - 1;
  }

  private countTags(fields: Fields | null, step: 1 | -1): void {
    if (!fields || fields.trashedAt?.x) return;
    for (const tag of entriesOf('tags', fields)) this.tagChanges.set(tag, (this.tagChanges.get(tag) ?? 0) + step);
  }
}

function wordsChanged(before: Fields | null, after: Fields): boolean {
  for (const key in after) if (searched.test(key) && before?.[key]?.x !== after[key]?.x) return true;
  return false;
}
