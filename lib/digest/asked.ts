import type { Digest, Source } from '../model';
import { squeezed } from '../notes';
import type { TravellingLine } from './travelling';

/** A question of an earlier digest, and what came back. */
export interface AskedBefore {
  readonly question: TravellingLine;
  /** It is marked as answered, where it was asked or in a later note that has it again. */
  readonly answered: boolean;
  /** What stands indented below it, there or later. */
  readonly answers: readonly TravellingLine[];
}

/**
 * The questions that a digest put to its readers and that still may be told, in its order, with what the notes say came
 * back: lines indented below the question, where it was asked and in notes that say the same question again.
 */
export function askedIn(digest: Digest, lines: readonly TravellingLine[]): AskedBefore[] {
  const asked = digest.items.filter(({ removed, source }) => !removed && source?.part);
  return asked.flatMap(({ source }): AskedBefore[] => {
    const question = lines.find(({ source: own, kind }) => kind === 'question' && isSame(own, source));
    if (!question) return [];
    const said = squeezed(question.words).toLowerCase();
    const again = lines.filter(({ kind, words }) => kind === 'question' && squeezed(words).toLowerCase() === said);
    return [
      {
        question,
        answered: again.some(({ done }) => done),
        answers: again.flatMap((each) => below(each, lines)),
      },
    ];
  });
}

const isSame = (a: Source, b: Source) => a?.record === b?.record && a?.part === b?.part;

/** The lines that stand indented below one. */
function below({ meeting, at, indent }: TravellingLine, lines: readonly TravellingLine[]): TravellingLine[] {
  const after = lines.filter((line) => line.meeting.id === meeting.id && line.at > at).sort((a, b) => a.at - b.at);
  const end = after.findIndex((line) => line.indent <= indent);
  return end < 0 ? after : after.slice(0, end);
}
