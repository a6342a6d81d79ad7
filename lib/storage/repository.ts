import type {
  AnyRecord,
  Clip,
  ClipId,
  Commit,
  DigestId,
  Edit,
  Fields,
  FormDraft,
  HistoryEntry,
  MeetingId,
  PartId,
  Person,
  PrincipleId,
  RecordById,
  RecordId,
  RecordOf,
  RecordType,
} from '../model';
import type { Chosen, Facet } from '../model/filters';
import type { Going } from './going';

/** A body's clean HTML or an image's bytes, immutable, named by the SHA-256 of its content. */
export interface StoredBlob {
  readonly hash: string;
  /** Media type: `text/html` for bodies. */
  readonly type: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** What a list of clips asks for. Everything given must hold. */
export interface ClipFilter {
  /** All of these principles. */
  readonly principles?: readonly PrincipleId[];
  /** At least one of these principles. */
  readonly somePrinciples?: readonly PrincipleId[];
  /** Saved from the site (host and port) of this address. */
  readonly site?: string;
  /** Carries no principle. */
  readonly untagged?: boolean;
  /** Words (each a prefix) in title, site, author, note, tags, excerpt or body. */
  readonly text?: string;
  readonly unread?: boolean;
  /** One of the values chosen of each facet. */
  readonly chosen?: Chosen;
  readonly trashed?: boolean;
  /** Saved from (inclusive) and until (exclusive), ms since 1970. */
  readonly from?: number;
  readonly until?: number;
}

/** The clips a filter finds, newest first, by row number; `at` reads just those a list shows. */
export interface ClipSelection {
  readonly total: number;
  /** Row numbers in the clip store, newest first. */
  readonly rows: Uint32Array;
  /** How many of the found clips carry each principle. */
  readonly counts: ReadonlyMap<PrincipleId, number>;
}

/** How many clips each value of each facet would leave; values that would leave none are not in it. */
export interface FacetCounts {
  /** Clips that pass all of the filter. */
  readonly total: number;
  /** A facet's values with the number of clips that pass everything but this facet and have the value. */
  readonly values: { readonly [F in Facet]: ReadonlyMap<string, number> };
  /** False while clips of an older library are not all counted yet; a change of scope `indexed` tells when they are. */
  readonly whole: boolean;
}

/** One thing that a principle was found in. */
export interface Evidence {
  readonly kind: 'clip' | 'passage' | 'meeting' | 'line';
  /** Row number of the clip (`clipsAt`); null for a meeting note. */
  readonly row: number | null;
  readonly meeting: MeetingId | null;
  /** The passage, or the line of the note. */
  readonly part: PartId | null;
  /** When it was saved or highlighted, or the day of the meeting, ms since 1970. */
  readonly at: number;
  /** The words of a passage or line, a note's title; empty for a clip, which is read when it shows. */
  readonly words: string;
}

/** Names that somebody goes by, as they were written. */
export interface Named {
  readonly kind: Person['kind'];
  readonly name: string;
  readonly aliases: readonly string[];
}

/** How somebody stands in a record: they wrote it, shared it, were there, said a line of it, or are named in it. */
export type Part = 'author' | 'shared' | 'present' | 'said' | 'named';

/** One record that somebody is seen in. */
export interface Seen {
  readonly part: Part;
  /** Row number of a clip (`clipsAt`); null for others. */
  readonly row: number | null;
  readonly record: MeetingId | DigestId | null;
  /** Empty for a clip, which is read when it shows. */
  readonly title: string;
  /** When the clip was saved, the day of the meeting or of the digest, ms since 1970. */
  readonly at: number;
}

export interface CommitOptions {
  /** Blobs the changes refer to, put in the same transaction. */
  readonly blobs?: readonly StoredBlob[];
  /**
   * The field versions the writer was looking at (`Field.v` by `record`, then key); where the stored one is another,
   * the loser stays visible as other version. Left out: the writer saw what is stored.
   */
  readonly base?: Readonly<Record<string, Readonly<Record<string, readonly [number, number, string]>>>>;
  /** Typing: joins this page's last commit when it changed the same fields of the same record within a minute. */
  readonly typing?: boolean;
  /** `strict` (default) waits for the disk: what a person sees as "Saved" is. */
  readonly durability?: 'strict' | 'relaxed';
  readonly undoes?: string;
  /** Nothing that somebody did to the library: `lastUndoable` passes it by. */
  readonly aside?: boolean;
  /** Of a large edit: how far it is, and what stops it; stopped, it wrote nothing and rejects with the signal's reason. */
  readonly going?: Going;
}

/** What changed, told to every open page (this one too). */
export interface Change {
  readonly records: readonly RecordId[];
  readonly commit: string | null;
  /** Drafts changed, or what `health` answers, or what was changed before can be found now, or everything may have (restore). */
  readonly scope: 'records' | 'drafts' | 'health' | 'indexed' | 'everything';
}

export interface UndoReport {
  readonly commit: Commit | null;
  /** Fields that were changed since and so were kept, as `record` and field key. */
  readonly kept: readonly { readonly record: RecordId; readonly key: string }[];
}

export interface FoundTitle {
  readonly id: ClipId;
  readonly title: string;
  readonly site: string;
  /** As `scoreOf` gives it. */
  readonly score: number;
}

/** Titles and sites of every clip, held in memory once somebody wants to find by them. */
export interface ClipTitles {
  /**
   * Reads them, the newest first, a few at a time while the page rests; resolves when all are there. `soon`: somebody waits
   * for that, and no longer for rest.
   */
  load(soon?: boolean): Promise<void>;
  /**
   * Clips outside the trash that answer what was typed, best first: at once, of what has been read. Those that are a
   * letter off where none says it, and with `slips` (as where nothing is said) alone.
   */
  find(typed: string, most: number, slips?: boolean): readonly FoundTitle[];
  /** Told when more is known, or something else. */
  onChange(listener: () => void): () => void;
}

export interface StorageHealth {
  readonly used: number;
  readonly quota: number;
  readonly persisted: boolean;
  /** ms since 1970; null when no archive was ever saved. */
  readonly lastBackupAt: number | null;
  readonly clips: number;
}

/** What a library has few of: all but clips and settings. */
export type Listed = Exclude<RecordType, 'clip' | 'settings'>;

/** The library: records, bodies, drafts and their history, in this browser's IndexedDB. */
export interface Repository {
  get<I extends RecordId>(id: I): Promise<RecordById<I> | undefined>;
  getMany<I extends RecordId>(ids: readonly I[]): Promise<(RecordById<I> | undefined)[]>;
  /** Records of one small collection, live ones only (or the trashed), newest or by `order` first. Clips: `findClips`. */
  list<T extends Listed>(type: T, options?: { trashed?: boolean }): Promise<RecordOf[T][]>;
  /** A record's fields with their versions: what an editor was looking at. Undefined where there is none. */
  fields(id: RecordId): Promise<Fields | undefined>;
  settings(): Promise<RecordOf['settings']>;
  findClips(filter: ClipFilter): Promise<ClipSelection>;
  /** What a filter could be narrowed or widened to. */
  facets(filter: Pick<ClipFilter, 'text' | 'trashed' | 'chosen'>): Promise<FacetCounts>;
  /** The clips of some rows, in their order; a row whose clip is gone is left out. */
  clipsAt(rows: ArrayLike<number>): Promise<Clip[]>;
  /** The live or trashed clip saved from this canonical address. */
  clipByAddress(address: string): Promise<Clip | undefined>;
  /** The same for many addresses at once, by address. */
  clipsByAddress?(addresses: readonly string[]): Promise<ReadonlyMap<string, Clip>>;
  /** What carries a principle and is not in the trash, newest first; with a text, what of it has all its words. */
  evidence(principle: PrincipleId, text?: string): Promise<readonly Evidence[]>;
  /** What somebody is seen in and is not in the trash, newest first. */
  seen(names: Named): Promise<readonly Seen[]>;
  /** When each was seen last, ms since 1970, in the same order; null for who never was. */
  lastSeen(people: readonly Named[]): Promise<readonly (number | null)[]>;
  readonly titles: ClipTitles;
  /** Tags in use that start with this, most used first, at most 20. */
  tags(prefix: string): Promise<string[]>;
  blob(hash: string): Promise<StoredBlob | undefined>;

  /**
   * Writes changes, their history and their index entries in one transaction; resolves when they are durable. An edit
   * that says what is stored already writes nothing: its commit has 0 records, is not kept and cannot be undone.
   * Throws InvalidRecordError (names the field) and StorageFullError; then nothing was written.
   */
  commit(edit: Edit, options?: CommitOptions): Promise<Commit>;
  /** A new commit that puts back what this one replaced; fields changed since are kept and named. */
  undo(commit: string): Promise<UndoReport>;
  /** The last commit of this page that `undo` would undo (`redo`: the last undo of this page), if any. */
  lastUndoable(): Promise<Commit | undefined>;
  lastRedoable(): Promise<Commit | undefined>;
  commits(options?: { before?: number; limit?: number }): Promise<Commit[]>;
  versions(record: RecordId): Promise<HistoryEntry[]>;
  /** Values of a field that lost to a concurrent edit and were not dismissed. */
  otherVersions(record: RecordId): Promise<{ key: string; value: unknown; at: number }[]>;
  /** Keeps the standing value (or `take` the other one) and drops the others. */
  dismissOthers(record: RecordId, key: string): Promise<void>;
  /** Removes records and all their traces for ever, leaving a tombstone without content. */
  erase(records: readonly RecordId[]): Promise<void>;

  draft(address: string): Promise<FormDraft | undefined>;
  drafts(): Promise<FormDraft[]>;
  /** Keeps a draft in place of an older one; a newer one stays. */
  putDraft(draft: FormDraft): Promise<void>;
  removeDraft(address: string): Promise<void>;

  health(): Promise<StorageHealth>;
  /** Tells every open page that `health` answers otherwise now: a backup was saved, the browser promised to keep it all. */
  healthChanged(): void;
  /** A page may have written and gone before it could say so: everything is read again, in every page. */
  lookAgain(): void;
  /** Small values of this browser alone that no archive carries (open tabs, "welcome was shown"). */
  local<T>(key: string): Promise<T | undefined>;
  /** All of them whose key begins so, by key. */
  locals<T>(prefix: string): Promise<ReadonlyMap<string, T>>;
  /** Undefined: nothing is kept there any more. */
  setLocal(key: string, value: unknown): Promise<void>;
  onChange(listener: (change: Change) => void): () => void;
  close(): void;
}

export type { AnyRecord };
