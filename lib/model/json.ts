/** Any value that survives JSON unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/**
 * The canonical text of a JSON value: object keys sorted by UTF-16 code unit, no white space, numbers as ECMAScript
 * prints them (as RFC 8785), and `<`, U+2028 and U+2029 always escaped, so that the same bytes can stand inside an
 * HTML script element. Throws a TypeError on what JSON cannot hold.
 */
export function canonicalJson(value: Json): string {
  return JSON.stringify(sorted(value)).replace(
    /[<\u2028\u2029]/g,
    (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function sorted(value: Json): Json {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON holds finite numbers only');
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value as JsonObject).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]));
}

/** SHA-256 of UTF-8 text or bytes, as 64 lower-case hexadecimal digits. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
