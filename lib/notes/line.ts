import type { Box, LineEnd, LineLabel, WrittenLine } from './document';
import type { LabelReader } from './labels';

/** What may stand before a line's words: a quotation's sign, a list's sign or number, a box to tick, bold. */
const before = /^[ \t]*(?:>[ \t]*)*(?:(?:[-*+•–]|\d{1,3}[.)])[ \t]+)?(?:\[([ xX✓✔])\][ \t]*)?(?:\*\*|__)?/;
/** Further signs that a label may hide behind: a heading's, a dash, numbers, signs that are not seen. */
const signs = /^[\s>*+•·_#\d.)–—\-\u200b-\u200f\u2060]+/;
const afterColon = /[ \t]*(?:\*\*|__)?/y;
/** What looks like a label: words that a line could begin with for this alone. */
const nameLike = /^\p{L}[\p{L}\p{M} '’-]{0,28}$/u;

/** No label is longer, UTF-16 code units. */
const longest = 70;

/** Reads one line without its end. Never throws; time is linear in its length. */
export function readLine(text: string, end: LineEnd, read: LabelReader): WrittenLine {
  const [lead = '', mark] = before.exec(text) ?? [];
  const box: Box | null = mark === undefined ? null : { at: lead.lastIndexOf('[') + 1, ticked: mark !== ' ' };
  return { text, end, from: lead.length, box, label: readLabel(text, lead.length, read) };
}

function readLabel(text: string, from: number, read: LabelReader): LineLabel | null {
  const colon = firstColon(text);
  if (colon <= from) return null;
  const whole = beforeColon(text, from, colon);
  const found = whole.length <= longest ? read(whole) : undefined;
  if (found) return labelOf(text, { ...found, start: from, wordEnd: from + whole.length }, colon);
  // A community's word may begin with such a sign itself, so they are only passed over now.
  const skipped = signs.exec(whole)?.[0].length ?? 0;
  const bare = skipped > 0 && whole.length - skipped <= longest ? read(whole.slice(skipped)) : undefined;
  if (bare) return labelOf(text, { ...bare, start: from + skipped, wordEnd: from + whole.length }, colon);
  if (!nameLike.test(whole)) return null;
  return labelOf(text, { kind: null, quotes: false, start: from, wordEnd: from + whole.length }, colon);
}

function labelOf(text: string, label: Omit<LineLabel, 'end'>, colon: number): LineLabel {
  afterColon.lastIndex = colon + 1;
  return { ...label, end: colon + 1 + (afterColon.exec(text)?.[0].length ?? 0) };
}

function firstColon(text: string): number {
  const narrow = text.indexOf(':');
  const wide = text.indexOf('：');
  return narrow < 0 || (wide >= 0 && wide < narrow) ? wide : narrow;
}

/** What stands before the colon, without blanks and the sign for bold behind it. */
function beforeColon(text: string, from: number, colon: number): string {
  let end = colon;
  while (end > from && /[\s*_]/.test(text[end - 1] ?? '')) end -= 1;
  return text.slice(from, end);
}
