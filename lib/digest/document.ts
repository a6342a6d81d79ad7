import type { Credit, JsonObject, ReleaseLevel } from '../model';

/**
 * A digest resolved: self-contained, no local ids, nothing private. What every digest exporter renders and what the
 * bundle carries.
 */
export interface DigestDocument {
  readonly title: string;
  /** BCP 47. */
  readonly language: string;
  readonly maker: Credit;
  /** ISO 8601 date-time of the edition. */
  readonly madeAt: string;
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly release: ReleaseLevel;
  /** Plain text; blank lines part paragraphs. */
  readonly oneMinute: string;
  readonly sections: readonly DocumentSection[];
  /** What came with it that this version does not know: for the bundle alone. */
  readonly more?: JsonObject;
}

export interface DocumentPrinciple {
  /** `relationships` … for a given one, else a public key of its own. */
  readonly key: string;
  readonly name: string;
  readonly definition: string;
  readonly colour: string;
  readonly icon: string;
  /** What came with it that this version does not know: for the bundle alone. */
  readonly more?: JsonObject;
}

export interface DocumentSection {
  readonly title: string;
  readonly principle: DocumentPrinciple | null;
  readonly words: string;
  readonly items: readonly DocumentItem[];
  /** What came with it that this version does not know: for the bundle alone. */
  readonly more?: JsonObject;
}

export interface DocumentItem {
  /** Public key: canonical address and content hash, the same in every library; null for own words alone. */
  readonly key: string | null;
  readonly kind: 'clip' | 'passage' | 'meeting' | 'words';
  readonly title: string;
  /** Empty where there is nothing to link to. */
  readonly address: string;
  readonly site: string;
  readonly author: string;
  readonly publishedAt: string | null;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  /** The page's own summary, for a clip. */
  readonly excerpt: string;
  /** The exact words of a passage, with what stands around them so that it is found again. */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
  /** The maker's own words about it. */
  readonly words: string;
  readonly minutes: number;
  readonly principles: readonly DocumentPrinciple[];
  readonly tags: readonly string[];
  /** Who is credited for finding it, if not the digest's maker. */
  readonly credit: Credit | null;
  /** What came with it that this version does not know: for the bundle alone. */
  readonly more?: JsonObject;
}
