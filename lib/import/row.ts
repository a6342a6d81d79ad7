import type { MessageKey } from '../i18n';

/** What the person who opens a bundle sees of one thing in it. */
export interface ImportRow {
  readonly kind: 'digest' | 'clip' | 'passage' | 'meeting' | 'principle' | 'picture' | 'other';
  readonly title: string;
  /** `changed`: an edition of before is here and becomes this one; `withdrawn`: it is here, and its words go. */
  readonly status: 'new' | 'known' | 'refused' | 'changed' | 'withdrawn';
  /** Why it is refused. */
  readonly reason?: MessageKey;
  /** Which line of the file is refused, from 1, and which field of it. */
  readonly line?: number;
  readonly field?: string;
  /** How many shared or kept it, with its maker and whoever has this library, where there are several. */
  readonly kept?: number;
  /** Something came with it that this version does not know, and that is too much to keep. */
  readonly lost?: boolean;
}
