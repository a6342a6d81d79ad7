import { lineAt, type NoteDocument, type NoteHead, startsOf, type WrittenLine } from './document';
import { headLength, readHead } from './head';
import { type LabelReader, type LabelWords, labelReader, noLabelWords } from './labels';
import { readLine } from './line';

/** What a note is read by. */
export interface Reading {
  /** A community's own words for labels. */
  readonly labels?: LabelWords;
}

/**
 * Reads the text of a note. Any text is one: `print` gives it back byte for byte, and nothing throws. Dates are not read
 * here but for the lines they are asked for (`readDates`).
 */
export function parse(text: string, { labels = noLabelWords }: Reading = {}): NoteDocument {
  const lines = readLines(text, labelReader(labels));
  return { lines, head: readHead(lines, headLength(lines)), labels };
}

/** A text's lines: the last is what stands behind the last line feed, be it nothing. */
function readLines(text: string, read: LabelReader): WrittenLine[] {
  const lines: WrittenLine[] = [];
  let start = 0;
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', start)) {
    const returned = feed > start && text.charCodeAt(feed - 1) === 13;
    const words = text.slice(start, returned ? feed - 1 : feed);
    lines.push(readLine(words, returned ? '\r\n' : '\n', read));
    start = feed + 1;
  }
  const returned = text.endsWith('\r') && start < text.length;
  lines.push(readLine(text.slice(start, returned ? -1 : undefined), returned ? '\r' : '', read));
  return lines;
}

/** A piece of the text that is written anew: places in the text before any of the changes, UTF-16 code units. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/**
 * The note after changes, in their order and none over another (as an editor's set of changes has them): the same as its
 * new text read whole, but only the lines that they touch are read. Throws RangeError on changes that are not so.
 */
export function edit(document: NoteDocument, changes: readonly TextChange[]): NoteDocument {
  if (changes.length === 0) return document;
  const starts = startsOf(document);
  const read = labelReader(document.labels);
  const lines: WrittenLine[] = [];
  let done = 0;
  for (const touched of regionsOf(document, changes)) {
    for (let at = done; at < touched.first; at += 1) lines.push(document.lines[at] as WrittenLine);
    const fresh = readLines(rewritten(document, touched, starts[touched.first] ?? 0), read);
    done = touched.last + 1;
    // What stands behind the last line feed belongs to the line below, which is not touched.
    if (done < document.lines.length) fresh.pop();
    for (const line of fresh) lines.push(line);
  }
  for (let at = done; at < document.lines.length; at += 1) lines.push(document.lines[at] as WrittenLine);
  return { lines, head: headAfter(document, lines), labels: document.labels };
}

/** Lines that changes touch, and those changes. */
interface Region {
  readonly first: number;
  readonly last: number;
  readonly changes: readonly TextChange[];
}

function regionsOf(document: NoteDocument, changes: readonly TextChange[]): Region[] {
  const length = startsOf(document).at(-1) ?? 0;
  const regions: Region[] = [];
  let reached = 0;
  for (const change of changes) {
    if (!(change.from >= reached && change.to >= change.from && change.to <= length))
      throw new RangeError(`No such place in the note: ${change.from} to ${change.to}`);
    reached = change.to;
    const [first, last] = [lineAt(document, change.from), lineAt(document, change.to)];
    const above = regions.at(-1);
    if (above && first <= above.last)
      regions[regions.length - 1] = { ...above, last: Math.max(last, above.last), changes: [...above.changes, change] };
    else regions.push({ first, last, changes: [change] });
  }
  return regions;
}

/** The text of the lines of a region with its changes; `start`: where the first of them begins. */
function rewritten({ lines }: NoteDocument, { first, last, changes }: Region, start: number): string {
  let text = '';
  for (let at = first; at <= last; at += 1) text += `${lines[at]?.text}${lines[at]?.end}`;
  let next = '';
  let from = start;
  for (const change of changes) {
    next += text.slice(from - start, change.from - start) + change.insert;
    from = change.to;
  }
  return next + text.slice(from - start);
}

/** The head is read again only where one of its lines is another. */
function headAfter(document: NoteDocument, lines: readonly WrittenLine[]): NoteHead | null {
  const length = headLength(lines);
  const { head } = document;
  const same = head?.lines === length && lines.slice(0, length).every((line, at) => line === document.lines[at]);
  return same ? head : readHead(lines, length);
}
