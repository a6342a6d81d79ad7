import { orderAtEnd } from '../../../lib/commands/order';
import { reachOf } from '../../../lib/digest';
import type { Meeting, NoteLine, ReleaseLevel } from '../../../lib/model';
import { isPrompt, itemsOf, type LabelWords, newLines, parse, placeLines } from '../../../lib/notes';

/** A line of a note, and what was agreed about it. */
export interface NoteRow {
  readonly words: string;
  /** How far it goes, as its text, its record and its note let it. */
  readonly reach: ReleaseLevel;
  /** What was agreed; of a line nobody spoke of, what nothing says. */
  readonly line: NoteLine;
  readonly spoken: boolean;
  /** It may be another line that says the same. */
  readonly doubt: boolean;
}

/** Gives the id that a line nobody spoke of will have: the same for the same words each time. */
export type IdFor = (words: string) => string;

/** The lines of a note that begin with a label, and those about which something was agreed. */
export function noteRows(meeting: Meeting, labels: LabelWords, idFor: IdFor): NoteRow[] {
  const document = parse(meeting.text, { labels });
  const kept = meeting.lines.filter(({ removed }) => !removed);
  const reach = reachOf(document, meeting);
  const { known } = placeLines(document, kept);
  const make = newLines(document);
  const order = orderAtEnd(meeting.lines);
  return itemsOf(document).flatMap((item): NoteRow[] => {
    const place = known.find(({ at }) => at === item.line);
    const record = kept.find(({ id }) => id === place?.id);
    if (!record && (item.kind === null || isPrompt(item.first))) return [];
    const until = item.line + (place?.count ?? item.until - item.line);
    const blank = make({ line: item.line, until }, { id: '', order });
    const { words, label, place: among } = blank;
    const line = record
      ? { ...record, words, label, place: among }
      : { ...blank, id: idFor(`${among?.nth ?? 0} ${label} ${words}`) };
    const doubt = place?.doubt ?? false;
    return [{ line, words, reach: reach[item.line] ?? 'room', spoken: record !== undefined, doubt }];
  });
}
