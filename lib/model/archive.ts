import * as z from 'zod/mini';
import { RecordId } from './id';
import type { Json as JsonValue } from './json';

/**
 * The archive's files, as `docs/formats/archive.md` describes them. Loose objects: what a later minor version adds is
 * kept. Values of fields are checked by their record's own schema after migration.
 */

/** The archive format's major version: a newer one is not read. */
export const archiveVersion = 1;

const Json = z.json() as unknown as z.ZodMiniType<JsonValue>;
const count = z.int().check(z.nonnegative());
const time = z.number().check(z.nonnegative());
const hash = z.string().check(z.regex(/^[\da-f]{64}$/));
/** No name that every object has: it would not be a field of its own. */
const fieldKey = z.string().check(
  z.minLength(1),
  z.maxLength(2000),
  z.refine((key) => !(key in Object.prototype)),
);

export const ArchiveHeader = z.looseObject({
  format: z.literal('commonplace-archive'),
  version: z.int().check(z.positive()),
  /** Number of the newest migration when it was made. */
  schema: z.int().check(z.positive()),
  createdAt: z.iso.datetime(),
  counts: z.looseObject({ clips: count, meetings: count, digests: count, principles: count, blobs: count }),
});
export type ArchiveHeader = z.infer<typeof ArchiveHeader>;

/** Far above what anybody reaches, far below where counting and clocks stop being exact. */
const mostEdits = 2 ** 40;
const latest = 8.64e15;

export const ArchivedVersion = z.tuple([
  count.check(z.maximum(mostEdits)),
  time.check(z.maximum(latest)),
  z.string().check(z.maxLength(100)),
]);
const held = { x: Json, v: ArchivedVersion };

export const ArchivedRow = z.looseObject({
  id: RecordId,
  fields: z.record(fieldKey, z.object({ ...held, o: z.optional(z.array(z.object(held))) })),
});

export const ArchivedOp = z.looseObject({
  key: fieldKey,
  ...held,
  p: z.array(ArchivedVersion),
  was: z.optional(Json),
});

export const ArchivedEntry = z.looseObject({
  commit: z.string().check(z.maxLength(100)),
  record: RecordId,
  at: time,
  ops: z.array(ArchivedOp),
});
export type ArchivedEntry = z.infer<typeof ArchivedEntry>;

export const ArchivedCommit = z.looseObject({
  id: z.string().check(z.maxLength(100)),
  at: time,
  device: z.string(),
  page: z.string(),
  title: z.string(),
  subject: z.array(z.string()),
  records: count,
  undoes: z.nullable(z.string()),
  undoneBy: z.nullable(z.string()),
});

export const ArchivedTombstone = z.looseObject({ id: RecordId, at: time });

/** A blob's place in the archive: `blobs/<hash>.html` for text, `blobs/<hash>.bin` for bytes. */
export const ArchivedBlob = z.looseObject({
  hash,
  type: z.string().check(z.maxLength(200)),
  text: z.boolean(),
});

/** The name of a blob's file. */
export const blobFile = (hash: string, text: boolean) => `blobs/${hash}.${text ? 'html' : 'bin'}`;

/** SHA-256 of every other file, by its name. */
export const ArchiveSums = z.record(z.string(), hash);
export type ArchiveSums = z.infer<typeof ArchiveSums>;
