import { bodyFrom, type NoteDocument, startsOf, type WrittenLine } from './document';

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
export function noteHeadings(document: NoteDocument): NoteHeading[] {
  const found: NoteHeading[] = [];
  const starts = startsOf(document);
  for (let at = bodyFrom(document); at < document.lines.length && found.length < most; at += 1) {
    const line = document.lines[at] as WrittenLine;
    const heading = headingIn(document, at);
    const start = starts[at] ?? 0;
    const title = (heading?.title ?? line.text.trim()).slice(0, longest);
    if (heading) found.push({ title, level: 1, start });
    else if (line.label && line.text.slice(line.label.end).trim() !== '') found.push({ title, level: 2, start });
  }
  return found;
}

/** A line that is a heading, and how deep it stands: as many `#` as it has, 1 where it has none. */
export function headingIn(document: NoteDocument, at: number): { title: string; depth: number } | null {
  const line = document.lines[at];
  if (!line || at < bodyFrom(document)) return null;
  const title = markedHeading(line.text);
  if (title) return { title, depth: /#+/.exec(line.text)?.[0].length ?? 1 };
  return !line.label && standsAlone(document, at) ? { title: line.text.trim(), depth: 1 } : null;
}

/** The words of a heading with `#` before, and perhaps behind it; empty where it is none. */
function markedHeading(text: string): string {
  const [sign] = /^\s{0,3}#{1,6}\s+/.exec(text) ?? [];
  if (!sign) return '';
  let end = text.length;
  while (end > sign.length && text[end - 1] === '#') end -= 1;
  return text.slice(sign.length, end).trim();
}

/** A short line without a sentence's end that has something below it and nothing above it. */
function standsAlone(document: NoteDocument, at: number): boolean {
  const wordsOf = (line: number) => (line < bodyFrom(document) ? '' : (document.lines[line]?.text.trim() ?? ''));
  const words = wordsOf(at);
  if (words === '' || words.length > 60 || wordsOf(at - 1) !== '' || wordsOf(at + 1) === '') return false;
  return /^[\p{Lu}\p{N}¿¡]/u.test(words) && !/[.!;:,…]$/.test(words);
}
