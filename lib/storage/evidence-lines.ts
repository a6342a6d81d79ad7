import type { Meeting, NoteLine, Principle, PrincipleId } from '../model';
import { itemsOf, type NoteDocument, type NoteItem, parse, placeLines, saidAt } from '../notes';
import { type PrincipleByWord, principlesByWord, principlesIn } from '../notes/principle-words';
import { heldLines } from './held-lines';
import type { Library } from './library';
import type { Evidence } from './repository';
import { saysAll } from './says-all';

/** What is looked for in notes. */
export interface AskedOfNotes {
  readonly library: Library;
  readonly principle: PrincipleId;
  /** What their words are to begin with; none: any words. */
  readonly prefixes: readonly string[];
  readonly principles: readonly Principle[];
}

/** Notes and lines of them that carry a principle: by a choice, or because a line names it behind `#`. */
export function evidenceInNotes(meetings: readonly Meeting[], asked: AskedOfNotes): Evidence[] {
  const byWord = principlesByWord(asked.principles);
  return meetings.flatMap((meeting) => inMeeting(meeting, { ...asked, byWord }));
}

interface Asked extends Omit<AskedOfNotes, 'principles'> {
  readonly byWord: PrincipleByWord;
}

function inMeeting(meeting: Meeting, asked: Asked): Evidence[] {
  const { principle, prefixes } = asked;
  const at = Date.parse(meeting.date) || 0;
  const of = { row: null, meeting: meeting.id, at };
  const lines = [...chosenLines(meeting, asked), ...writtenLines(meeting, asked)]
    .filter(({ words }) => saysAll(words, prefixes))
    .map((line): Evidence => ({ ...of, kind: 'line', ...line }));
  const whole = meeting.principles.includes(principle) && saysAll(`${meeting.title}\n${meeting.text}`, prefixes);
  return whole ? [{ ...of, kind: 'meeting', part: null, words: meeting.title }, ...lines] : lines;
}

type EvidenceLine = Pick<Evidence, 'part' | 'words'>;

/** Lines that somebody chose the principle for, or that name it behind `#`, and that have a record. */
function chosenLines({ lines }: Meeting, { principle, byWord }: Asked): EvidenceLine[] {
  return lines
    .filter(
      ({ principles, words }) => principles.includes(principle) || principlesIn(words, byWord).includes(principle),
    )
    .map(({ id, words }) => ({ part: id, words }));
}

/** Lines that name it and have no record: under the id by which this page holds them. */
function writtenLines({ id, text, lines }: Meeting, { library, principle, byWord }: Asked): EvidenceLine[] {
  if (!principlesIn(text, byWord).includes(principle)) return [];
  const document = parse(text);
  const held = heldLines(library, id, text);
  const isRecorded = recordedIn(document, lines);
  return itemsOf(document).flatMap(({ line, until }): EvidenceLine[] => {
    const words = saidAt(document, line, until - line);
    if (isRecorded({ line, until }) || !principlesIn(words, byWord).includes(principle)) return [];
    return [{ part: held.idAt(line, until - line), words }];
  });
}

function recordedIn(
  document: NoteDocument,
  lines: readonly NoteLine[],
): (item: Pick<NoteItem, 'line' | 'until'>) => boolean {
  const places = placeLines(document, lines).known.flatMap(({ at }) => at ?? []);
  return ({ line, until }) => places.some((at) => at >= line && at < until);
}
