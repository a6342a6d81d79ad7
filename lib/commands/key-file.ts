import * as z from 'zod/mini';
import { ImportError } from '../import/error';
import { readJsonFile } from '../import/json-file';
import { fromHex, isPair, type KeyPair, toHex } from '../model/signature';

/** A key to sign with, locked by a passphrase; docs/formats/signing-key.md tells it in words. */
const format = 'commonplace-signing-key';
const version = '1.0';
/** Rounds of PBKDF2 with SHA-256 that are written, and at most that are read: more would only keep a page busy. */
const rounds = { written: 600_000, read: 10_000_000 } as const;
const mostBytes = 100_000;
/** Letters a passphrase has at least. */
export const shortestPassphrase = 8;

const hex = (bytes: number) => z.string().check(z.regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`)));
const KeyFile = z.looseObject({
  key: hex(32),
  rounds: z.int().check(z.minimum(100_000), z.maximum(rounds.read)),
  salt: hex(16),
  iv: hex(12),
  locked: z.string().check(z.regex(/^(?:[0-9a-f]{2}){17,1000}$/)),
});

/** A key as a file that opens with the passphrase alone: AES-256-GCM, the public half bound to it. */
export async function writeKeyFile({ key, secret }: KeyPair, passphrase: string): Promise<string> {
  const [salt, iv] = [crypto.getRandomValues(new Uint8Array(16)), crypto.getRandomValues(new Uint8Array(12))];
  const lock = await lockOf(passphrase, { salt, rounds: rounds.written });
  const locked = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: fromHex(key) },
    lock,
    fromHex(secret),
  );
  const file = {
    format,
    version,
    key,
    rounds: rounds.written,
    salt: toHex(salt),
    iv: toHex(iv),
    locked: toHex(locked),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** Opens such a file. Throws an ImportError: no such file, another passphrase, or no key in it. */
export async function readKeyFile(bytes: Uint8Array, passphrase: string): Promise<KeyPair> {
  const value = readJsonFile(bytes, { format, most: mostBytes, versionField: 'version', version });
  const { data } = KeyFile.safeParse(value);
  if (!data) throw new ImportError('key_notFile');
  const lock = await lockOf(passphrase, { salt: fromHex(data.salt), rounds: data.rounds });
  const pair = { key: data.key, secret: toHex(await unlock(lock, data)) };
  if (!(await isPair(pair))) throw new ImportError('key_notFile');
  return pair;
}

async function unlock(lock: CryptoKey, { key, iv, locked }: z.infer<typeof KeyFile>): Promise<ArrayBuffer> {
  try {
    const way = { name: 'AES-GCM', iv: fromHex(iv), additionalData: fromHex(key) };
    return await crypto.subtle.decrypt(way, lock, fromHex(locked));
  } catch (error) {
    if (error instanceof DOMException) throw new ImportError('key_wrongPassphrase');
    throw error;
  }
}

interface Salted {
  readonly salt: Uint8Array<ArrayBuffer>;
  readonly rounds: number;
}

async function lockOf(passphrase: string, { salt, rounds: iterations }: Salted): Promise<CryptoKey> {
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const base = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const way = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(way, base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
