import { bytesIfBase64 } from '../model/base64';
import { Lock, lockKey } from '../model/locked';
import { ImportError } from './error';

/** What a locked page holds, from the text of its element. Throws an ImportError where that is not whole, or a newer program locked it. */
export function lockOf(text: string): Lock {
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

/** The page that is locked. Throws an ImportError where the passphrase is another, or somebody changed the file. */
export async function unlocked({ salt, iv, data, iterations }: Lock, passphrase: string): Promise<string> {
  const [grains, nonce, closed] = [salt, iv, data].map(bytesIfBase64);
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
