import { vi } from 'vitest';
import type { Lock } from '../../lib/model/locked';

/** What tests lock with. */
export const passphrase = 'four small words together';

/** What a locked page holds. */
export function lockedIn(html: string): Lock {
  const [, text = ''] =
    /<script type="application\/x-commonplace-locked" id="commonplace-locked">([^<]*)<\/script>/.exec(html) ?? [];
  return JSON.parse(text);
}

/** Opens a lock as docs/formats/locked.md says, by none of the code that made it. Rejects where the passphrase is another. */
export async function unlock({ iterations, salt, iv, data }: Lock, passphrase: string): Promise<string> {
  const bytes = (text: string) => Buffer.from(text, 'base64');
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const known = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations };
  const key = await crypto.subtle.importKey('raw', await crypto.subtle.deriveBits(how, known, 256), 'AES-GCM', false, [
    'decrypt',
  ]);
  return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv) }, key, bytes(data)));
}

const { subtle } = crypto;
const slow = { deriveKey: subtle.deriveKey.bind(subtle), deriveBits: subtle.deriveBits.bind(subtle) };
const once = (how: Parameters<typeof subtle.deriveBits>[0]) => ({ ...(how as Pbkdf2Params), iterations: 1 });

/**
 * Until its end a test locks and opens with one round of hashing instead of 600,000, for what is locked and not for how well: a tenth of
 * a second each. `locked.test.ts` has them all.
 */
export function lockQuickly(): void {
  vi.spyOn(subtle, 'deriveKey').mockImplementation((how, ...rest) => slow.deriveKey(once(how), ...rest));
  vi.spyOn(subtle, 'deriveBits').mockImplementation((how, ...rest) => slow.deriveBits(once(how), ...rest));
}
