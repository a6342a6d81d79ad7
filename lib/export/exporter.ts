import type { DigestDocument } from '../digest/document';
import type { MessageKey } from '../i18n';
import type { Sign } from '../model/signature';

export interface Rendered {
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** What a format may use besides the document. */
export interface Rendering {
  /** Signs the bundle, in formats that carry one. */
  readonly sign?: Sign;
}

/** One format a digest can be shared in: one file and one word in the list of `index.ts`. */
export interface Exporter {
  /** `html`: also the end of its command's id. */
  readonly id: string;
  readonly title: MessageKey;
  /** Without the dot. */
  readonly extension: string;
  readonly type: string;
  render(document: DigestDocument, rendering?: Rendering): Promise<Rendered>;
}
