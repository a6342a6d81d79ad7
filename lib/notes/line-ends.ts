import type { TextChange } from './parse';

/** A text as editors have it: each line ends in a line feed. */
export const asEdited = (text: string): string => (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);

const ends = /\r\n?|\n/g;

/**
 * Changes of `asEdited(text)` as changes of the text itself: what they do not touch keeps its line ends, byte for byte, and a line that comes in ends as
 * the one before it does, the first as the one behind it. Changes are in the order of the text and do not overlap.
 */
export function changesOnto(text: string, changes: readonly TextChange[]): readonly TextChange[] {
  if (!text.includes('\r')) return changes;
  const lines = [...text.matchAll(ends)];
  let nth = 0;
  // By so much is what was passed longer than an editor has it.
  let longer = 0;
  /** Where a place of the edited text is in this one: never between the two signs of one line end. */
  const placeOf = (place: number): number => {
    for (; nth < lines.length; nth += 1) {
      const { index, 0: end } = lines[nth] as RegExpExecArray;
      if (index - longer >= place) break;
      longer += end.length - 1;
    }
    return place + longer;
  };
  return changes.map(({ from, to, insert }) => {
    const start = placeOf(from);
    const end = (lines[nth - 1] ?? lines[nth])?.[0] ?? '\n';
    return { from: start, to: placeOf(to), insert: end === '\n' ? insert : insert.replace(/\n/g, end) };
  });
}

/** A text with changes that are in its order and do not overlap. */
export function changed(text: string, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, insert } of changes) {
    parts.push(text.slice(at, from), insert);
    at = to;
  }
  return parts.join('') + text.slice(at);
}

/** A text that an editor writes, with the line ends that it had. */
export class EditedText {
  #text = '';
  #begun = { text: '', edited: '' };

  constructor(text: string) {
    this.become(text);
  }

  /** The text with its own line ends. */
  get text(): string {
    return this.#text;
  }

  /** It is another text now, with line ends of its own. */
  become(text: string): void {
    if (text === this.#text) return;
    this.#text = text;
    this.#begun = { text, edited: asEdited(text) };
  }

  /**
   * An editor changed it, to `edited`; gives what that changes in the text with its own line ends. What is again as it was at first is so byte for byte,
   * whatever ended the lines that went and came back.
   */
  change(changes: readonly TextChange[], edited: string): readonly TextChange[] {
    const before = this.#text;
    const own = changesOnto(before, changes);
    const after = own === changes ? edited : changed(before, own);
    // A return alone may have come to stand before a line feed: then it would end no line of its own.
    const told = own !== changes && loneReturn.test(before) && asEdited(after) !== edited;
    if (edited === this.#begun.edited) this.#text = this.#begun.text;
    else this.#text = told ? edited : after;
    return own;
  }
}

const loneReturn = /\r(?!\n)/;
