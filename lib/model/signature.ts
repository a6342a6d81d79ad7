/** The one way bundles are signed: RFC 8032, as WebCrypto has it. The same key and text give the same signature. */
export const signatureAlg = 'Ed25519';

/** Who signed a bundle, and that: public key (32 bytes) and signature (64 bytes) as lower-case hexadecimal digits. */
export interface Signature {
  readonly alg: string;
  readonly key: string;
  readonly value: string;
}

/** What signs the hash of a bundle. */
export type Sign = (sha256: string) => Promise<Signature>;

/** A key to sign with: its public half as hexadecimal digits, its private half as PKCS #8, also hexadecimal. */
export interface KeyPair {
  readonly key: string;
  readonly secret: string;
}

/** What is signed: never the hash alone, so that a signature made for something else is none of a bundle. */
const signedText = (sha256: string) => new TextEncoder().encode(`commonplace-bundle\n${sha256}`);

export const toHex = (bytes: ArrayBuffer | Uint8Array<ArrayBuffer>): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The bytes of hexadecimal digits; throws a SyntaxError where they are none. */
export function fromHex(text: string): Uint8Array<ArrayBuffer> {
  if (!/^(?:[\da-f]{2})*$/.test(text)) throw new SyntaxError('No hexadecimal digits');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

export async function createKeyPair(): Promise<KeyPair> {
  const pair = (await crypto.subtle.generateKey(signatureAlg, true, ['sign', 'verify'])) as CryptoKeyPair;
  const [key, secret] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ]);
  return { key: toHex(key), secret: toHex(secret) };
}

/** Signs the hash of a bundle. Throws where the key's private half is none. */
export async function signHash({ key, secret }: KeyPair, sha256: string): Promise<Signature> {
  const own = await crypto.subtle.importKey('pkcs8', fromHex(secret), signatureAlg, false, ['sign']);
  return { alg: signatureAlg, key, value: toHex(await crypto.subtle.sign(signatureAlg, own, signedText(sha256))) };
}

/** Whether a signature is of this hash and this key; null where it is of a kind that is not known here. */
export async function holdsFor(sha256: string, { alg, key, value }: Signature): Promise<boolean | null> {
  if (alg !== signatureAlg) return null;
  if (!/^[\da-f]{64}$/.test(key) || !/^[\da-f]{128}$/.test(value)) return false;
  try {
    const maker = await crypto.subtle.importKey('raw', fromHex(key), signatureAlg, false, ['verify']);
    return await crypto.subtle.verify(signatureAlg, maker, fromHex(value), signedText(sha256));
  } catch (error) {
    // 32 bytes that are no point of the curve.
    if (error instanceof DOMException) return false;
    throw error;
  }
}

/** Whether two halves belong together. */
export async function isPair(pair: KeyPair): Promise<boolean> {
  try {
    return (await holdsFor('', await signHash(pair, ''))) === true;
  } catch (error) {
    if (error instanceof DOMException || error instanceof SyntaxError) return false;
    throw error;
  }
}
