import { type Changes, canonicalJson, flattenPart, type Meeting, type NoteLine } from '../../../lib/model';
import {
  carry,
  type KnownLines,
  keptLines,
  type LabelWords,
  parseNear,
  placeLines,
  print,
  type TextChange,
} from '../../../lib/notes';
import { carryTo } from '../../../lib/notes/between';

/**
 * What a note's lines carry, while its text is written in an editor: it goes with them from text to text, and comes back
 * with what an undo brings back, as long as the editor is open.
 */
export class LineKeeper {
  #kept: readonly NoteLine[];
  #lines: KnownLines;
  /** The text that the lines stand in. */
  #text: string;
  /** What is stored of each line, as far as this made it. */
  readonly #made = new Map<string, string>();
  /** Lines that went with their words. A record shows none that are removed. */
  readonly #gone = new Set<string>();
  /** The texts this was given as typed: they come back as stored a moment later. */
  readonly #typed = new Set<string>();

  constructor({ text, lines }: Meeting, labels: LabelWords) {
    this.#kept = lines;
    this.#lines = placeLines(parseNear(text, { labels }), lines);
    this.#text = text;
  }

  /** The note as it is stored: what changed there by another hand counts. */
  see({ text, lines }: Meeting): void {
    if (this.#text === text) this.#typed.clear();
    else if (!this.#typed.has(text)) this.#reach(text);
    const known = new Map(this.#kept.map((line) => [line.id, line]));
    const others = lines.filter((line) => {
      const mine = this.#made.get(line.id) ?? canonical(known.get(line.id) ?? null);
      return mine !== canonical(line);
    });
    if (others.length === 0) return;
    const changed = new Set(others.map(({ id }) => id));
    this.#kept = [...this.#kept.filter(({ id }) => !changed.has(id)), ...others];
    for (const id of changed) this.#made.delete(id);
    const placed = placeLines(this.#lines.document, others).known;
    const stayed = this.#lines.known.filter(({ id }) => !changed.has(id));
    this.#lines = { ...this.#lines, known: [...stayed, ...placed] };
  }

  /** Which line of a text is the one with this id; null where none is. */
  placeOf(id: string, text: string): number | null {
    this.#reach(text);
    return this.#lines.known.find((line) => line.id === id)?.at ?? null;
  }

  /** What an editor did to a text, and the text that these changes make of it where that is at hand: what its lines carry goes with them. */
  change(before: string, changes: readonly TextChange[], after?: string): void {
    this.#reach(before);
    this.#lines = carry(this.#lines, changes);
    this.#text = after ?? print(this.#lines.document);
  }

  /** Of a text that came some other way it is looked up what differs. */
  #reach(text: string): void {
    if (this.#text === text) return;
    this.#lines = carryTo(this.#lines, text);
    this.#text = text;
  }

  /** What is to be written of the lines with a text that was typed, where that is another than what is stored. */
  type(text: string, stored: readonly NoteLine[]): Changes {
    this.#typed.add(text);
    this.#reach(text);
    if (this.#kept.length === 0) return {};
    const changes = keptLines(this.#lines, this.#kept).map((line) => {
      const before = stored.find(({ id }) => id === line.id);
      // What is not there any more comes back only where it went with its words.
      if (!before && (line.removed || !this.#gone.has(line.id))) return {};
      const other = carried.filter((name) => !before || canonical(before[name]) !== canonical(line[name]));
      if (other.length === 0) return {};
      this.#made.set(line.id, canonical(line));
      if (line.removed) this.#gone.add(line.id);
      else this.#gone.delete(line.id);
      return flattenPart('lines', { id: line.id, ...Object.fromEntries(other.map((name) => [name, line[name]])) });
    });
    return Object.assign({}, ...changes);
  }
}

/** What a line's words take along; the rest of it is said of it elsewhere. */
const carried = ['words', 'place', 'label', 'consent', 'removed'] as const;

const canonical = (value: NoteLine | NoteLine[keyof NoteLine]): string => canonicalJson(value ?? null);
