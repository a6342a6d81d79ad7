import { foldLabel } from './labels';

/** One line of a note. */
export interface RawLine {
  /** Where it begins in the text, UTF-16 code units. */
  readonly start: number;
  /** Without its line end. */
  readonly words: string;
}

/** A text's lines, without the head between `---` at its very start. */
export function linesOf(text: string): RawLine[] {
  const head = /^\s*---[ \t]*\r?\n[\s\S]*?\r?\n---[ \t]*(?:\r?\n|$)/.exec(text)?.[0].length ?? 0;
  let start = head;
  return text
    .slice(head)
    .split('\n')
    .map((line) => {
      const here = start;
      start += line.length + 1;
      return { start: here, words: line.replace(/\r$/, '') };
    });
}

/** What may stand before a label: a quoted line, a list's sign or number, a box to tick, bold. */
const before = /^[ \t]*(?:>[ \t]*)*(?:(?:[-*+•–]|\d{1,3}[.)])[ \t]+)?(?:\[([ xX✓✔])\][ \t]*)?(?:\*\*|__)?/;
const label = /^(\p{L}[\p{L}\p{M} '’-]{0,28}?)[ \t]*(?:\*\*|__)?[ \t]*[:：][ \t]*(?:\*\*|__)?/u;

/** A line taken apart: what kind of line it says it is, and what it says. */
export interface LabelledLine {
  /** Lower case, without accents; null where the line has none. */
  readonly label: string | null;
  /** Where its label begins in the line, and where its words do, UTF-16 code units. */
  readonly labelAt: number;
  readonly at: number;
  /** The box before it: ticked or not; null where there is none. */
  readonly box: boolean | null;
  /** Where what is in the box stands in the line. */
  readonly boxAt: number;
}

/** Whatever stands before the first colon: a community's own word may have signs that no label has otherwise. */
const beforeColon = /^([^:：]{1,70}?)[ \t]*(?:\*\*|__)?[ \t]*[:：][ \t]*(?:\*\*|__)?/u;
const none: ReadonlyMap<string, unknown> = new Map();

/** `own`: a community's own words for labels, as labels are compared. */
export function takeApart(words: string, own: ReadonlyMap<string, unknown> = none): LabelledLine {
  const [lead = '', mark] = before.exec(words) ?? [];
  const rest = words.slice(lead.length);
  const theirs = own.size > 0 ? beforeColon.exec(rest) : null;
  const found = theirs && own.has(foldLabel(theirs[1] ?? '')) ? theirs : label.exec(rest);
  const boxAt = mark === undefined ? -1 : lead.lastIndexOf('[') + 1;
  return {
    label: found ? foldLabel(found[1] ?? '') : null,
    labelAt: lead.length,
    at: lead.length + (found?.[0].length ?? 0),
    box: mark === undefined ? null : mark !== ' ',
    boxAt,
  };
}

/**
 * Whether a note's line says what somebody said: it needs their yes before it goes anywhere. In a list, a quotation or
 * bold it says so too; `own`: a community's own word for it.
 */
export function isQuoteLine(line: string, own = ''): boolean {
  if (/^[\s>*+•·_#\d.)–—-]*(?:quote|cita)[\s*_]*[:：]/i.test(line)) return true;
  const [, label = ''] = /^[\s>*+•·_#\d.)–—-]*([^:：]{1,70}?)[\s*_]*[:：]/.exec(line) ?? [];
  return own !== '' && foldLabel(label) === foldLabel(own);
}
