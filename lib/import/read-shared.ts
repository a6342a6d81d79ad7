import { bundleElement, bundleLimits } from '../model/bundle';
import { lockedElement } from '../model/locked';
import { ImportError } from './error';
import { lockOf, unlocked } from './locked-page';
import { type ParsedBundle, parseBundle } from './parse-bundle';

/** What a colleague shared: a bundle that was whole, and whether it came inside a digest page. */
export interface Shared {
  readonly from: 'bundle' | 'page';
  readonly bundle: ParsedBundle;
}

/** What opens a page that is locked. */
interface Opening {
  readonly passphrase?: string;
}

/**
 * Reads a bundle file, or a digest page that carries one. Throws an ImportError that says what is wrong with it: `import_locked` where a page wants a
 * passphrase, `locked_wrong` where it wants another one.
 */
export async function readShared(
  file: { name: string; bytes: Uint8Array },
  { passphrase }: Opening = {},
): Promise<Shared> {
  const bytes = new Uint8Array(file.bytes);
  if (bytes.length > 2 * bundleLimits.bytes) throw new ImportError('import_tooLarge');
  if (startsAsObject(bytes)) return { from: 'bundle', bundle: await parseBundle(bytes) };
  const text = new TextDecoder().decode(bytes);
  const carried = carriedIn(text) ?? (await carriedLocked(text, passphrase));
  if (carried === null) throw new ImportError(/<html|<!doctype/i.test(text) ? 'import_emptyPage' : 'import_notABundle');
  return { from: 'page', bundle: await parseBundle(carried) };
}

/**
 * The same of a file of any size: a bundle is read as it comes from the disk, and never held whole. `onProgress` hears how much is read, from
 * 0 to 1.
 */
export async function readSharedFile(
  file: File,
  { signal, onProgress, ...opening }: { readonly signal?: AbortSignal; onProgress?(part: number): void } & Opening = {},
): Promise<Shared> {
  const start = new Uint8Array(await file.slice(0, 1024).arrayBuffer());
  if (!startsAsObject(start))
    return readShared({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }, opening);
  if (file.size > bundleLimits.bytes) throw new ImportError('import_tooLarge');
  const chunks = file.stream() as unknown as AsyncIterable<Uint8Array<ArrayBuffer>>;
  const watching = { signal, onBytes: (bytes: number) => onProgress?.(bytes / file.size) };
  return { from: 'bundle', bundle: await parseBundle(chunks, watching) };
}

/** After a byte order mark and white space, `{`. */
function startsAsObject(bytes: Uint8Array): boolean {
  const start = new TextDecoder().decode(bytes.subarray(0, 1024));
  return start.trimStart().startsWith('{');
}

/** The same of a page that is locked; null where it is not. */
async function carriedLocked(page: string, passphrase: string | undefined): Promise<string | null> {
  const locked = carriedIn(page, lockedElement.id);
  if (locked === null) return null;
  const lock = lockOf(locked);
  if (passphrase === undefined) throw new ImportError('import_locked');
  return carriedIn(await unlocked(lock, passphrase));
}

/**
 * The text of the script element that carries a page's bundle; null where there is none. A scan, no parser: the bundle
 * holds no `<`, so its end is the first that comes.
 */
function carriedIn(page: string, wanted: string = bundleElement.id): string | null {
  for (const tag of page.matchAll(/<script\b[^<>]{0,2000}>/gi)) {
    const id = /\sid\s*=\s*["']?([\w-]+)/i.exec(tag[0])?.[1];
    if (id !== wanted) continue;
    const from = tag.index + tag[0].length;
    const end = page.indexOf('<', from);
    return page.slice(from, end < 0 ? undefined : end).replace(/^\s+/, '');
  }
  return null;
}
