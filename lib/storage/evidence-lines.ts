import type { Meeting, Principle, PrincipleId } from '../model';
import { itemsOf, parse, placeLines, saidAt } from '../notes';
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
  const lines = linesOf(meeting, asked)
    .filter(({ words }) => saysAll(words, prefixes))
    .map((line): Evidence => ({ ...of, kind: 'line', ...line }));
  const whole = meeting.principles.includes(principle) && saysAll(`${meeting.title}\n${meeting.text}`, prefixes);
  return whole ? [{ ...of, kind: 'meeting', part: null, words: meeting.title }, ...lines] : lines;
}

type EvidenceLine = Pick<Evidence, 'part' | 'words'>;

/**
 * Lines that somebody chose the principle for, or that name it behind `#`, as they stand in the note: those with a record,
 * and others under the id by which this page holds them. What is kept of a line that the note does not say any more comes first.
 */
function linesOf({ id, text, lines }: Meeting, { library, principle, byWord }: Asked): EvidenceLine[] {
  const chosen = lines.filter(
    ({ principles, words }) => principles.includes(principle) || principlesIn(words, byWord).includes(principle),
  );
  const recorded = chosen.map((line): EvidenceLine => ({ part: line.id, words: line.words }));
  if (!principlesIn(text, byWord).includes(principle)) return recorded;
  const document = parse(text);
  const held = heldLines(library, id, text);
  const places = new Map(placeLines(document, lines).known.map((line) => [line.id, line.at ?? -1]));
  const known = [...places.values()];
  const written = itemsOf(document).flatMap(({ line, until }): [number, EvidenceLine][] => {
    const words = saidAt(document, line, until - line);
    if (known.some((at) => at >= line && at < until) || !principlesIn(words, byWord).includes(principle)) return [];
    return [[line, { part: held.idAt(line, until - line), words }]];
  });
  const all = [...recorded.map((line) => [places.get(line.part ?? '') ?? -1, line] as const), ...written];
  return all.toSorted(([a], [b]) => a - b).map(([, line]) => line);
}
