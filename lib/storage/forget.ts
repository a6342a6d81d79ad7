import { createPartId, type HistoryEntry, type RecordedOp, type RecordId, typeOf } from '../model';
import { NameReplacer } from '../search';
import { type PlannedRow, putPlanned, recordStores } from './commit';
import { applyOp } from './edits';
import { eraseRecords } from './erase';
import { InvalidRecordError } from './errors';
import { forgetInEditions } from './forget-editions';
import { type Cleaning, cleanFields, cleanOp } from './forget-fields';
import { listReplacing } from './forget-step';
import { type Going, Steps } from './going';
import { type Library, libraryOf } from './library';
import type { Repository } from './repository';
import { countRows, roundsOf } from './rounds';
import { historyRow, type Row, readRows } from './rows';
import type { StoreName } from './schema';
import { write } from './transaction';

/** A name that is to be replaced wherever it stands, and the entries that are erased after that. */
export interface Forgetting {
  readonly names: readonly string[];
  /** What stands in its place; null: it stays where it is written, and goes from the people of notes alone. */
  readonly word: string | null;
  readonly erase: readonly RecordId[];
}

/** The same while it goes on: what a page that opens later needs to do the rest. Gone when all is done. */
interface Begun extends Forgetting {
  /** The commit under which it is listed. */
  readonly commit: string;
}

const place = 'forgetting';
const stores: readonly StoreName[] = [...recordStores, 'drafts'];

/** What an earlier page began and did not end. */
export const unfinished = async (repository: Repository): Promise<Forgetting | undefined> =>
  (await libraryOf(repository).db.get('kv', place)) as Begun | undefined;

/**
 * Replaces names in everything that is written here, earlier versions and the list of changes too, then erases entries
 * for ever. Small transactions: when its page goes in the middle, doing it again does the rest, and `unfinished` says that
 * there is a rest. Stopped by `going.signal`, it rejects with the signal's reason: what was replaced stays replaced, the
 * entries stay. Gives how many records were changed. Throws StorageFullError.
 */
export async function forgetNames(repository: Repository, wish: Forgetting, going: Going = {}): Promise<number> {
  const library = libraryOf(repository);
  const known = (await unfinished(repository)) as Begun | undefined;
  const begun: Begun = { ...wish, commit: known?.commit ?? createPartId() };
  await write(library.db, { stores: ['kv'] }, (tx) => tx.objectStore('kv').put(begun, place));
  let changed = 0;
  try {
    changed = await replaceAll(library, begun, going);
    await eraseRecords(library, wish.erase);
  } catch (error) {
    // Stopped by somebody: nobody wants the rest. Anything else is tried again by the next page.
    if (going.signal?.aborted) await end(library);
    throw error;
  }
  await end(library);
  return changed;
}

const end = ({ db }: Library) => write(db, { stores: ['kv'] }, (tx) => tx.objectStore('kv').delete(place));

async function replaceAll(library: Library, begun: Begun, going: Going): Promise<number> {
  const { db } = library;
  const { names, erase, word } = begun;
  const replacer = word === null ? null : new NameReplacer(names, word);
  const steps = new Steps(going, await countRows(db, ['clips', 'records', 'history', 'commits', 'drafts']));
  const work = { library, begun, cleaning: { names, erase, replacer: replacer?.isEmpty ? null : replacer }, steps };
  const { replacer: known } = work.cleaning;
  const editions = known ? await forgetInEditions(library, known, begun.commit) : [];
  const changed = (await replaceInRows(work, 'clips')) + (await replaceInRows(work, 'records'));
  await replaceInHistory(work);
  if (known) await replaceElsewhere({ ...work, names: known });
  return changed + editions.length;
}

/** What is written outside of records: the list of activity, and forms that are not saved yet. */
async function replaceElsewhere(work: Work & { names: NameReplacer }): Promise<void> {
  await replaceInCommits(work);
  await replaceInDrafts(work);
}

interface Work {
  readonly library: Library;
  readonly begun: Begun;
  readonly cleaning: Cleaning;
  readonly steps: Steps;
}

async function replaceInRows(work: Work, store: 'clips' | 'records'): Promise<number> {
  const { library, begun, cleaning, steps } = work;
  let changed = 0;
  const held = gathered<RecordId>(async (ids) => {
    changed += await replaceIn(work, ids);
  });
  for await (const { rows } of roundsOf(library.db, store, steps))
    await held.add(
      rows
        .filter(({ id, fields }) => !begun.erase.includes(id) && cleanFields(typeOf(id), fields, cleaning) !== null)
        .map(({ id }) => id),
    );
  await held.rest();
  return changed;
}

/** Rows changed in one transaction: each waits for the disk, and a name stands in few of the rows that are read at once. */
const together = 100;

/** Gathers what is to be written until there is enough for a transaction; `rest` writes what is left. */
function gathered<T>(write: (some: readonly T[]) => Promise<void>) {
  let waiting: T[] = [];
  const rest = async () => {
    const some = waiting;
    waiting = [];
    if (some.length > 0) await write(some);
  };
  return {
    async add(more: readonly T[]) {
      waiting.push(...more);
      if (waiting.length >= together) await rest();
    },
    rest,
  };
}

/** Replaces the names in some records, read anew, in one transaction. */
async function replaceIn({ library, begun, cleaning }: Work, ids: readonly RecordId[]): Promise<number> {
  const at = library.now().getTime();
  // Typing that goes on would write the words of before once more.
  library.session.typing = null;
  const done = await write(library.db, { stores }, async (tx) => {
    const rows = (await readRows(tx, ids)).filter((row) => row !== undefined);
    const planned = rows.flatMap((row) => plan(library, row, { cleaning, at }) ?? []);
    if (planned.length === 0) return { planned, pages: [] as number[] };
    await listReplacing(tx, library, { id: begun.commit, at, more: planned.length });
    for (const { row, ops } of planned)
      if (ops.length > 0)
        await tx.objectStore('history').add(historyRow({ commit: begun.commit, record: row.id, at, ops }));
    const { pages } = await putPlanned(tx, { id: `${begun.commit} ${at}` }, planned);
    // Names of credits are marks, whatever else changed.
    for (const { row } of planned)
      if (row.k !== undefined) await tx.objectStore('pending').put({ k: row.k, stamp: `${begun.commit} ${at}` });
    return { planned, pages };
  });
  const records = done.planned.map(({ row }) => row.id);
  library.announcer.announce({ records, commit: begun.commit, scope: 'records' }, done.pages);
  library.enricher.soon();
  return records.length;
}

interface Circumstances {
  readonly cleaning: Cleaning;
  readonly at: number;
}

/**
 * What a record becomes. A field with one value gets it by a new step, so that an older copy of the library that comes
 * back later is known to be older; a field with several values has each of them changed where it stands.
 */
function plan(library: Library, row: Row, { cleaning, at }: Circumstances): PlannedRow | null {
  const type = typeOf(row.id);
  for (const each of [cleaning, ...shorter(cleaning)]) {
    const cleaned = cleanFields(type, row.fields, each);
    if (!cleaned) return null;
    const ops: RecordedOp[] = [];
    const fields = { ...cleaned.fields };
    for (const { key } of cleaned.changed) {
      const [before, register] = [row.fields[key], fields[key]];
      if (!before || !register || before.o) continue;
      const time = Math.max(at, before.v[1] + 1);
      const op: RecordedOp = {
        key,
        x: register.x,
        was: register.x,
        v: [before.v[0] + 1, time, library.device],
        p: [before.v],
      };
      ops.push(op);
      fields[key] = applyOp(before, op);
    }
    if (fits(library, row.id, fields)) return { row: { id: row.id, k: row.k }, before: row.fields, after: fields, ops };
  }
  return null;
}

/** Where the words of a field would become too long: a sign no longer than the shortest name. */
const shorter = (cleaning: Cleaning): Cleaning[] => {
  const { replacer } = cleaning;
  return replacer && replacer.word !== '…' ? [{ ...cleaning, replacer: replacer.with('…') }] : [];
};

function fits(library: Library, id: RecordId, fields: PlannedRow['after']): boolean {
  try {
    library.check(id, fields);
    return true;
  } catch (error) {
    if (error instanceof InvalidRecordError) return false;
    throw error;
  }
}

async function replaceInHistory({ library, begun, cleaning, steps }: Work): Promise<void> {
  const { db } = library;
  const cleanEntry = (entry: HistoryEntry): HistoryEntry | null => {
    const ops = entry.ops.map((op) => cleanOp(typeOf(entry.record), op, cleaning));
    return ops.some((op, i) => op !== entry.ops[i]) ? { ...entry, ops } : null;
  };
  const held = gathered<number>((keys) =>
    write(db, { stores: ['history'] }, async (tx) => {
      const history = tx.objectStore('history');
      for (const key of keys) {
        const entry = await history.get(key);
        const cleaned = entry && cleanEntry(entry);
        if (cleaned) await history.put(historyRow(cleaned), key);
      }
    }),
  );
  for await (const { keys, rows } of roundsOf(db, 'history', steps))
    await held.add(
      keys.filter((_key, i) => {
        const entry = rows[i];
        return entry && !begun.erase.includes(entry.record) && cleanEntry(entry) !== null;
      }),
    );
  await held.rest();
}

/** What the list of activity says of each step. */
async function replaceInCommits({ library, names, steps }: Work & { names: NameReplacer }): Promise<void> {
  const { db } = library;
  const clean = (words: string) => names.replace(words);
  for await (const { rows } of roundsOf(db, 'commits', steps)) {
    const held = rows.filter(({ subject }) => subject.some((words) => names.holds(words)));
    if (held.length === 0) continue;
    await write(db, { stores: ['commits'] }, async (tx) => {
      const commits = tx.objectStore('commits');
      for (const { id } of held) {
        const commit = await commits.get(id);
        if (commit) await commits.put({ ...commit, subject: commit.subject.map(clean) });
      }
    });
  }
}

/** What was typed into the form of a page and not saved yet. */
async function replaceInDrafts({ library, names, steps }: Work & { names: NameReplacer }): Promise<void> {
  const drafts = await library.db.getAll('drafts');
  const clean = (text: string) => names.replace(text);
  const cleaned = drafts
    .map((draft) => ({
      ...draft,
      title: clean(draft.title),
      note: clean(draft.note),
      tags: draft.tags.map(clean),
      tagText: clean(draft.tagText),
    }))
    .filter((draft, i) => JSON.stringify(draft) !== JSON.stringify(drafts[i]));
  if (cleaned.length > 0) {
    await write(library.db, { stores: ['drafts'] }, async (tx) => {
      for (const draft of cleaned) await tx.objectStore('drafts').put(draft);
    });
    library.announcer.announce({ records: [], commit: null, scope: 'drafts' });
  }
  steps.done(drafts.length);
}
