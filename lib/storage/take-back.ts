import {
  type Changes,
  type Commit,
  canonicalJson,
  createPartId,
  type Edit,
  type EditionId,
  type EditionItem,
  EditionItems,
  type HistoryEntry,
  type Json,
  type RecordedOp,
  type RecordId,
} from '../model';
import { isJsonObject } from '../model/more';
import { commitEdit } from './commit';
import { type Cleaned, cleanEdition, editionsWith } from './forget-editions';
import { type Library, libraryOf } from './library';
import type { CommitOptions, Repository } from './repository';
import { historyRow, readRows } from './rows';
import type { WriteTransaction } from './schema';

/** Fields of a note that hold what was said in it, and whose words it was; lines that were taken out keep theirs. */
const said = /^(text|more)$|^lines\/[^/]+\/(words|credit|consent)$/;

/**
 * Commits an edit that takes back what was said in some notes, so that nothing says it any more: not their other values, not a version, an undo or
 * a redo, not the list of activity, and not what is kept of digests that left. The notes' own step is undone by nothing; what else the edit
 * brings is undone like any. All of it or nothing is done. Throws as `Repository.commit` does.
 */
export async function commitTakingBack(
  repository: Repository,
  edit: Edit,
  { taken, ...options }: CommitOptions & { readonly taken: readonly RecordId[] },
): Promise<Commit> {
  const library = libraryOf(repository);
  const changes: Record<RecordId, Changes> = { ...edit.changes };
  for (const id of taken) changes[id] = { ...(await linesAway(repository, id)), ...changes[id] };
  const left = await whatLeft(library, changes, taken);
  const step = createPartId();
  const pages = new Set<number>();
  const made = await commitEdit(
    library,
    { ...edit, changes },
    {
      ...options,
      settles: new Set(taken),
      async also(tx, commit) {
        for (const id of taken) await forgetSteps(tx, { id, commit, now: changes[id] ?? {} });
        for (const [id, cleaned] of left) {
          const work = { library, id, cleaned, commit: step, title: 'did_words_takeBack', erased: false } as const;
          for (const page of await cleanEdition(tx, work)) pages.add(page);
        }
      },
    },
  );
  if (left.size > 0)
    library.announcer.announce({ records: [...left.keys()], commit: step, scope: 'records' }, [...pages]);
  return made;
}

/** The words of lines that were taken out of a note: they are in no record and yet kept. */
async function linesAway(repository: Repository, id: RecordId): Promise<Changes> {
  const fields = (await repository.fields(id)) ?? {};
  const keys = Object.keys(fields).filter((key) => /^lines\/[^/]+\/(words|credit)$/.test(key));
  return Object.fromEntries(keys.map((key) => [key, key.endsWith('words') ? '' : null]));
}

interface Taking {
  readonly id: RecordId;
  /** The step that takes it back. */
  readonly commit: string;
  /** What its fields say from now on. */
  readonly now: Changes;
}

/** Every step of a note says what the note says now, where it said what was taken back. */
async function forgetSteps(tx: WriteTransaction, { id, commit, now }: Taking): Promise<void> {
  const history = tx.objectStore('history');
  const index = history.index('record');
  const [keys, entries, [row]] = await Promise.all([index.getAllKeys(id), index.getAll(id), readRows(tx, [id])]);
  const words = new Set<string>();
  for (const [nth, entry] of entries.entries()) {
    const ops = entry.ops.map((op) => withoutWords(op, { own: entry.commit === commit, now, words }));
    await history.put(historyRow({ ...entry, ops } satisfies HistoryEntry), keys[nth]);
  }
  const title = row?.fields.title?.x;
  const says = (subject: string) => subject !== title && [...words].some((each) => each.includes(subject));
  const commits = tx.objectStore('commits');
  for (const each of new Set(entries.map((entry) => entry.commit))) {
    const step = await commits.get(each);
    if (!step?.subject.some(says)) continue;
    await commits.put({ ...step, subject: step.subject.map((subject) => (says(subject) ? '…' : subject)) });
  }
}

/** An op with nothing of what was taken back; what it said of that is added to `words`. */
function withoutWords(
  op: RecordedOp,
  { own, now, words }: { own: boolean; now: Changes; words: Set<string> },
): RecordedOp {
  const x = now[op.key];
  if (x === undefined || !(own || said.test(op.key))) return op;
  for (const value of [op.x, op.was])
    if (typeof value === 'string' && value.trim() !== '' && value !== x) words.add(value);
  // An undo of the step itself puts back what stands.
  return op.was === undefined && !own ? { ...op, x } : { ...op, x, was: x };
}

/** What is kept of digests that left, without what they showed of these notes. That it was taken back is seen, as ever, by the notes. */
async function whatLeft(
  library: Library,
  changes: Edit['changes'],
  taken: readonly RecordId[],
): Promise<ReadonlyMap<EditionId, Cleaned>> {
  const words = new Map<string, string>(taken.map((id) => [id, `${changes[id]?.text ?? ''}`]));
  const byKey = new Map<string, string>();
  // Under which keys they left stands in what editions were made of, and is needed for what they said.
  await editionsWith(library.db, (content) => {
    for (const { record, key } of EditionItems.safeParse(parsed(content)).data ?? [])
      if (key && words.has(record)) byKey.set(key, words.get(record) ?? '');
    return null;
  });
  return editionsWith(library.db, (content) => {
    const value = parsed(content);
    const items = EditionItems.safeParse(value).data;
    const cleaned = items ? withoutLines(items, words) : withoutExcerpts(value, byKey);
    return cleaned ? canonicalJson(cleaned) : null;
  });
}

function parsed(content: string): Json {
  try {
    return JSON.parse(content) as Json;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function withoutLines(items: readonly EditionItem[], words: ReadonlyMap<string, string>): Json | null {
  if (!items.some(({ record, lines }) => words.has(record) && lines.length > 0)) return null;
  return items.map((item) => {
    const instead = words.get(item.record);
    if (instead === undefined) return item;
    return { ...item, lines: item.lines.map((line) => ({ ...line, words: instead })) };
  }) as unknown as Json;
}

/** A document in which items of some keys tell nothing any more but that it was taken back. */
function withoutExcerpts(value: Json, byKey: ReadonlyMap<string, string>): Json | null {
  let any = false;
  const walk = (each: Json): Json => {
    if (Array.isArray(each)) return each.map(walk);
    if (!isJsonObject(each)) return each;
    const instead = typeof each.key === 'string' && each.kind === 'meeting' ? byKey.get(each.key) : undefined;
    if (instead !== undefined && each.excerpt !== instead) {
      any = true;
      return { ...each, excerpt: instead, author: '', quote: null };
    }
    return Object.fromEntries(Object.entries(each).map(([name, inner]) => [name, walk(inner as Json)]));
  };
  const cleaned = walk(value);
  return any ? cleaned : null;
}
