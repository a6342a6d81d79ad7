export type Strength = 'weak' | 'fair' | 'strong';

/** A passphrase is no shorter than this, characters: whoever has the file can try as often and as fast as they like. */
export const leastPassphrase = 12;

/**
 * A hint, no measure: how long it is, and that it is not one sign over and over. Weak ones are not taken. Length is what helps most, so words are
 * as good as signs.
 */
export function strengthOf(passphrase: string): Strength {
  const signs = [...passphrase.normalize('NFKC').trim()];
  if (signs.length < leastPassphrase || new Set(signs).size < 6) return 'weak';
  return signs.length < 20 ? 'fair' : 'strong';
}
