import type { DigestDocument } from '../digest/document';
import type { MessageKey } from '../i18n';

export interface Rendered {
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** One format a digest can be shared in: one file and one word in the list of `index.ts`. */
export interface Exporter {
  /** `html`: also the end of its command's id. */
  readonly id: string;
  readonly title: MessageKey;
  /** Without the dot. */
  readonly extension: string;
  readonly type: string;
  render(document: DigestDocument): Promise<Rendered>;
}
