import { readBody } from '../model/body';
import type { TextPosition, TextQuote } from '../model/highlight';
import { positionOf } from './place';

/** How much of the text around a quote is kept, UTF-16 code units. */
const around = 32;
/** The longest quote (`TextQuote.exact`). */
const longest = 20_000;

/**
 * The words of a range, what stands around them and where, in the text that `textOf(root)` reads; no white space at either
 * end, no surrogate pair cut in two. `quote.exact` is empty where the range holds no text of the root.
 */
export function describeRange(root: Node, range: Range): { quote: TextQuote; position: TextPosition } {
  const body = readBody(root);
  const { text } = body;
  let start = positionOf(body, root, range.startContainer, range.startOffset);
  let end = positionOf(body, root, range.endContainer, range.endOffset);
  while (start < end && /\s/.test(text[start] ?? '')) start += 1;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  if (cutsPair(text, start)) start -= 1;
  if (cutsPair(text, end)) end += 1;
  if (end - start > longest) end = start + longest - (cutsPair(text, start + longest) ? 1 : 0);
  return { quote: quoteAt(text, start, Math.max(start, end)), position: { start, end: Math.max(start, end) } };
}

function quoteAt(text: string, start: number, end: number): TextQuote {
  let before = Math.max(0, start - around);
  if (cutsPair(text, before)) before += 1;
  let after = Math.min(text.length, end + around);
  if (cutsPair(text, after)) after -= 1;
  return { exact: text.slice(start, end), prefix: text.slice(before, start), suffix: text.slice(end, after) };
}

/** Whether a position stands between the two halves of one character. */
function cutsPair(text: string, position: number): boolean {
  const [before, after] = [text.charCodeAt(position - 1), text.charCodeAt(position)];
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}
