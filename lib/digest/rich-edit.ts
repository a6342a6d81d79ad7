/**
 * What keys do to words in light Markdown (`rich.ts`): pure, so that a plain field can be written in as an editor is. Places are UTF-16
 * code units.
 */

/** What is selected of a text. */
export interface Picked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One edit: `text` takes the place of what stands from `from` to `to`; then `start` to `end` is selected. */
export interface TextEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export type Dress = 'bold' | 'italic';
const marks = { bold: '**', italic: '*' } as const;

/** Whether so many stars on both sides make a text bold, or italic: three are both. */
const dressed = (stars: number, dress: Dress) => (dress === 'bold' ? stars >= 2 : stars === 1 || stars >= 3);

const starsBefore = (text: string, at: number) => /\**$/.exec(text.slice(0, at))?.[0].length ?? 0;
const starsAfter = (text: string, at: number) => /^\**/.exec(text.slice(at))?.[0].length ?? 0;

/** What a line begins with that is no word of it: its indent, and the mark of a list or quote. */
const lineStart = /^[ \t]*(?:>[ \t]?)*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?/;

/** Makes what is selected bold or italic, or takes that away; with nothing selected the word at the cursor, else what is typed next. */
export function dressEdit(picked: Picked, dress: Dress): TextEdit {
  if (picked.text.slice(picked.start, picked.end).includes('\n')) return dressLines(picked, dress);
  const { text, start, end } = picked.start === picked.end ? wordAt(picked) : trimmed(picked);
  const mark = marks[dress];
  const around = Math.min(starsBefore(text, start), starsAfter(text, end));
  if (dressed(around, dress)) {
    const [from, to] = [start - mark.length, end + mark.length];
    const inner = text.slice(start, end);
    // The cursor stays at its letter, and what was selected is.
    const kept = picked.start === picked.end ? picked : { start, end };
    return { from, to, text: inner, start: kept.start - mark.length, end: kept.end - mark.length };
  }
  const inside = text.slice(start, end);
  const within = Math.min(starsAfter(inside, 0), starsBefore(inside, inside.length));
  if (inside.length > 2 * within && dressed(within, dress)) {
    const inner = inside.slice(mark.length, -mark.length);
    return { from: start, to: end, text: inner, start, end: start + inner.length };
  }
  const kept = picked.start === picked.end ? picked : { start, end };
  return {
    from: start,
    to: end,
    text: mark + inside + mark,
    start: kept.start + mark.length,
    end: kept.end + mark.length,
  };
}

/** Of several lines each by itself: a mark ends with its paragraph, and the sign of a list stays outside. */
function dressLines({ text, start, end }: Picked, dress: Dress): TextEdit {
  const mark = marks[dress];
  const parts = text
    .slice(start, end)
    .split('\n')
    .map((line) => {
      const begin = lineStart.exec(line)?.[0] ?? '';
      const core = line.slice(begin.length).trimEnd();
      return { begin, core, rest: line.slice(begin.length + core.length) };
    });
  const full = parts.filter(({ core }) => core !== '');
  const all = full.every(
    ({ core }) =>
      core.length > 2 * mark.length && dressed(Math.min(starsAfter(core, 0), starsBefore(core, core.length)), dress),
  );
  const written = parts
    .map(({ begin, core, rest }) => {
      if (core === '') return begin + rest;
      return begin + (all ? core.slice(mark.length, -mark.length) : mark + core + mark) + rest;
    })
    .join('\n');
  return { from: start, to: end, text: written, start, end: start + written.length };
}

const letter = /[\p{L}\p{M}\p{N}'’_-]/u;

/** The word at the cursor; nothing where it stands beside none. */
function wordAt({ text, start: at }: Picked): Picked {
  let [start, end] = [at, at];
  while (start > 0 && letter.test(text[start - 1] ?? '')) start -= 1;
  while (end < text.length && letter.test(text[end] ?? '')) end += 1;
  return start < at && at < end ? { text, start, end } : { text, start: at, end: at };
}

/** Without the space at its ends: a mark must touch its words. */
function trimmed({ text, start, end }: Picked): Picked {
  const inside = text.slice(start, end);
  const lead = inside.length - inside.trimStart().length;
  const trail = inside.length - inside.trimEnd().length;
  return lead === inside.length ? { text, start, end } : { text, start: start + lead, end: end - trail };
}

/** Whether a text is a web or mail address and nothing else. */
export const isAddress = (text: string): boolean => /^(?:https?:\/\/|mailto:)[^\s<>()]+$/i.test(text.trim());

/**
 * Makes a link of what is selected, the address to be typed next; of an address the words. `address`: it is known, as where one is pasted over
 * words.
 */
export function linkEdit({ text, start, end }: Picked, address = ''): TextEdit {
  const inside = text.slice(start, end);
  const at = { from: start, to: end };
  if (!address && isAddress(inside)) return { ...at, text: `[](${inside.trim()})`, start: start + 1, end: start + 1 };
  const goal = address.trim() || 'https://';
  const words = inside.replace(/\s*\n\s*/g, ' ').replace(/([[\]])/g, '\\$1');
  const written = `[${words}](${goal})`;
  if (address) return { ...at, text: written, start: start + written.length, end: start + written.length };
  if (inside === '') return { ...at, text: written, start: start + 1, end: start + 1 };
  const place = start + words.length + 3;
  return { ...at, text: written, start: place, end: place + goal.length };
}

export type LineKind = 'list' | 'numbers' | 'quote';

const lineMarks: Record<LineKind, RegExp> = {
  list: /^([ \t]*)[-*+][ \t]+/,
  numbers: /^([ \t]*)\d{1,9}[.)][ \t]+/,
  quote: /^([ \t]*)>[ \t]?/,
};

/** Makes the lines that are selected a list, a numbered one or a quote; makes plain lines of them where they are that. */
export function lineEdit({ text, start, end }: Picked, kind: LineKind): TextEdit {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const to = next < 0 ? text.length : next;
  const lines = text.slice(from, to).split('\n');
  const full = lines.filter((line) => line.trim() !== '');
  const on = full.length > 0 && full.every((line) => lineMarks[kind].test(line));
  let number = 0;
  const written = lines
    .map((line) => {
      if (on) return line.replace(lineMarks[kind], '$1');
      if (line.trim() === '' && lines.length > 1) return kind === 'quote' ? '>' : line;
      number += 1;
      // A list of the other kind becomes this one; a quote goes around what there is.
      const bare =
        kind === 'quote' ? line : line.replace(lineMarks.list, '').replace(lineMarks.numbers, '').trimStart();
      return (kind === 'quote' ? '> ' : kind === 'list' ? '- ' : `${number}. `) + bare;
    })
    .join('\n');
  const grown = written.length - (to - from);
  const end2 = Math.max(from, end + grown);
  return { from, to, text: written, start: start === end ? end2 : from, end: end2 };
}

/** What Enter does in a list or quote: the next line begins as this one; on a line that says nothing the mark goes. Null: as everywhere. */
export function enterEdit({ text, start, end }: Picked): TextEdit | null {
  if (start !== end) return null;
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', start);
  const line = text.slice(from, next < 0 ? text.length : next);
  const begin = lineStart.exec(line)?.[0] ?? '';
  if (begin.trim() === '' || start < from + begin.length) return null;
  if (line.slice(begin.length).trim() === '') return { from, to: from + line.length, text: '', start: from, end: from };
  const again = begin.replace(/(\d{1,9})([.)])/, (_, number: string, dot: string) => `${Number(number) + 1}${dot}`);
  const place = start + 1 + again.length;
  return { from: start, to: start, text: `\n${again}`, start: place, end: place };
}
