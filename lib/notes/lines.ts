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

/** As labels are compared: without capitals, accents and doubled spaces. */
const folded = (words: string) =>
  words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

export function takeApart(words: string): LabelledLine {
  const [lead = '', mark] = before.exec(words) ?? [];
  const found = label.exec(words.slice(lead.length));
  const boxAt = mark === undefined ? -1 : lead.lastIndexOf('[') + 1;
  return {
    label: found ? folded(found[1] ?? '') : null,
    labelAt: lead.length,
    at: lead.length + (found?.[0].length ?? 0),
    box: mark === undefined ? null : mark !== ' ',
    boxAt,
  };
}
