export { ImportError } from './error';
export { type ParsedBundle, parseBundle } from './parse-bundle';
export { type Conflict, type ImportPlan, type ImportRow, type Look, planImport, type Trust } from './plan';
export { readShared, readSharedFile, type Shared } from './read-shared';
