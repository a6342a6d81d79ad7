import { sha256 } from '../model';
import { fromHex } from '../model/signature';

/** Words of a fingerprint, and the bits that each tells: together 88, more than anybody finds another key for. */
const length = { words: 8, bits: 11 } as const;

/**
 * A public key as eight words that two people can read to each other: the first 88 bits of its SHA-256, eleven a word, in the English word list of
 * BIP 39 (MIT), the same in every language. `key` are hexadecimal digits.
 */
export async function keyWords(key: string): Promise<string> {
  const [{ wordlist }, hash] = await Promise.all([import('@scure/bip39/wordlists/english.js'), sha256(fromHex(key))]);
  const bits = BigInt(`0x${hash.slice(0, (length.words * length.bits) / 4)}`);
  const places = Array.from({ length: length.words }, (_, nth) =>
    Number((bits >> BigInt((length.words - 1 - nth) * length.bits)) & 2047n),
  );
  return places.map((place) => wordlist[place]).join(' ');
}
