/**
 * Under which word something of a node is kept: its record's id, or, where it has none, a number made of its id that says
 * no name (FNV-1a, 32 bits).
 */
export function nodeKey(id: string): string {
  if (/^(person|principle):/.test(id)) return id;
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193) >>> 0;
  return hash.toString(36);
}
