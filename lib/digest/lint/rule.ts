import type { MessageKey } from '../../i18n';
import type { Fix } from './fix';
import type { LintReading } from './reading';
import type { Where } from './subject';

/** What a finding asks for: not to be shared so, to be mended, to be thought about. In the order they are read. */
export const severities = ['stop', 'fix', 'consider'] as const;
export type Severity = (typeof severities)[number];

/** Something a rule has to say of one place. */
export interface Finding {
  readonly where: Where;
  /** The words it is about, shortened; empty where it is about none. For the one who writes alone: they may be private. */
  readonly words: string;
  /** More than the rule's title says: a message, and what fills it in. */
  readonly says?: { readonly key: MessageKey; readonly places: readonly (string | number)[] };
  /** What mends it at one press; the first is what is done when all of a kind are mended. */
  readonly fixes?: readonly Fix[];
  /** It is left out of what is shared already, so that nothing is in its way. */
  readonly held?: boolean;
}

/** One thing to look at before a digest is shared. It reads and changes nothing. */
export interface LintRule {
  /** `[a-z0-9-]`, stable for ever: packs and ways of working set it by this name. */
  readonly id: string;
  readonly severity: Severity;
  readonly title: MessageKey;
  readonly why: MessageKey;
  readonly how: MessageKey;
  check(reading: LintReading): readonly Finding[];
}

/** Words as a finding shows them, UTF-16 code units at most. */
const longest = 160;

export function shortened(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

/** A short name for words, to tell findings apart without keeping what they say (FNV-1a, 32 bits of two halves). */
export function nameOfWords(words: string): string {
  const half = (step: 0 | 1) => {
    let hash = 0x811c9dc5;
    for (let at = step; at < words.length; at += 2) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193) >>> 0;
    return hash.toString(36);
  };
  return half(0) + half(1);
}
