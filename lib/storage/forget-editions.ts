import type { MessageKey } from '../i18n';
import {
  createPartId,
  type EditionErased,
  type EditionId,
  editionType,
  flattenPart,
  type HistoryEntry,
  type Json,
  type RecordedOp,
  sha256,
} from '../model';
import type { NameReplacer } from '../search';
import { hashesOfFields, hashesOfOps, putBlobs, removeUnused } from './blobs';
import { putPlanned, recordStores } from './commit';
import { applyOps, leavesOf, opOf } from './edits';
import { cleanEditionText } from './forget-fields';
import { listReplacing } from './forget-step';
import type { Library } from './library';
import type { StoredBlob } from './repository';
import { historyRow, readRows } from './rows';
import type { Database, WriteTransaction } from './schema';
import { write } from './transaction';

/** The texts of an edition of which something is to go, by their hashes, each without it. */
export type Cleaned = ReadonlyMap<string, StoredBlob>;

/** The editions whose texts hold one of some names. */
export const editionsNaming = (db: Database, names: NameReplacer): Promise<Map<EditionId, Cleaned>> =>
  editionsWith(db, (content) => cleanEditionText(content, names));

/** The editions of whose texts something is to go; `clean` gives null where nothing is. Each text is read once, however many editions say it. */
export async function editionsWith(
  db: Database,
  clean: (content: string) => string | null,
): Promise<Map<EditionId, Cleaned>> {
  const found = new Map<EditionId, Cleaned>();
  const read = new Map<string, StoredBlob | null>();
  for (const { id, fields } of await db.getAllFromIndex('records', 'type', 'edition')) {
    const steps = await db.getAllFromIndex('history', 'record', id);
    const cleaned = new Map<string, StoredBlob>();
    for (const hash of new Set([...hashesOfFields(fields), ...steps.flatMap(({ ops }) => hashesOfOps(ops))])) {
      if (!read.has(hash)) read.set(hash, await cleanedBlob(db, hash, clean));
      const blob = read.get(hash);
      if (blob) cleaned.set(hash, blob);
    }
    if (cleaned.size > 0) found.set(id as EditionId, cleaned);
  }
  return found;
}

async function cleanedBlob(
  db: Database,
  hash: string,
  clean: (content: string) => string | null,
): Promise<StoredBlob | null> {
  const blob = await db.get('blobs', hash);
  if (typeof blob?.content !== 'string' || blob.type !== editionType) return null;
  const content = clean(blob.content);
  return content === null ? null : { hash: await sha256(content), type: editionType, content };
}

/**
 * Replaces names in what left. Each edition is marked, without a name: somebody who was named in it was erased. Gives which.
 */
export async function forgetInEditions(library: Library, names: NameReplacer, commit: string): Promise<EditionId[]> {
  const found = await editionsNaming(library.db, names);
  await rewriteEditions(library, found, { commit, title: 'did_names_replace', erased: true });
  return [...found.keys()];
}

/** The step that such a rewriting is listed as, and whether it says that somebody was erased. */
interface Rewriting {
  readonly title: MessageKey;
  readonly commit?: string;
  readonly erased?: boolean;
}

/**
 * Puts other texts in the place of those of some editions, and in every step that names those, one edition a transaction, so that doing it again
 * does the rest.
 */
export async function rewriteEditions(
  library: Library,
  found: ReadonlyMap<EditionId, Cleaned>,
  { title, commit = createPartId(), erased = false }: Rewriting,
): Promise<void> {
  const pages = new Set<number>();
  for (const [id, cleaned] of found)
    for (const page of await write(library.db, { stores: recordStores }, (tx) =>
      cleanEdition(tx, { library, id, cleaned, commit, title, erased }),
    ))
      pages.add(page);
  if (found.size > 0) library.announcer.announce({ records: [...found.keys()], commit, scope: 'records' }, [...pages]);
}

/** One edition of which something goes, and the step that this is listed as. */
export interface Work {
  readonly library: Library;
  readonly id: EditionId;
  readonly cleaned: Cleaned;
  readonly commit: string;
  readonly title: MessageKey;
  readonly erased: boolean;
}

/** Does it in a transaction of `recordStores`; gives which pages of columns it wrote. */
export async function cleanEdition(
  tx: WriteTransaction,
  { library, id, cleaned, commit, title, erased }: Work,
): Promise<number[]> {
  const [row] = await readRows(tx, [id]);
  if (!row) return [];
  const now = library.now().getTime();
  await putBlobs(tx, [...cleaned.values()]);
  const other = (value: Json): Json => (typeof value === 'string' ? (cleaned.get(value)?.hash ?? value) : value);
  const stamp = { now, device: library.device };
  const texts = Object.entries(row.fields).flatMap(([key, register]): RecordedOp[] => {
    if (!leavesOf(register).some(({ x }) => other(x) !== x)) return [];
    const op = opOf(register, { key, x: other(register.x), settles: true }, stamp);
    return op ? [{ ...op, was: op.x }] : [];
  });
  const mark = erased ? Object.entries(flattenPart('erased', markOf(commit, now))) : [];
  const ops = [...texts, ...mark.flatMap(([key, x]) => opOf(row.fields[key], { key, x }, stamp) ?? [])];
  await cleanHistory(tx, id, other);
  await listReplacing(tx, library, { id: commit, at: now, more: 1, title });
  await tx.objectStore('history').add(historyRow({ commit, record: id, at: now, ops }));
  const after = applyOps(row.fields, ops);
  const { pages } = await putPlanned(tx, { id: `${commit} ${now}` }, [{ row: { id }, before: row.fields, after, ops }]);
  await removeUnused(tx, cleaned.keys());
  return pages;
}

/** The part that says it, once for each erasing. */
export const markOf = (commit: string, now: number): EditionErased => ({
  ...{ id: commit, at: new Date(now).toISOString(), order: 'a0', removed: false },
});

async function cleanHistory(tx: WriteTransaction, id: EditionId, other: (value: Json) => Json): Promise<void> {
  const history = tx.objectStore('history');
  const index = history.index('record');
  const [keys, entries] = await Promise.all([index.getAllKeys(id), index.getAll(id)]);
  for (const [nth, entry] of entries.entries()) {
    const ops = entry.ops.map((op) => ({ ...op, x: other(op.x), ...(op.was !== undefined && { was: other(op.was) }) }));
    const cleaned: HistoryEntry = { ...entry, ops };
    await history.put(historyRow(cleaned), keys[nth]);
  }
}
