import type { NoteDocument } from '../document';
import { isConversation } from '../speakers';
import type { ProposedKind } from './cue';
import { likelyIn } from './likely';
import { calledNames } from './names';
import { turnsOf } from './turns';
import { type LineWords, lineWords } from './words';

export { type ProposedKind, proposedKinds } from './cue';
export { saysLine, withLines } from './keep';
export { proposalKey } from './key';
export { lineOf } from './words';

/** A sentence of a transcript that may be worth a line of its own. Nothing is written for it until somebody says so. */
export interface Proposal {
  readonly kind: ProposedKind;
  /** What was said, word for word; two sentences where one goes on with the other. */
  readonly sentence: string;
  readonly speaker: string;
  /** Seconds of the meeting or of the day; null where the text does not say. */
  readonly at: number | null;
  /** The same as the note has it; empty where it has none. */
  readonly clock: string;
  /** Where it stands in the note's text, UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** What its line would say: see `lineOf`. */
  readonly line: LineWords;
}

/** Likely decisions, actions, questions and thanks in what was said, in the order in which it was; none in a note that holds no transcript. */
export function proposalsIn(document: NoteDocument): Proposal[] {
  const turns = turnsOf(document);
  if (!isConversation(turns.map(({ speaker }) => speaker))) return [];
  const names = calledNames(turns.map(({ speaker }) => speaker));
  return likelyIn(turns).map((likely) => {
    const { kind, sentence, turn } = likely;
    const { words, at, clock, start, end } = sentence;
    const speaker = turns[turn]?.speaker ?? '';
    return {
      kind,
      sentence: words,
      speaker,
      at,
      clock,
      start,
      end,
      line: lineWords(likely, turns, names),
    };
  });
}
