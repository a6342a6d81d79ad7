import { createPartId, type MeetingId, type PartId } from '../model';
import { type KnownLine, lineKnown, type NoteDocument, parse, print } from '../notes';
import { carryTo } from '../notes/between';
import { type Library, libraryOf } from './library';
import type { Repository } from './repository';

/**
 * The lines of a note that a page shows somewhere, each under an id that stays with it while the text changes: by what
 * differs, as lines that carry something do. A line that gets a record keeps the id it has here.
 */
export class HeldLines {
  #document: NoteDocument;
  #known: KnownLine[] = [];
  /** Ids by the line they begin at; made anew after the text changed. */
  #byLine: Map<number, PartId> | null = null;

  constructor(text: string) {
    this.#document = parse(text);
  }

  /** The note as it stands: its lines go along. */
  see(text: string): this {
    if (print(this.#document) === text) return this;
    const carried = carryTo({ document: this.#document, known: this.#known }, text);
    this.#document = carried.document;
    this.#known = [...carried.known];
    this.#byLine = null;
    return this;
  }

  /** The id of the line that begins here, `count` lines of the text. */
  idAt(at: number, count = 1): PartId {
    this.#byLine ??= new Map(this.#known.map((line) => [line.at ?? -1, line.id]));
    const found = this.#byLine.get(at);
    if (found) return found;
    const line = lineKnown(this.#document, createPartId(), { at, count });
    this.#known.push(line);
    this.#byLine.set(at, line.id);
    return line.id;
  }

  /** Which line of the text it is now; null where it is none of these, or gone. */
  placeOf(id: PartId): number | null {
    return this.#known.find((line) => line.id === id)?.at ?? null;
  }
}

const held = new WeakMap<Library, Map<MeetingId, HeldLines>>();

/** The lines of a note as this page holds them, the note being as it stands now. */
export function heldLines(of: Library | Repository, meeting: MeetingId, text: string): HeldLines {
  const library = 'commit' in of ? libraryOf(of) : of;
  const notes = held.get(library) ?? new Map<MeetingId, HeldLines>();
  held.set(library, notes);
  const lines = notes.get(meeting) ?? new HeldLines(text);
  notes.set(meeting, lines);
  return lines.see(text);
}
