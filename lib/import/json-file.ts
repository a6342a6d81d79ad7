import { isJsonObject, type JsonObject } from '../model';
import { showableLine } from '../model/showable';
import { ImportError } from './error';

/** Values in values of a file that is one JSON object. */
const deepest = 16;

/** Which file it is meant to be. */
export interface JsonFile {
  readonly format: string;
  /** Bytes. */
  readonly most: number;
  /** The field that holds the format's version, `major.minor`, and the newest one that is read. */
  readonly versionField: string;
  readonly version: string;
}

/**
 * Reads a file that is one JSON object of a format of ours. Throws an ImportError: too large, no text, no JSON, another
 * format, of a newer major version, or with a name inside that every object has.
 */
export function readJsonFile(bytes: Uint8Array, { format, most, versionField, version }: JsonFile): JsonObject {
  if (bytes.length > most) throw new ImportError('file_tooLarge', Math.round(most / 1_000_000));
  const value = parsed(textOf(bytes));
  if (!isJsonObject(value as never) || (value as JsonObject).format !== format)
    throw new ImportError('file_otherFormat');
  const object = value as JsonObject;
  checkNames(object, 0);
  const major = Number.parseInt(String(object[versionField]), 10);
  if (major > Number.parseInt(version, 10)) throw new ImportError('file_newer');
  return object;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new ImportError('import_notText');
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // No JSON, or nested deeper than the stack.
    if (error instanceof SyntaxError || error instanceof RangeError) throw new ImportError('file_notJson');
    throw error;
  }
}

/** A name that every object has may be meant to reach into the program. */
function checkNames(value: unknown, depth: number): void {
  if (value === null || typeof value !== 'object') return;
  if (depth > deepest) throw new ImportError('file_deep');
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && name in Object.prototype) throw new ImportError('file_badName', name);
    checkNames(inner, depth + 1);
  }
}

/** Schemas of objects, by the name of the part whose entries they are. */
type Entries = Readonly<Record<string, { readonly shape: object }>>;

/** The names in a file that this version does not know: of whole parts, and of fields in the entries of the others. */
export function unknownNames(file: object, whole: { readonly shape: object }, entries: Entries): string[] {
  const found = new Set(Object.keys(file).filter((name) => !(name in whole.shape)));
  for (const [part, { shape }] of Object.entries(entries))
    for (const entry of (file as Record<string, readonly object[] | undefined>)[part] ?? [])
      for (const name of Object.keys(entry)) if (!(name in shape)) found.add(`${part}: ${name}`);
  return [...found].map(showableLine);
}

/** The first of some names that stands among them before; undefined where each stands once. */
export function firstTwice(names: readonly string[]): string | undefined {
  const seen = new Set<string>();
  return names.find((name) => seen.size === seen.add(name).size);
}

/** The first thing a schema complained about, as a place in words: `principles, 3, name`. */
export function placeOf(issues: readonly { path: readonly PropertyKey[] }[]): string {
  return (issues[0]?.path ?? []).map((step) => (typeof step === 'number' ? String(step + 1) : String(step))).join(', ');
}
