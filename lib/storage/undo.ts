import {
  blankPerson,
  type Changes,
  type Commit,
  defaultSettings,
  type Fields,
  type HistoryEntry,
  type Json,
  type RecordedOp,
  type RecordId,
  sameVersion,
  typeOf,
  type Version,
} from '../model';
import { commitEdit } from './commit';
import type { Library } from './library';
import type { UndoReport } from './repository';
import { readRows } from './rows';
import type { ReadTransaction } from './schema';

/** Entries of the history that are looked at at once. */
const atOnce = 500;

/**
 * A new commit that puts back what one replaced. A record it made goes to the trash; a field that was edited since is
 * kept and named. Nothing happens where the commit is not there, was undone already, or is compacted away.
 */
export async function undoCommit(library: Library, id: string): Promise<UndoReport> {
  const tx = library.db.transaction(['commits', 'history', 'clips', 'records']) as unknown as ReadTransaction;
  const history = tx.objectStore('history');
  const [commit, keys] = await Promise.all([tx.objectStore('commits').get(id), history.index('commit').getAllKeys(id)]);
  if (!commit || commit.undoneBy) return { commit: null, kept: [] };
  const back = new Back(library.now());
  // Of a large step only what is put back is held.
  for (let from = 0; from < keys.length; from += atOnce) {
    const some = await Promise.all(keys.slice(from, from + atOnce).map((key) => history.get(key)));
    const entries = some.filter((entry) => entry !== undefined);
    const rows = await readRows(
      tx,
      entries.map(({ record }) => record),
    );
    entries.forEach((entry, i) => {
      back.take(entry, rows[i]?.fields);
    });
  }
  const { changes, base, kept } = back;
  const title = commit.undoes ? 'did_redo' : 'did_undo';
  const made = await commitEdit(library, { title, subject: commit.subject, changes }, { undoes: id, base });
  if (made.records > 0) return { commit: made, kept };
  if ((await library.db.get('commits', id))?.undoneBy) return { commit: null, kept: [] };
  leaveBehind(library, id);
  return { commit: null, kept };
}

/** What an undo puts back, gathered entry by entry. */
class Back {
  readonly changes: Record<RecordId, Changes> = {};
  readonly base: Record<string, Record<string, Version>> = {};
  /** What was changed since, and stays. */
  readonly kept: { record: RecordId; key: string }[] = [];

  constructor(private readonly now: Date) {}

  take(entry: HistoryEntry, fields: Fields | undefined): void {
    if (!fields) return;
    const { record } = entry;
    const back: Record<string, Json> = {};
    for (const [op, x] of reversed(entry, this.now)) {
      const standing = fields[op.key];
      // Saying again what this step said, by an undo of a later one perhaps, is no change since.
      if (!standing || sameVersion(standing.v, op.v) || JSON.stringify(standing.x) === JSON.stringify(op.x)) {
        back[op.key] = x;
        // Another page may write between this look and the commit: then both values stay.
        if (standing) this.base[record] = { ...this.base[record], [op.key]: standing.v };
      } else if (JSON.stringify(standing.x) !== JSON.stringify(x)) this.kept.push({ record, key: op.key });
    }
    if (Object.keys(back).length > 0) this.changes[record] = { ...this.changes[record], ...back };
  }
}

/** A step of which nothing is left to undo is no step any more: the one before it comes next. */
function leaveBehind({ session: { steps } }: Library, id: string): void {
  const at = steps.findIndex((step) => step.id === id);
  if (at >= 0) steps.splice(at, 1);
}

/** The ops of an entry that have something to put back, each with that value. */
function reversed({ record, ops }: HistoryEntry, now: Date): [RecordedOp, Json][] {
  const created = ops.find(({ key, was }) => key === 'trashedAt' && was === undefined);
  if (created) return [[created, now.toISOString()]];
  const parts = new Set(ops.filter(isNewPart).map(({ key }) => key.slice(0, -'removed'.length)));
  return ops.flatMap((op): [RecordedOp, Json][] => {
    if (op.was !== undefined) return [[op, op.was]];
    if (isNewPart(op)) return [[op, true]];
    if ([...parts].some((part) => op.key.startsWith(part))) return [];
    const absent = absentValue(record, op);
    return absent === undefined ? [] : [[op, absent]];
  });
}

/** Of a list, or of a list in a part of one, as the blocks of a preset are. */
const isNewPart = ({ key, was }: RecordedOp) => was === undefined && /^(?:[^/]+\/[^/]+\/)+removed$/.test(key);

/** What a field that was not there says: a set's entry is not in it, a setting is as by default, of a person nothing is written. */
function absentValue(record: RecordId, { key, x }: RecordedOp): Json | undefined {
  if (typeof x === 'boolean' && key.includes('/')) return false;
  // A word for a label, how a rule is set, a question in other words and what was answered to it: nothing.
  if (typeof x === 'string' && /^(labels|rules|questions|answers)\/[^/]+\/(word|set|reason|words|asked)$/.test(key))
    return '';
  const type = typeOf(record);
  if (type === 'digest') return absentOfDigest(key);
  const absent: Record<string, Json> = type === 'settings' ? defaultSettings() : type === 'person' ? blankPerson : {};
  return absent[key];
}

/** A block or card in the digest's own language, a block as long as its kind is, and nothing told of what was checked. */
function absentOfDigest(key: string): Json | undefined {
  if (key === 'report' || /^items\/[^/]+\/apart$/.test(key)) return false;
  if (/^sections\/[^/]+\/most$/.test(key)) return null;
  return /^(?:sections|items)\/[^/]+\/language$/.test(key) ? '' : undefined;
}

/** The last commit of this page that can be undone: a step (a redo is one) that nobody undid. */
export async function lastUndoable(library: Library): Promise<Commit | undefined> {
  for (const { id, kind } of [...library.session.steps].reverse()) {
    if (kind !== 'step') continue;
    const commit = await library.db.get('commits', id);
    if (commit && !commit.undoneBy) return commit;
  }
  return undefined;
}

/** The last undo of this page that can be redone; none once something else was done after it. */
export async function lastRedoable(library: Library): Promise<Commit | undefined> {
  for (const { id, kind } of [...library.session.steps].reverse()) {
    const commit = await library.db.get('commits', id);
    if (kind === 'step' && !commit?.undoes) return undefined;
    if (kind === 'undo' && commit && !commit.undoneBy) return commit;
  }
  return undefined;
}
