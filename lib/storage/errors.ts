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

/** What a failed transaction is told as: a full disk by its own class, everything else as it came. */
export function asStorageError(reason: unknown): unknown {
  const name = reason instanceof Error ? reason.name : (reason as { name?: unknown } | null)?.name;
  if (name === 'QuotaExceededError') return new StorageFullError('The disk is full', { cause: reason });
  return reason;
}
