import type { AttributionMode, Label, Meeting, ReleaseLevel } from '../model';
import type { LabelWords } from './labels';

/** What a line ends in. A carriage return alone ends the last at most: elsewhere it belongs to the words. */
export type LineEnd = '' | '\n' | '\r\n' | '\r';

/** A box to tick before a line's words. */
export interface Box {
  /** Where what is in it stands in the line, UTF-16 code units. */
  readonly at: number;
  readonly ticked: boolean;
}

/** What stands before the first colon of a line. Places are in the line, UTF-16 code units. */
export interface LineLabel {
  /** Null: a word that is no label of ours. */
  readonly kind: Label | null;
  /** The line quotes somebody, by any word for it, and needs their yes. */
  readonly quotes: boolean;
  readonly start: number;
  /** Behind its word. */
  readonly wordEnd: number;
  /** Behind the colon, and the sign for bold after it. */
  readonly end: number;
}

/** One line of a note as it is written. It knows nothing of the lines around it, so an edit elsewhere leaves it as it is. */
export interface WrittenLine {
  /** Without its end. */
  readonly text: string;
  readonly end: LineEnd;
  /** Where its words begin, its label among them: behind a quotation's or list's sign, a box, the sign for bold. */
  readonly from: number;
  readonly box: Box | null;
  readonly label: LineLabel | null;
}

/** What the head of a note says, as far as it says it in words that are known; null where it does not. */
export interface HeadFields {
  readonly title: string | null;
  readonly kind: Meeting['kind'] | null;
  /** As written: `2026-03-12`, `12 March`. */
  readonly date: string | null;
  readonly attribution: AttributionMode | null;
  readonly release: ReleaseLevel | null;
  readonly present: string | null;
  /** Where its recording is, as written. */
  readonly recording: string | null;
}

/** The lines between two `---` at the very start of a note. They never leave. */
export interface NoteHead {
  /** How many lines it takes, both `---` and what is blank above them among them. */
  readonly lines: number;
  readonly fields: HeadFields;
}

/** A note as it was read. `print` gives its text back, whatever that was. Never changed: an edit makes another one. */
export interface NoteDocument {
  /** At least one; the last has no line feed. */
  readonly lines: readonly WrittenLine[];
  /** What stands between `---` at the very start; null where nothing does. */
  readonly head: NoteHead | null;
  /** The community's own words that its labels were read by. */
  readonly labels: LabelWords;
}

/** The text of a note, every character of it. */
export function print({ lines }: NoteDocument): string {
  let text = '';
  for (const { text: words, end } of lines) text += words + end;
  return text;
}

const starts = new WeakMap<NoteDocument, readonly number[]>();

/** Where each line begins in the text, UTF-16 code units; one more place than lines: the text's length. */
export function startsOf(document: NoteDocument): readonly number[] {
  const known = starts.get(document);
  if (known) return known;
  let at = 0;
  const found = [0];
  for (const { text, end } of document.lines) {
    at += text.length + end.length;
    found.push(at);
  }
  starts.set(document, found);
  return found;
}

/** Which line a place of the text stands in; a line's end belongs to it, the text's to the last. */
export function lineAt(document: NoteDocument, place: number): number {
  const places = startsOf(document);
  let low = 0;
  let high = document.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** How far a line is indented, columns: a tab reaches to the next fourth. */
export const indentOf = ({ text }: Pick<WrittenLine, 'text'>): number => {
  let columns = 0;
  for (let at = 0; text[at] === ' ' || text[at] === '\t'; at += 1) columns += text[at] === ' ' ? 1 : 4 - (columns % 4);
  return columns;
};

/** The lines below the head: how many stand above them. */
export const bodyFrom = ({ head }: NoteDocument): number => head?.lines ?? 0;
