import type { Fields, RecordId, Version } from '../model';
import type { ColumnCache } from './columns';
import type { Enricher } from './enrich';
import type { Announcer, Speaker } from './events';
import type { FacetCache } from './facets';
import type { Repository } from './repository';
import type { Database } from './schema';

/** What writing to an open library takes. */
export interface Writing {
  readonly db: Database;
  /** Names this browser profile in versions. */
  readonly device: string;
  /** Names this open page: whose commits `Ctrl+Z` undoes. */
  readonly page: string;
  readonly now: () => Date;
  readonly announcer: Pick<Speaker, 'announce'>;
  /** Told when words wait to be indexed. */
  readonly enricher: Pick<Enricher, 'soon'>;
  readonly session: PageSession;
  /** Throws InvalidRecordError, naming the field, when fields do not make a record of their type. */
  check(id: RecordId, fields: Fields): void;
}

/** What the parts of an open repository share. */
export interface Library extends Writing {
  readonly name: string;
  readonly columns: ColumnCache;
  readonly facets: FacetCache;
  readonly announcer: Announcer;
  readonly enricher: Enricher;
}

/** What this page did: kept in memory, gone with the page. */
export interface PageSession {
  /** Commits of this page, oldest first. */
  readonly steps: { readonly id: string; readonly kind: 'step' | 'undo' }[];
  /** The last commit, if typing may join it. */
  typing: Typing | null;
  /** The newest version this page wrote of a field it edited, by `record key`: what it has therefore seen. */
  readonly seen: Map<string, Version>;
}

export interface Typing {
  readonly commit: string;
  readonly record: RecordId;
  /** Key of its row in `history`. */
  readonly entry: number;
  readonly keys: readonly string[];
  readonly at: number;
}

const libraries = new WeakMap<Repository, Library>();

export function register(repository: Repository, library: Library): Repository {
  libraries.set(repository, library);
  return repository;
}

/** What stands behind a repository, for the storage room's own modules. Throws for one opened elsewhere. */
export function libraryOf(repository: Repository): Library {
  const library = libraries.get(repository);
  if (!library) throw new TypeError('Not a repository of openRepository');
  return library;
}
