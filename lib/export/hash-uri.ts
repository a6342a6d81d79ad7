/** A SHA-256 (64 hexadecimal digits) as an address that names what it is the hash of and leads nowhere (RFC 6920). */
export function hashUri(sha256: string): string {
  const letters = (sha256.match(/../g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 16)));
  return `ni:///sha-256;${btoa(letters.join('')).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
}
