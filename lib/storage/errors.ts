/** The disk is full: nothing of the change was written. */
export class StorageFullError extends Error {
  override readonly name = 'StorageFullError';
}

/** A change that would make a record no longer what its schema says; nothing of the commit was written. */
export class InvalidRecordError extends Error {
  override readonly name = 'InvalidRecordError';
  constructor(
    readonly record: string,
    /** The field at fault, as a path: `title`, `highlights.0.note`. */
    readonly field: string,
    reason: string,
  ) {
    super(`${record} ${field}: ${reason}`);
  }
}
