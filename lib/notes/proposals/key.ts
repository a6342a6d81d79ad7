import type { ProposedKind } from './cue';

/** What a proposal is known by when its note is opened again: FNV-1a of what was said and its kind. Nothing of its words is in it. */
export function proposalKey({ kind, sentence }: { kind: ProposedKind; sentence: string }): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < sentence.length; at += 1) hash = Math.imul(hash ^ sentence.charCodeAt(at), 0x01000193) >>> 0;
  return `${kind}-${hash.toString(36)}`;
}
