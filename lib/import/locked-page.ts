import { bytesIfBase64 } from '../model/base64';
import { Lock, lockKey } from '../model/locked';
import { ImportError } from './error';
import { joined } from './lines';

/** What a locked page may hold: so many pictures as a digest is hardly ever of. Characters. */
const largest = 60_000_000;
/** Base64 that is read at once, characters, a multiple of 4: of all of it together the browser makes a list eight times as large. */
const atOnce = 400_000;

/** What a locked page holds, from the text of its element. Throws an ImportError where that is not whole, or a newer program locked it. */
export function lockOf(text: string): Lock {
  if (text.length > largest) throw new ImportError('import_tooLarge');
  const read = Lock.safeParse(parsed(text));
  if (read.success) return read.data;
  const { version } = (parsed(text) ?? {}) as { readonly version?: unknown };
  throw new ImportError(typeof version === 'number' && version > 1 ? 'import_newer' : 'import_changed');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The bytes of a base64 of any length; null where it is none. */
function bytesIn(text: string): Uint8Array<ArrayBuffer> | null {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < text.length; from += atOnce) {
    const part = bytesIfBase64(text.slice(from, from + atOnce));
    if (!part) return null;
    parts.push(part);
  }
  return joined(parts);
}

/** The page that is locked. Throws an ImportError where the passphrase is another, or somebody changed the file. */
export async function unlocked({ salt, iv, data, iterations }: Lock, passphrase: string): Promise<string> {
  const [grains, nonce, closed] = [salt, iv, data].map(bytesIn);
  if (!grains || !nonce || !closed) throw new ImportError('import_changed');
  const key = await lockKey(passphrase, { salt: grains, iterations }, 'decrypt');
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: nonce }, key, closed));
  } catch (error) {
    // A wrong passphrase and a changed file are the same.
    if (error instanceof DOMException) throw new ImportError('locked_wrong');
    throw error;
  }
}
