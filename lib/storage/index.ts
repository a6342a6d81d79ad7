export { InvalidRecordError, StorageFullError } from './errors';
export { openRepository } from './open';
export type * from './repository';
