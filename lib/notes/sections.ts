import { bodyFrom, type NoteDocument } from './document';
import { headingIn } from './outline';

/**
 * The last line of what a heading, or the head of a note, stands above, blank lines at its end left out; null for a line
 * that is neither, and for one with nothing below it.
 */
export function sectionUntil(document: NoteDocument, at: number): number | null {
  const body = bodyFrom(document);
  if (at < body) return document.lines[at]?.text.trim() === '---' && at < body - 1 ? body - 1 : null;
  const heading = headingIn(document, at);
  if (!heading) return null;
  let last = at + 1;
  while (last < document.lines.length && (headingIn(document, last)?.depth ?? Infinity) > heading.depth) last += 1;
  while (last - 1 > at && document.lines[last - 1]?.text.trim() === '') last -= 1;
  return last - 1 > at ? last - 1 : null;
}
