import type { DigestDocument } from '../digest/document';
import type { AgendaDocument } from '../facilitate/document';
import type { MessageKey } from '../i18n';
import type { Practice } from '../model/practice';
import type { Sign } from '../model/signature';
import type { Going } from '../storage/going';

export interface Rendered {
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** How a rendering is watched and stopped, and what it needs of who asks for it. */
export interface Rendering extends Going {
  /** What opens it again, for a format that is `locked`. */
  readonly passphrase?: string;
  /** Signs the bundle, in formats that carry one. */
  readonly sign?: Sign;
}

/** One format of something that leaves: one file and one word in a list of `index.ts`. */
export interface Format<Of> {
  /** `html`: also the end of its command's id. */
  readonly id: string;
  readonly title: MessageKey;
  /** Without the dot. */
  readonly extension: string;
  readonly type: string;
  /** It opens with a passphrase only, and its name says nothing of what is in it. */
  readonly locked?: boolean;
  /** Whether there is anything for it; left out: always. */
  has?(of: Of): boolean;
  /** Rejects with the signal's reason when it was stopped. */
  render(of: Of, rendering?: Rendering): Promise<Rendered>;
}

/** A digest whole, or a part of it for a program. */
export type Exporter = Format<DigestDocument>;
/** What was shared, the newest first, as a feed. */
export type FeedExporter = Format<readonly DigestDocument[]>;
/** Practices together: formats that hold one take the first. */
export type PracticeExporter = Format<readonly SharedPractice[]>;
export type AgendaExporter = Format<AgendaDocument>;

/** A practice, and the pack that it stands in. */
export interface SharedPractice {
  readonly practice: Practice;
  readonly pack: {
    readonly title: string;
    readonly version: string;
    readonly language: string;
    /** What the pack says of its own licence; empty where it says nothing. */
    readonly licence: string;
    /** Who made it, or whose wording it is. */
    readonly source?: string;
  };
}
