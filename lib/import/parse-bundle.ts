import { sha256 } from '@noble/hashes/sha2.js';
import type { MessageKey } from '../i18n';
import {
  BundleDigest,
  BundleEnd,
  BundleHeader,
  BundleItem,
  BundlePrinciple,
  BundleSection,
  BundleWithdrawn,
  bundleFormat,
  bundleLimits,
  bundleLines,
  bundleVersion,
} from '../model/bundle';
import { holdsFor, toHex } from '../model/signature';
import { ImportError } from './error';
import { placeOf } from './json-file';
import { type Chunks, type Line, linesOf, type Watching } from './lines';

export interface ParsedSection {
  readonly line: BundleSection;
  readonly items: BundleItem[];
}

/** A line that does not come in, and why. */
export interface RefusedLine {
  readonly line: number;
  readonly kind: 'section' | 'principle' | 'clip' | 'passage' | 'meeting' | 'other';
  readonly title: string;
  readonly reason: MessageKey;
  /** The field that is missing or is not what it should be: `quote, exact`. */
  readonly field?: string;
}

/** A bundle that was whole: its hash and count hold. Fields and lines of newer versions are kept in what is parsed. */
export interface ParsedBundle {
  readonly header: BundleHeader;
  readonly digest: BundleDigest;
  readonly principles: readonly BundlePrinciple[];
  readonly sections: readonly ParsedSection[];
  readonly end: BundleEnd;
  /** Whose key signed it, which was checked; `null` for nobody's, and for a kind of signature this version does not know. */
  readonly signer: string | null;
  /** Keys of what was taken back since it was shared, in the order they came. */
  readonly withdrawn: readonly BundleWithdrawn[];
  readonly refused: readonly RefusedLine[];
  /** Lines of types this version does not know. */
  readonly unknownLines: number;
  /** What is to be said about the file. */
  readonly notes: readonly MessageKey[];
}

interface Reading {
  header: BundleHeader | null;
  digest: BundleDigest;
  readonly principles: Map<string, BundlePrinciple>;
  readonly sections: ParsedSection[];
  readonly refused: RefusedLine[];
  readonly withdrawn: Map<string, BundleWithdrawn>;
  unknownLines: number;
  /** What the current section already holds, as text. */
  seen: Set<string>;
}

/**
 * Reads a bundle from its text, its bytes or chunks as they arrive. Lines that do not hold
 * are refused one by one; a file that is cut off, changed, of a newer major version, too large or no bundle is refused
 * whole by an ImportError. Stopped, it rejects with the signal's reason.
 */
export async function parseBundle(source: Chunks, watching: Watching = {}): Promise<ParsedBundle> {
  const mended = { value: false };
  const reading: Reading = {
    header: null,
    digest: { type: 'digest', oneMinute: '' },
    principles: new Map(),
    sections: [],
    refused: [],
    withdrawn: new Map(),
    unknownLines: 0,
    seen: new Set(),
  };
  const before = { lines: 0, hash: sha256.create() };
  let end: BundleEnd | null = null;
  for await (const line of linesOf(source, mended, watching)) {
    if (end) {
      if (line.bytes.length > 0) throw new ImportError('import_changed');
      continue;
    }
    end = readLine(reading, line);
    if (end) checkWhole(end, before.lines, toHex(new Uint8Array(before.hash.digest())));
    else {
      before.lines += 1;
      before.hash.update(line.bytes).update(lineBreak);
    }
  }
  if (!reading.header) throw new ImportError('import_notABundle');
  if (!end) throw new ImportError('import_truncated');
  const { header, digest, principles, sections, refused, unknownLines } = reading;
  const signer = await signerOf(end);
  const notes = notesOf({ header, unknownLines, mended: mended.value });
  if (end.signature && !signer) notes.push('import_noteSignature');
  const withdrawn = [...reading.withdrawn.values()];
  return {
    header,
    digest,
    principles: [...principles.values()],
    sections,
    end,
    signer,
    withdrawn,
    refused,
    unknownLines,
    notes,
  };
}

/** Whose signature closes a bundle. Throws where somebody changed the bundle and closed it anew under another's name. */
async function signerOf({ sha256: hash, signature }: BundleEnd): Promise<string | null> {
  if (!signature) return null;
  const holds = await holdsFor(hash, signature);
  if (holds === false) throw new ImportError('import_tampered');
  return holds ? signature.key : null;
}

const lineBreak = new Uint8Array([10]);

function checkWhole(end: BundleEnd, lines: number, hash: string): void {
  if (end.count !== lines) throw new ImportError('import_wrongCount', end.count, lines);
  if (hash !== end.sha256) throw new ImportError('import_changed');
}

function notesOf(found: { header: BundleHeader; unknownLines: number; mended: boolean }): MessageKey[] {
  const notes: MessageKey[] = [];
  if (isNewer(found.header.version)) notes.push('import_noteNewer');
  if (found.unknownLines > 0) notes.push('import_noteLines');
  if (found.mended) notes.push('import_noteMended');
  return notes;
}

/** Of a later minor version than this reader's: what is older says nothing that is not known. */
const isNewer = (version: string) => Number(version.split('.')[1]) > Number(bundleVersion.split('.')[1]);

type Fields = { readonly [name: string]: unknown };

/** Takes one line in; returns the closing line when it is that. */
function readLine(reading: Reading, { number, bytes }: Line): BundleEnd | null {
  const fields = fieldsOf(textOf(bytes));
  if (!reading.header) {
    reading.header = headerOf(fields);
    return null;
  }
  if (!fields) {
    reading.refused.push({ line: number, kind: 'other', title: '', reason: 'import_reasonUnreadable' });
    return null;
  }
  if (fields.type === 'end') return endOf(fields);
  const reason = take(reading, fields);
  if (!reason) return null;
  const field = reason === 'import_reasonFields' ? wrongField(fields) : '';
  reading.refused.push({ line: number, kind: kindOf(fields), title: titleOf(fields), reason, ...(field && { field }) });
  return null;
}

/** The first field of a refused line that its type does not take. */
function wrongField(fields: Fields): string {
  const schema = bundleLines[fields.type as keyof typeof bundleLines];
  return placeOf(schema.safeParse(fields).error?.issues ?? []);
}

function endOf(fields: Fields): BundleEnd {
  const end = BundleEnd.safeParse(fields);
  if (!end.success) throw new ImportError('import_changed');
  return end.data;
}

/** Why the line is refused, or null when it was taken. */
function take(reading: Reading, fields: Fields): MessageKey | null {
  switch (fields.type) {
    case 'digest': {
      const digest = BundleDigest.safeParse(fields);
      if (digest.success) reading.digest = digest.data;
      return digest.success ? null : 'import_reasonFields';
    }
    case 'principle':
      return takePrinciple(reading, fields);
    case 'section':
      return takeSection(reading, fields);
    case 'item':
      return takeItem(reading, fields);
    case 'withdrawn':
      return takeWithdrawn(reading, fields);
    case 'header':
      return 'import_reasonTwice';
    default:
      reading.unknownLines += 1;
      return null;
  }
}

function takePrinciple({ principles }: Reading, fields: Fields): MessageKey | null {
  const principle = BundlePrinciple.safeParse(fields);
  if (!principle.success) return 'import_reasonFields';
  if (principles.has(principle.data.key)) return 'import_reasonTwice';
  if (principles.size >= bundleLimits.principles) return 'import_reasonTooMany';
  principles.set(principle.data.key, principle.data);
  return null;
}

/** A section that does not hold still parts the items after it from those before. */
function takeSection(reading: Reading, fields: Fields): MessageKey | null {
  const section = BundleSection.safeParse(fields);
  reading.sections.push({ line: section.success ? section.data : untitled, items: [] });
  reading.seen = new Set();
  return section.success ? null : 'import_reasonFields';
}

const untitled: BundleSection = { type: 'section', title: '', principle: null, words: '' };

function takeItem(reading: Reading, fields: Fields): MessageKey | null {
  const item = BundleItem.safeParse(fields);
  if (!item.success) return 'import_reasonFields';
  if (reading.sections.length === 0) reading.sections.push({ line: untitled, items: [] });
  if (item.data.key !== null) {
    const text = JSON.stringify([item.data.key, item.data.kind, item.data.words]);
    if (reading.seen.has(text)) return 'import_reasonTwice';
    reading.seen.add(text);
  }
  reading.sections.at(-1)?.items.push(item.data);
  return null;
}

function takeWithdrawn({ withdrawn }: Reading, fields: Fields): MessageKey | null {
  const line = BundleWithdrawn.safeParse(fields);
  if (!line.success) return 'import_reasonFields';
  withdrawn.set(line.data.key, line.data);
  return null;
}

function headerOf(fields: Fields | null): BundleHeader {
  if (fields?.type !== 'header' || fields.format !== bundleFormat) throw new ImportError('import_notABundle');
  const major = typeof fields.version === 'string' ? Number.parseInt(fields.version, 10) : Number.NaN;
  if (major > Number.parseInt(bundleVersion, 10)) throw new ImportError('import_newer');
  const header = BundleHeader.safeParse(fields);
  if (!header.success || major < 1) throw new ImportError('import_notABundle');
  return header.data;
}

function textOf(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new ImportError('import_notText');
    throw error;
  }
}

function fieldsOf(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : null;
  } catch (error) {
    // A line that is no JSON, or nested deeper than the stack.
    if (error instanceof SyntaxError || error instanceof RangeError) return null;
    throw error;
  }
}

const titleOf = ({ title, name }: Fields) =>
  (typeof title === 'string' ? title : typeof name === 'string' ? name : '').slice(0, 200);

function kindOf({ type, kind }: Fields): RefusedLine['kind'] {
  if (type === 'principle' || type === 'section') return type;
  return kind === 'clip' || kind === 'passage' || kind === 'meeting' ? kind : 'other';
}
