import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb';
import type { ClipId, Commit, Fields, FormDraft, HistoryEntry, RecordId, RecordType } from '../model';
import type { StoredBlob } from './repository';

export interface ClipRow {
  /** Row number: what columns, words and selections count in. Given by the store, never used twice. */
  readonly k: number;
  readonly id: ClipId;
  readonly address: string;
  /** Blobs the fields name. */
  readonly hashes: readonly string[];
  readonly fields: Fields;
}

export interface HistoryRow extends HistoryEntry {
  /** Blobs the ops name; absent where none. */
  readonly hashes?: readonly string[];
}

export interface RecordRow {
  readonly id: RecordId;
  readonly type: RecordType;
  /** Blobs the fields name; absent where none. */
  readonly hashes?: readonly string[];
  readonly fields: Fields;
}

/** A clip whose words are not indexed yet. `stamp` changes with every edit, so that a late writer sees it is late. */
export interface PendingRow {
  readonly k: number;
  readonly stamp: string;
}

/**
 * What of a clip is found by what it is marked with: each of its passages with the principles it carries, and, with an
 * empty `id`, the clip itself with the names it is credited to. Derived, and written after the clip.
 */
export interface MarkRow {
  readonly k: number;
  /** The passage; empty for the clip. */
  readonly id: string;
  /** Ids of principles, or names as `nameKey` gives them. */
  readonly keys: readonly string[];
  /** When the passage was highlighted, ms since 1970. */
  readonly at: number;
  /** The beginning of its words. */
  readonly quote: string;
}

export interface TagRow {
  readonly tag: string;
  /** Lower case, without diacritics: what typed prefixes are compared with. */
  readonly folded: string;
  readonly count: number;
}

/** What is left of an erased record: that there was one. */
export interface Tombstone {
  readonly id: RecordId;
  readonly at: number;
}

/** What filters ask of 4,096 neighbouring clips, by row number. About 36 kB as stored. */
export interface ColumnPage {
  readonly page: number;
  /** Seconds since 1970. */
  readonly savedAt: Uint32Array<ArrayBuffer>;
  readonly flags: Uint8Array<ArrayBuffer>;
  /** Principles as bits: plane 0 holds bits 0–31 of each clip, plane 1 the next 32 … */
  readonly planes: Uint32Array<ArrayBuffer>[];
}

/** The stores as of the newest migration. */
export interface Stores extends DBSchema {
  clips: { key: number; value: ClipRow | Omit<ClipRow, 'k'>; indexes: { id: string; address: string; hashes: string } };
  records: { key: string; value: RecordRow; indexes: { type: string; hashes: string } };
  blobs: { key: string; value: StoredBlob };
  images: { key: string; value: StoredBlob };
  commits: { key: string; value: Commit; indexes: { at: number } };
  history: { key: number; value: HistoryRow; indexes: { record: string; commit: string; at: number; hashes: string } };
  drafts: { key: string; value: FormDraft; indexes: { updatedAt: string } };
  words: { key: number; value: { k: number; words: string[] }; indexes: { words: string } };
  pending: { key: number; value: PendingRow };
  marks: { key: [number, string]; value: MarkRow; indexes: { keys: string } };
  cols: { key: number; value: ColumnPage };
  /** By column page: the line of each of its rows, as `facetLine` gives it; empty for none, and for one of before there were lines. */
  facets: { key: number; value: string[] };
  tags: { key: string; value: TagRow; indexes: { folded: string; count: number } };
  tombstones: { key: string; value: Tombstone };
  kv: { key: string; value: unknown };
}

export type StoreName =
  | 'clips'
  | 'records'
  | 'blobs'
  | 'images'
  | 'commits'
  | 'history'
  | 'drafts'
  | 'words'
  | 'pending'
  | 'marks'
  | 'cols'
  | 'facets'
  | 'tags'
  | 'tombstones'
  | 'kv';

export interface Database extends IDBPDatabase<Stores> {
  /** After the browser closed it, resolves when it can be used again; see `openLasting`. Throws what opening throws. */
  ready?(): Promise<unknown> | null;
  /** Told that a write failed. */
  failed?(): void;
}
export type UpgradeTransaction = IDBPTransaction<Stores, StoreName[], 'versionchange'>;
export type ReadTransaction = IDBPTransaction<Stores, StoreName[], 'readonly' | 'readwrite'>;
export type WriteTransaction = IDBPTransaction<Stores, StoreName[], 'readwrite'>;
