import { bodyFrom, type NoteDocument, print, startsOf } from '../document';
import { squeezed } from '../identity';
import { continuedUntil, itemsOf } from '../items';

/**
 * A note's text with lines of their own for what was said: above what was said, below those that stand there with a label already. A line that the
 * note has is not written again.
 */
export function withLines(document: NoteDocument, lines: readonly string[]): string {
  const text = print(document);
  const isSaid = saysLine(document);
  const fresh = lines.filter((line) => !isSaid(line));
  if (fresh.length === 0) return text;
  const from = bodyFrom(document);
  let at = from;
  while (document.lines[at]?.label?.kind) at = continuedUntil(document, at);
  const place = startsOf(document)[at] ?? text.length;
  const end = document.lines.find((line) => line.end !== '')?.end ?? '\n';
  // A line that ends the text has no end of its own.
  const before = place > 0 && !/[\n\r]$/.test(text.slice(0, place)) ? end : '';
  const next = document.lines[at]?.text.trim() ?? '';
  const gap = at === from && next !== '' ? end : '';
  return `${text.slice(0, place)}${before}${fresh.join(end)}${end}${gap}${text.slice(place)}`;
}

/** Tells of lines whether a note says them already, with a label, settled or not. */
export function saysLine(document: NoteDocument): (line: string) => boolean {
  const said = new Set(itemsOf(document).flatMap(({ kind, words }) => (kind === null ? [] : squeezed(words))));
  return (line) => said.has(squeezed(line.slice(line.indexOf(':') + 1)));
}
