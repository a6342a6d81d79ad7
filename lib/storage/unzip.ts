import { type UnzipFileInfo, unzipSync } from 'fflate';
import type * as z from 'zod/mini';
import type { MessageKey } from '../i18n';
import { sha256 } from '../model';
import {
  ArchivedBlob,
  ArchivedCommit,
  ArchivedEntry,
  ArchivedRow,
  ArchivedTombstone,
  ArchiveHeader,
  ArchiveSums,
  archiveVersion,
} from '../model/archive';
import { schemaVersion } from './migrations';

/** The most an archive may hold: against files made to fill memory. */
const limits = { entries: 500_000, bytes: 2_000_000_000, line: 64_000_000 };

/** The files of rows, each with what a row must be. */
const rowSchemas = {
  'records.jsonl': ArchivedRow,
  'history.jsonl': ArchivedEntry,
  'commits.jsonl': ArchivedCommit,
  'tombstones.jsonl': ArchivedTombstone,
  'blobs.jsonl': ArchivedBlob,
} as const;
type RowFile = keyof typeof rowSchemas;
type RowOf<F extends RowFile> = z.infer<(typeof rowSchemas)[F]>;
const rowFiles = Object.keys(rowSchemas) as RowFile[];
const known =
  /^(archive\.json|sums\.json|(records|history|commits|tombstones|blobs)\.jsonl|blobs\/[\da-f]{64}\.(html|bin))$/;

/** Why an archive cannot be opened, as a message that a person understands. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
  constructor(
    readonly key: MessageKey,
    readonly places: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super([key, ...places].join(' '), options);
  }
}

/** An archive whose files were all compared with their sums. Files of other names are ignored. */
export class ArchiveReader {
  private constructor(
    private readonly bytes: Uint8Array,
    readonly header: ArchiveHeader,
    private readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
    /** Names of the blobs there are. */
    readonly blobs: readonly string[],
  ) {}

  /** Throws ArchiveError on what is no archive, is of a newer version, too large or damaged (the file is named). */
  static async open(bytes: Uint8Array): Promise<ArchiveReader> {
    const names = listNames(bytes);
    const files = unpack(bytes, (name) => !name.startsWith('blobs/'));
    const header = parseHeader(files.get('archive.json'));
    const sums = parseFile(ArchiveSums, 'sums.json', files.get('sums.json'));
    for (const name of Object.keys(sums)) if (known.test(name) && !names.has(name)) throw damaged(name);
    for (const name of ['archive.json', ...rowFiles]) await verify(name, files.get(name), sums);
    const blobs = [...names].filter((name) => name.startsWith('blobs/'));
    const reader = new ArchiveReader(bytes, header, files, blobs);
    for (const { name, content } of reader.unpackBlobs()) {
      await verify(name, content, sums);
      if (!name.startsWith(`blobs/${sums[name]}.`)) throw damaged(name);
    }
    return reader;
  }

  /** The rows of a file, parsed one at a time. Throws ArchiveError with file and line on one that does not fit. */
  *rows<F extends RowFile>(file: F): Generator<RowOf<F>> {
    const schema = rowSchemas[file] as unknown as z.ZodMiniType<RowOf<F>>;
    const content = this.files.get(file) ?? new Uint8Array();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let line = 0;
    for (let start = 0; start < content.length; ) {
      const next = content.indexOf(10, start);
      const end = next < 0 ? content.length : next;
      line += 1;
      if (end - start > limits.line) throw damaged(`${file}:${line}`);
      if (end > start) yield parseRow(schema, `${file}:${line}`, () => decoder.decode(content.subarray(start, end)));
      start = end + 1;
    }
  }

  /** Reads every row once. Throws ArchiveError at the first that does not fit. */
  check(): void {
    for (const file of rowFiles) for (const _row of this.rows(file));
  }

  /** The blobs' files, unpacked a group at a time. */
  *unpackBlobs(group = 100): Generator<{ name: string; content: Uint8Array<ArrayBuffer> }> {
    for (let i = 0; i < this.blobs.length; i += group) {
      const wanted = new Set(this.blobs.slice(i, i + group));
      for (const [name, content] of unpack(this.bytes, (file) => wanted.has(file))) yield { name, content };
    }
  }
}

const damaged = (name: string, cause?: unknown) => new ArchiveError('archive_damaged', [name], { cause });

/** Names of the files that mean something to us, from the ZIP's directory alone. */
function listNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  let entries = 0;
  let size = 0;
  unpack(bytes, (name, file) => {
    entries += 1;
    size += file.originalSize;
    if (entries > limits.entries || size > limits.bytes) throw new ArchiveError('archive_tooLarge');
    names.add(name);
    return false;
  });
  return names;
}

function unpack(
  bytes: Uint8Array,
  wanted: (name: string, file: UnzipFileInfo) => boolean,
): Map<string, Uint8Array<ArrayBuffer>> {
  try {
    const filter = (file: UnzipFileInfo) => known.test(file.name) && wanted(file.name, file);
    return new Map(Object.entries(unzipSync(bytes, { filter }) as Record<string, Uint8Array<ArrayBuffer>>));
  } catch (error) {
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError('archive_notOne', [], { cause: error });
  }
}

function parseHeader(content: Uint8Array<ArrayBuffer> | undefined): ArchiveHeader {
  if (!content) throw new ArchiveError('archive_notOne');
  const loose = parseJson('archive.json', content) as { format?: unknown; version?: unknown; schema?: unknown } | null;
  if (loose?.format !== 'commonplace-archive') throw new ArchiveError('archive_notOne');
  const newer = Number(loose.version) > archiveVersion || Number(loose.schema) > schemaVersion;
  if (newer) throw new ArchiveError('archive_newer');
  return parseFile(ArchiveHeader, 'archive.json', content);
}

function parseFile<T>(schema: z.ZodMiniType<T>, name: string, content: Uint8Array<ArrayBuffer> | undefined): T {
  if (!content) throw damaged(name);
  const result = schema.safeParse(parseJson(name, content));
  if (!result.success) throw damaged(name, result.error);
  return result.data;
}

function parseJson(name: string, content: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(content));
  } catch (error) {
    throw damaged(name, error);
  }
}

function parseRow<T>(schema: z.ZodMiniType<T>, place: string, text: () => string): T {
  try {
    return schema.parse(JSON.parse(text()));
  } catch (error) {
    throw damaged(place, error);
  }
}

async function verify(name: string, content: Uint8Array<ArrayBuffer> | undefined, sums: ArchiveSums): Promise<void> {
  const sum = sums[name];
  if (!content || !sum || (await sha256(content)) !== sum) throw damaged(name);
}
