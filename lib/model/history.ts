import type { Changes, Op } from './field';
import type { RecordId } from './id';
import type { Json } from './json';

/** One step a person took: what Activity lists and what undo undoes. */
export interface Commit {
  readonly id: string;
  /** ms since 1970 */
  readonly at: number;
  readonly device: string;
  /** Page session that made it: `Ctrl+Z` undoes this page's last. */
  readonly page: string;
  /** Message key of what was done, and what fills its places. */
  readonly title: string;
  readonly subject: readonly string[];
  /** How many records it touched. */
  readonly records: number;
  /** The commit this one undoes, and the one that undid this one. */
  readonly undoes: string | null;
  readonly undoneBy: string | null;
}

/** An op with what stood there before, so that it can be undone without reading further back. */
export interface RecordedOp extends Op {
  /** Absent where the field did not exist. */
  readonly was?: Json;
}

/** What one commit did to one record. */
export interface HistoryEntry {
  readonly commit: string;
  readonly record: RecordId;
  readonly at: number;
  readonly ops: readonly RecordedOp[];
}

/** A change that waits to be committed. */
export interface Edit {
  /** Message key, e.g. `did_clip_save`. */
  readonly title: string;
  readonly subject?: readonly string[];
  /** New field values by record. For a new record: `flatten(record, shape)`. */
  readonly changes: Readonly<Record<RecordId, Changes>>;
}
