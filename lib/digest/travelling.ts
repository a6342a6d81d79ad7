import type { Label, Meeting, NoteLine, PartId, PrincipleId, ReleaseLevel, Source } from '../model';
import { indentOf, isPrompt, itemsOf, type LabelWords, type NoteItem, parse, placeLines, saidAt } from '../notes';
import { actionIn } from '../notes/parts';
import { type PrincipleByWord, principlesIn } from '../notes/principle-words';
import { agreementOf, lineMayTravel, mayTravel, reachOf } from './release';

/** A line of a meeting note that may go as far as a digest does. */
export interface TravellingLine {
  readonly meeting: Meeting;
  readonly source: NonNullable<Source>;
  /** Null: plain words. */
  readonly kind: Label | null;
  /** Answered, or done. */
  readonly done: boolean;
  /** What it says, without its label. */
  readonly words: string;
  /** Who is to do it and until when, in the writer's words; empty where it does not say. */
  readonly owner: string;
  readonly due: string;
  /** Its own, and those of its note. */
  readonly principles: readonly PrincipleId[];
  /** What is kept of it, if anything is. */
  readonly record: NoteLine | undefined;
  /** How deep it stands, in columns, and which line of the note it begins with. */
  readonly indent: number;
  readonly at: number;
}

/** What is asked of the lines of notes. */
export interface Travelling {
  /** How far the digest goes. */
  readonly release: ReleaseLevel;
  readonly labels?: LabelWords;
  readonly byWord: PrincipleByWord;
  /** The id that a line without a record goes by; `count` lines of the text from `at`. */
  idOf(meeting: Meeting, lines: { readonly at: number; readonly count: number }): PartId;
}

/**
 * The lines of a note that may go as far as a digest, as they stand in it: none of a note that stays, that is in the trash
 * or that waits; none that the text, its record or its speaker holds back. A line that names somebody may go where names are
 * not to be told: its card shows what stands for them (`StandIns`). Prompts that nobody filled in are none.
 */
export function travellingLines(meeting: Meeting, asked: Travelling): TravellingLine[] {
  const { release, labels } = asked;
  if (meeting.trashedAt || !mayTravel(agreementOf(meeting).release, release)) return [];
  const document = parse(meeting.text, { labels });
  const reach = reachOf(document, { ...meeting, attribution: 'named' });
  const kept = meeting.lines.filter(({ removed }) => !removed);
  const { known } = placeLines(document, kept);
  const recordAt = ({ line, until }: NoteItem) => {
    const id = known.find(({ at }) => at !== null && at >= line && at < until)?.id;
    return kept.find((record) => record.id === id);
  };
  return itemsOf(document).flatMap((item): TravellingLine[] => {
    const { line, until, kind, done } = item;
    if (isPrompt(item.first) || !reach.slice(line, until).every((level) => mayTravel(level, release))) return [];
    const record = recordAt(item);
    // Quoted words need the yes that only a record holds.
    if (record ? !lineMayTravel(meeting, record, release) : kind === 'quote') return [];
    const words = saidAt(document, line, until - line);
    const part = record?.id ?? asked.idOf(meeting, { at: line, count: until - line });
    const own = [...(record?.principles ?? []), ...principlesIn(words, asked.byWord)];
    const { owner, due } = kind === 'action' ? actionIn(item.words) : { owner: '', due: '' };
    const principles = [...new Set([...own, ...meeting.principles])];
    const written = document.lines[line];
    const indent = written ? indentOf(written) : 0;
    return [
      {
        meeting,
        source: { record: meeting.id, part },
        kind,
        done,
        words,
        owner,
        due,
        principles,
        record,
        indent,
        at: line,
      },
    ];
  });
}
