import { Pack, type Pack as PackOf, packEntries } from '../model/pack';
import { type PackPart, packFormat, packLimits, packParts, packVersion } from '../model/pack-parts';
import { showable, showableLine } from '../model/showable';
import { ImportError } from './error';
import { firstTwice, placeOf, readJsonFile, unknownNames } from './json-file';

/** A pack that was read, and the names in it that this version does not know: they are kept. */
export interface ReadPack {
  readonly pack: PackOf;
  readonly unknown: readonly string[];
}

/**
 * Reads a pack's file. Throws an ImportError that says what is wrong with it, and where: too large, no pack, of a newer
 * version, of wrong types, with HTML or signs that cannot be seen in its texts, or something twice.
 */
export function readPack(bytes: Uint8Array): ReadPack {
  const value = readJsonFile(bytes, {
    format: packFormat,
    most: packLimits.bytes,
    versionField: 'formatVersion',
    version: packVersion,
  });
  const markup = markupIn(value, []);
  if (markup) throw new ImportError('pack_markup', markup);
  const result = Pack.safeParse(value);
  if (!result.success) throw new ImportError('pack_wrong', placeOf(result.error.issues));
  checkOnce(result.data);
  return { pack: result.data, unknown: unknownNames(result.data, Pack, packEntries) };
}

/** HTML, an address that runs something, or signs that are not seen: a pack is plain text to be read. */
const markup = /<\s*[a-z!/?]|&(#\w+|lt|gt);|javascript:|data:text\/html/i;

/** Where in a value such a text stands, in words; null where there is none. */
function markupIn(value: unknown, path: readonly (string | number)[]): string | null {
  if (typeof value === 'string')
    return markup.test(value) || showable(value) !== value ? placeOf([{ path }]) || showableLine(value) : null;
  if (value === null || typeof value !== 'object') return null;
  for (const [name, inner] of Object.entries(value)) {
    const found = markupIn(inner, [...path, Array.isArray(value) ? Number(name) : name]);
    if (found) return found;
  }
  return null;
}

function checkOnce(pack: PackOf): void {
  const ids: Readonly<Record<PackPart, readonly string[]>> = {
    practices: (pack.practices ?? []).map(({ id }) => id),
    labels: (pack.labels ?? []).map(({ kind }) => kind),
    lint: (pack.lint ?? []).map(({ rule }) => rule),
    cues: (pack.cues ?? []).map(({ principle }) => principle),
  };
  for (const part of packParts) {
    const twice = firstTwice(ids[part]);
    if (twice !== undefined) throw new ImportError('pack_twice', part, twice);
  }
}
