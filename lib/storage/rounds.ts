import { breathe, type Steps } from './going';
import type { Database, Stores } from './schema';

type Read = 'clips' | 'records' | 'history' | 'commits' | 'drafts';

/** Some rows of a store with their keys, which name them for ever. */
export interface Round<S extends Read> {
  readonly keys: readonly Stores[S]['key'][];
  readonly rows: readonly Stores[S]['value'][];
}

/** Rows read in one transaction: what a page reads and looks through without being felt to stand still. */
const batch = 100;

/**
 * Every row of a store, some at a time, so that a page can paint between; each group counts as done when the next is asked
 * for. What is added meanwhile at the end comes too.
 */
export async function* roundsOf<S extends Read>(db: Database, store: S, steps: Steps): AsyncGenerator<Round<S>> {
  let range: IDBKeyRange | null = null;
  for (;;) {
    const reading = db.transaction(store).store;
    const [keys, rows]: [Stores[S]['key'][], Stores[S]['value'][]] = await Promise.all([
      reading.getAllKeys(range, batch),
      reading.getAll(range, batch),
    ]);
    yield { keys, rows };
    steps.done(rows.length);
    if (rows.length < batch) return;
    range = IDBKeyRange.lowerBound(keys.at(-1), true);
    await breathe();
  }
}

/** Counts the rows that `roundsOf` will give of these stores. */
export async function countRows(db: Database, stores: readonly Read[]): Promise<number> {
  const sizes = await Promise.all(stores.map((store) => db.count(store)));
  return sizes.reduce((sum, size) => sum + size, 0);
}
