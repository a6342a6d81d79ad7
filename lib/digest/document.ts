import type { BlockKind, Credit, DigestEvent, JsonObject, Label, ReleaseLevel } from '../model';

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
  /** Light Markdown, as `words` are everywhere (`rich.ts`). */
  readonly oneMinute: string;
  readonly sections: readonly DocumentSection[];
  /** Which edition of which digest: for the bundle alone. `line` is the same for all editions of one digest, `number` counts from 1. */
  readonly edition?: { readonly line: string; readonly number: number };
  /** Public keys of what left with earlier editions and was taken back since, and when: for the bundle alone. */
  readonly withdrawn?: readonly { readonly key: string; readonly at: string }[];
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

/** A picture with its bytes. */
export interface DocumentImage {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  /** Base64. */
  readonly data: string;
  /** Empty for one that says nothing, or that nobody has described yet. */
  readonly alt: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Of a chart: what it shows, as it is kept with the picture. It is drawn from that, and leaves in no other way. */
  readonly chart?: string;
}

export interface DocumentSection {
  readonly title: string;
  /** What the block is for; empty for a principle's section and one of the maker's own. */
  readonly kind: BlockKind | '';
  /** BCP 47; empty: the digest's. */
  readonly language: string;
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
  /** Of the page or note; of own words the language they are in. Empty: as what it stands in, or unknown. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl' | 'auto';
  /** The page's own summary, for a clip. */
  readonly excerpt: string;
  /** The exact words of a passage, with what stands around them so that it is found again. */
  readonly quote: { readonly exact: string; readonly prefix: string; readonly suffix: string } | null;
  /** The maker's own words about it: of an event or a picture what it is called. */
  readonly words: string;
  /** What kind of line of a note it is; empty for everything else. */
  readonly label: Label | '';
  /** The day an action is to be done by, where it says one. */
  readonly due: string | null;
  /** Of `words` alone. */
  readonly image: DocumentImage | null;
  /** Of `words` alone. */
  readonly event: DigestEvent | null;
  /** Of `words` alone: lines that a reader fills in and sends back as text (docs/formats/reply.md). In no bundle. */
  readonly reply?: string;
  readonly minutes: number;
  readonly principles: readonly DocumentPrinciple[];
  readonly tags: readonly string[];
  /** Who is credited for finding it, if not the digest's maker. */
  readonly credit: Credit | null;
  /** What came with it that this version does not know: for the bundle alone. */
  readonly more?: JsonObject;
}
