import * as z from 'zod/mini';

/** How often the passphrase is hashed: what OWASP asks of PBKDF2 with SHA-256 (Password Storage Cheat Sheet); and at most, so that no file takes minutes. */
export const lockIterations = 600_000;
const mostIterations = 10_000_000;
/** Where the locked page stands in the file: `id` and `type` of its script element. */
export const lockedElement = { id: 'commonplace-locked', type: 'application/x-commonplace-locked' } as const;

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+={0,2}$/));

/** What a locked file holds (docs/formats/locked.md). Bytes are base64. */
export const Lock = z.object({
  format: z.literal('commonplace-locked'),
  version: z.literal(1),
  iterations: z.int().check(z.minimum(lockIterations), z.maximum(mostIterations)),
  salt: base64.check(z.maxLength(100)),
  iv: base64.check(z.maxLength(100)),
  data: base64,
});
export type Lock = z.infer<typeof Lock>;

/** The key of AES-256-GCM that PBKDF2-SHA-256 makes of a passphrase, in one form of it, however a keyboard composes its letters. */
export async function lockKey(
  passphrase: string,
  { salt, iterations }: { readonly salt: Uint8Array<ArrayBuffer>; readonly iterations: number },
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFKC').trim());
  const known = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(how, known, { name: 'AES-GCM', length: 256 }, false, [use]);
}
