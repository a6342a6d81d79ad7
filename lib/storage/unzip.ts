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
import { breathe, type Going, Steps } from './going';
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
/** Of archives that were made with it; docs/formats/signing-key.md. */
export const keyFile = 'signing-key.json';
const known =
  /^(archive\.json|sums\.json|signing-key\.json|(records|history|commits|tombstones|blobs)\.jsonl|blobs\/[\da-f]{64}\.(html|bin))$/;

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

export interface ArchiveSummary {
  readonly version: number;
  /** ISO 8601 */
  readonly createdAt: string;
  readonly clips: number;
  readonly meetings: number;
  readonly digests: number;
  readonly principles: number;
  readonly blobs: number;
}

/** An archive whose files were all compared with their sums. Files of other names are ignored. */
export class ArchiveReader {
  private constructor(
    private readonly bytes: Uint8Array,
    readonly header: ArchiveHeader,
    private readonly files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
    /** Unpacked bytes of each blob's file, by name. */
    private readonly sizes: ReadonlyMap<string, number>,
  ) {}

  /** Stopped by `going.signal`; throws ArchiveError on what is no archive, is of a newer version, too large or damaged (the file is named). */
  static async open(bytes: Uint8Array, going: Going = {}): Promise<ArchiveReader> {
    const names = listNames(bytes);
    const files = unpack(bytes, (name) => !name.startsWith('blobs/'));
    const header = parseHeader(files.get('archive.json'));
    const sums = parseFile(ArchiveSums, 'sums.json', files.get('sums.json'));
    for (const name of Object.keys(sums)) if (known.test(name) && !names.has(name)) throw damaged(name);
    const perhaps = names.has(keyFile) ? [keyFile] : [];
    for (const name of ['archive.json', ...perhaps, ...rowFiles]) await verify(name, files.get(name), sums);
    const sizes = new Map([...names].filter(([name]) => name.startsWith('blobs/')));
    const reader = new ArchiveReader(bytes, header, files, sizes);
    const steps = new Steps(going, sizes.size);
    for (const group of reader.unpackBlobs(sizes.keys())) {
      await Promise.all(group.map(({ name, content }) => verifyBlob(name, content, sums)));
      steps.done(group.length);
      await breathe();
    }
    return reader;
  }

  get summary(): ArchiveSummary {
    const { version, createdAt, counts } = this.header;
    const { clips, meetings, digests, principles, blobs } = counts;
    return { version, createdAt, clips, meetings, digests, principles, blobs };
  }

  /** The file of the key that signed in that library, locked by its passphrase; null in most. */
  get signingKey(): Uint8Array<ArrayBuffer> | null {
    return this.files.get(keyFile) ?? null;
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

  /** Reads every row once and gives how many records there are. Throws ArchiveError at the first that does not fit. */
  async check(): Promise<number> {
    let records = 0;
    for (const file of rowFiles) {
      let read = 0;
      for (const _row of this.rows(file)) {
        read += 1;
        if (read % checkedAtOnce === 0) await breathe();
      }
      if (file === 'records.jsonl') records = read;
    }
    return records;
  }

  /** The files of some blobs, those that are there, unpacked as many at a time as memory is for. */
  *unpackBlobs(names: Iterable<string>): Generator<UnpackedFile[]> {
    let wanted = new Set<string>();
    let size = 0;
    for (const name of names) {
      const next = this.sizes.get(name);
      if (next === undefined) continue;
      if (wanted.size >= most.files || (size > 0 && size + next > most.bytes)) {
        yield this.#unpacked(wanted);
        wanted = new Set();
        size = 0;
      }
      wanted.add(name);
      size += next;
    }
    if (wanted.size > 0) yield this.#unpacked(wanted);
  }

  #unpacked(wanted: ReadonlySet<string>): UnpackedFile[] {
    return [...unpack(this.bytes, (file) => wanted.has(file))].map(([name, content]) => ({ name, content }));
  }
}

export interface UnpackedFile {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** Blobs unpacked at once. */
const most = { files: 200, bytes: 32_000_000 };
/** Rows checked before the page may paint. */
const checkedAtOnce = 500;

const damaged = (name: string, cause?: unknown) => new ArchiveError('archive_damaged', [name], { cause });

/** Names and unpacked bytes of the files that mean something to us, from the ZIP's directory alone. */
function listNames(bytes: Uint8Array): Map<string, number> {
  const names = new Map<string, number>();
  let entries = 0;
  let size = 0;
  unpack(bytes, (name, file) => {
    entries += 1;
    size += file.originalSize;
    if (entries > limits.entries || size > limits.bytes) throw new ArchiveError('archive_tooLarge');
    names.set(name, file.originalSize);
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

async function verifyBlob(name: string, content: Uint8Array<ArrayBuffer>, sums: ArchiveSums): Promise<void> {
  await verify(name, content, sums);
  if (!name.startsWith(`blobs/${sums[name]}.`)) throw damaged(name);
}

async function verify(name: string, content: Uint8Array<ArrayBuffer> | undefined, sums: ArchiveSums): Promise<void> {
  const sum = sums[name];
  if (!content || !sum || (await sha256(content)) !== sum) throw damaged(name);
}
