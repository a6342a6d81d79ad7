import type { Label } from '../model';
import { type NoteDocument, print, startsOf, type WrittenLine } from './document';
import { itemsOf } from './items';
import { isSpanishLabel } from './labels';
import { isDoneMark, without } from './marks';
import { edit, type TextChange } from './parse';
import { type ActionParts, actionIn, isPrompt } from './parts';

/** A line of a meeting note that says what kind it is; an action with who and until when, as far as it says so. */
export interface LabelledLine extends ActionParts {
  /** Finds it again in a text that changed since: what it says, and which of several that say the same. */
  readonly key: string;
  readonly kind: Label;
  /** Answered, or done. */
  readonly done: boolean;
  /** Which line of the note it begins with. */
  readonly line: number;
  /** Where that stands in the text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
}

/** Lines with a label or a box, as they stand in the note; done ones too. Prompts nobody filled in are none. */
export function labelledLines(document: NoteDocument): LabelledLine[] {
  const seen = new Map<string, number>();
  return itemsOf(document).flatMap(({ line, kind, first, words, done }): LabelledLine[] => {
    if (kind === null || isPrompt(first)) return [];
    const same = `${kind} ${first}`;
    const nth = seen.get(same) ?? 0;
    seen.set(same, nth + 1);
    const start = startsOf(document)[line] ?? 0;
    const end = start + (document.lines[line]?.text.length ?? 0);
    const said = mayBeOpen(kind) ? actionIn(words) : { words, owner: '', due: '' };
    return [{ key: `${nth} ${same}`, kind, ...said, done, line, start, end }];
  });
}

/** Whether a line of this kind waits for somebody: for its answer, or to be done. */
export const mayBeOpen = (kind: Label): boolean => kind === 'question' || kind === 'action';

/** Lines that ask or promise something, done ones too. */
export const openLines = (document: NoteDocument): LabelledLine[] =>
  labelledLines(document).filter(({ kind }) => mayBeOpen(kind));

/** Which line is settled or opened again. */
export interface Settling {
  readonly key: string;
  readonly done: boolean;
}

/**
 * What marks one of a note's lines as settled, or as open again: no change where it is so already, null where the note has
 * no such line any more.
 */
export function settle(document: NoteDocument, { key, done }: Settling): readonly TextChange[] | null {
  const found = labelledLines(document).find((line) => line.key === key);
  if (!found) return null;
  if (found.done === done) return [];
  const line = document.lines[found.line] as WrittenLine;
  return [{ from: found.start, to: found.end, insert: done ? settled(line) : reopened(line) }];
}

function settled({ text, box, label }: WrittenLine): string {
  if (box) return ticked(text, box.at, true);
  const written = label ? text.slice(label.start, label.wordEnd) : '';
  return `${text.trimEnd()} [${isSpanishLabel(written) ? 'hecho' : 'done'}]`;
}

function reopened({ text, box, label, from }: WrittenLine): string {
  const words = label?.start ?? from;
  const unmarked = text.slice(0, words) + without(text.slice(words), isDoneMark, true);
  return box ? ticked(unmarked, box.at, false) : unmarked;
}

const ticked = (text: string, at: number, done: boolean) =>
  `${text.slice(0, at)}${done ? 'x' : ' '}${text.slice(at + 1)}`;

/** The text with one of its lines settled or opened again; every other character stays. Null: it has no such line. */
export function withDone(document: NoteDocument, settling: Settling): string | null {
  const changes = settle(document, settling);
  return changes && print(edit(document, changes));
}
