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

/** What Chromium says of a disk without room; of a large value alone it does not say why it could not be written. */
const noRoom = /NO_SPACE|Failed to write blobs/;

/** What a failed transaction is told as: a full disk by its own class, everything else as it came. */
export function asStorageError(reason: unknown): unknown {
  const { name, message } = (reason ?? {}) as { name?: unknown; message?: unknown };
  if (name === 'QuotaExceededError' || noRoom.test(`${message}`))
    return new StorageFullError('The disk is full', { cause: reason });
  return reason;
}
