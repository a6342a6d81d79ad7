import { orderAtEnd } from '../../../lib/commands/order';
import { agreementOf, lostLines, reachOf } from '../../../lib/digest';
import type { Meeting, NoteLine, ReleaseLevel } from '../../../lib/model';
import { isPrompt, itemsOf, type LabelWords, newLines, parseNear, placeLines } from '../../../lib/notes';

/** A line of a note, and what was agreed about it. */
export interface NoteRow {
  /** Which line of the text it begins with. */
  readonly at: number;
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
  const document = parseNear(meeting.text, { labels });
  const kept = meeting.lines.filter(({ removed }) => !removed);
  const reach = reachOf(document, meeting);
  const { known } = placeLines(document, kept);
  const make = newLines(document);
  const order = orderAtEnd(meeting.lines);
  return itemsOf(document).flatMap((item): NoteRow[] => {
    // Lines that were joined are one line, of which more than one thing was agreed.
    const spoken = known.flatMap(({ id, at, count, doubt }): NoteRow[] => {
      const record = kept.find((each) => each.id === id);
      if (!record || at === null || at < item.line || at >= item.until) return [];
      const { words, label, place } = make({ line: at, until: at + count }, { id, order });
      return [{ at, line: { ...record, words, label, place }, words, reach: reach[at] ?? 'room', spoken: true, doubt }];
    });
    if (spoken.length > 0) return spoken;
    if (item.kind === null || isPrompt(item.first)) return [];
    const blank = make({ line: item.line, until: item.until }, { id: '', order });
    const { words, label, place } = blank;
    const line = { ...blank, id: idFor(`${place?.nth ?? 0} ${label} ${words}`) };
    return [{ at: item.line, line, words, reach: reach[item.line] ?? 'room', spoken: false, doubt: false }];
  });
}

/** What was agreed of lines that the note does not say any more, for which it waits. */
export function lostRows(meeting: Meeting, labels: LabelWords): readonly NoteLine[] {
  const { release } = agreementOf(meeting);
  return release === 'room' ? [] : lostLines(parseNear(meeting.text, { labels }), meeting, release);
}
