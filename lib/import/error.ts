import type { MessageKey } from '../i18n';

/** A file that cannot come in, with the message that says why. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
  readonly key: MessageKey;
  /** What fills the message's places. */
  readonly places: readonly (string | number)[];

  constructor(key: MessageKey, ...places: (string | number)[]) {
    super(key);
    this.key = key;
    this.places = places;
  }
}
