/** Names that no public registry gives out. */
const localNames = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|test|home\.arpa)$/;

/**
 * Whether a host (as `URL.hostname` writes it) is this computer or its own network: loopback, private, link-local and other
 * addresses that are not of the public internet (RFC 6890), names without a dot, and names that exist in local networks only.
 */
export function isNearby(hostname: string): boolean {
  const host = hostname.toLowerCase().replace(/\.$/, '');
  if (host.startsWith('[')) return isNearbyV6(host.slice(1, -1));
  if (/^\d+\.\d+\.\d+\.\d+$/.test(host)) return isNearbyV4(host.split('.').map(Number));
  return !host.includes('.') || localNames.test(host);
}

function isNearbyV4([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return true;
  if (a === 100) return b >= 64 && b < 128;
  if (a === 169) return b === 254;
  if (a === 172) return b >= 16 && b < 32;
  if (a === 192) return b === 168 || (b === 0 && c === 0);
  return a === 198 && (b === 18 || b === 19);
}

/** Everything but global unicast (2000::/3), and of that what carries an IPv4 address inside (6to4, NAT64 is outside of it). */
function isNearbyV6(address: string): boolean {
  const first = Number.parseInt(address.split(':')[0] || '0', 16);
  return first < 0x2000 || first > 0x3fff || first === 0x2002;
}
