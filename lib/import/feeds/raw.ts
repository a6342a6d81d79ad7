/** What a reader of one format found, before any of it is trusted. Texts may be HTML where they say so. */
export interface RawItem {
  readonly id?: string;
  readonly title?: string;
  readonly address?: string;
  readonly author?: string;
  readonly published?: string;
  readonly text?: string;
  readonly html?: string;
}

export interface RawFeed {
  readonly title?: string;
  readonly items: readonly RawItem[];
}
