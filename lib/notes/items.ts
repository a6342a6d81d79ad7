import type { Label } from '../model';
import { bodyFrom, indentOf, type NoteDocument, type WrittenLine } from './document';
import { isDoneMark, marksIn, without } from './marks';

/** A line of a note with the indented lines below that go on with it. */
export interface NoteItem {
  /** Which line it begins with, and the one behind its last. */
  readonly line: number;
  readonly until: number;
  /** What kind of line it is; a box to tick is an action unless it asks something. Null: plain words. */
  readonly kind: Label | null;
  /** What its first line says, without label and what marks it as settled. */
  readonly first: string;
  /** The same with the lines that go on with it. */
  readonly words: string;
  readonly done: boolean;
}

/** What a note says below its head, line by line, blank ones left out. */
export function itemsOf(document: NoteDocument): NoteItem[] {
  const items: NoteItem[] = [];
  let at = bodyFrom(document);
  while (at < document.lines.length) {
    const line = document.lines[at] as WrittenLine;
    const until = line.text.trim() === '' ? at + 1 : continuedUntil(document, at);
    if (line.text.trim() !== '') items.push(itemOf(document, at, until));
    at = until;
  }
  return items;
}

function itemOf({ lines }: NoteDocument, at: number, until: number): NoteItem {
  const line = lines[at] as WrittenLine;
  const own = ownWords(line);
  const first = without(own, isDoneMark, true).trim();
  const more = lines.slice(at + 1, until).map(({ text }) => text.trim());
  const done = line.box?.ticked === true || marksIn(own).some(isDoneMark);
  return { line: at, until, kind: kindOf(line), first, words: [first, ...more].join(' '), done };
}

/** The kind of a line by its label and box. */
export function kindOf({ label, box }: WrittenLine): Label | null {
  if (box && label?.kind !== 'question') return 'action';
  return label?.kind ?? null;
}

/** Where the words of a line begin: behind its label, where that says its kind. */
export function wordsFrom(line: WrittenLine): number {
  const { label, from } = line;
  // A name before a colon that is no label of ours, or not what the box makes of it, belongs to the words.
  return label?.kind && label.kind === kindOf(line) ? label.end : (label?.start ?? from);
}

export const ownWords = (line: WrittenLine): string => line.text.slice(wordsFrom(line));

const listSign = /^\s*(?:[-*+•]|\d{1,3}[.)])\s/;

/** Whether a line begins with a list's sign or number. */
export const isListed = (text: string): boolean => listSign.test(text);

/** The line behind those that go on with a line: indented deeper, with no sign, box or label of their own. */
export function continuedUntil({ lines }: NoteDocument, at: number): number {
  const own = indentOf(lines[at] as WrittenLine);
  let next = at + 1;
  for (; next < lines.length; next += 1) {
    const line = lines[next] as WrittenLine;
    if (line.text.trim() === '' || indentOf(line) <= own) break;
    if (line.box || line.label?.kind || line.label?.quotes || isListed(line.text)) break;
  }
  return next;
}
