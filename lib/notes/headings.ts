import { linesOf, takeApart } from './lines';

/** A line that a note is found its way in by. */
export interface NoteHeading {
  readonly title: string;
  /** 1: a heading; 2: a line that begins with a label. */
  readonly level: 1 | 2;
  /** Where it begins in the text, UTF-16 code units. */
  readonly start: number;
}

/** More are not listed: a text of that many is no note. */
const most = 500;
const longest = 120;

/** What stands out in a note: lines alone between empty ones or with `#`, and lines with a label and words. */
export function noteHeadings(text: string): NoteHeading[] {
  const lines = linesOf(text);
  const found: NoteHeading[] = [];
  for (const [index, { start, words }] of lines.entries()) {
    if (found.length >= most) break;
    const marked = /^\s{0,3}#{1,6}\s+(.+?)\s*#*$/.exec(words)?.[1];
    const { label, at } = takeApart(words);
    const title = words.trim();
    if (marked) found.push({ title: marked.slice(0, longest), level: 1, start });
    else if (label !== null && words.slice(at).trim() !== '')
      found.push({ title: title.slice(0, longest), level: 2, start });
    else if (label === null && standsAlone(lines, index))
      found.push({ title: title.slice(0, longest), level: 1, start });
  }
  return found;
}

/** A short line without a sentence's end that has something below it and nothing above it. */
function standsAlone(lines: readonly { words: string }[], index: number): boolean {
  const words = lines[index]?.words.trim() ?? '';
  const above = lines[index - 1]?.words.trim() ?? '';
  const below = lines[index + 1]?.words.trim() ?? '';
  return (
    /^[\p{Lu}\p{N}¿¡]/u.test(words) && words.length <= 60 && !/[.!;:,…]$/.test(words) && above === '' && below !== ''
  );
}
