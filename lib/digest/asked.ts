import type { Digest, DigestItem, Source, ThreadSource, ValueThread } from '../model';
import { squeezed } from '../notes';
import { plainOf } from './rich';
import type { TravellingLine } from './travelling';

/** What a digest asked in its maker's own words, which no note holds. */
export interface OwnQuestion {
  readonly source: null;
  readonly words: string;
}

/** A question of an earlier digest, or something it gave to try, and what came back. */
export interface AskedBefore {
  readonly question: TravellingLine | OwnQuestion;
  /** It is marked as answered, where it was asked or in a later note that has it again; or a value thread was told of it. */
  readonly answered: boolean;
  /** What stands indented below it, there or later, below its words in a note of replies, and what its value threads were told. */
  readonly answers: readonly TravellingLine[];
}

/**
 * What a digest put to its readers and that still may be told, in its order, with what came back that may go as far as the lines do: in notes, in replies, and in
 * value threads that began with it.
 */
export function askedIn(
  digest: Digest,
  lines: readonly TravellingLine[],
  threads: readonly Pick<ValueThread, 'source' | 'answers'>[] = [],
): AskedBefore[] {
  return digest.items.flatMap((item): AskedBefore[] => {
    if (item.removed) return [];
    const told = toldOf(item, { digest, lines, threads });
    const question = questionOf(item, digest, lines, told.length > 0);
    if (!question) return [];
    const said = sameWords(question.words);
    const again = lines.filter(({ kind, words }) => kind === 'question' && sameWords(words) === said);
    const below = again.flatMap((each) => belowLine(each, lines));
    const answers = [...new Set([...below, ...repliesTo(said, lines), ...told])];
    const answered = again.some(({ done }) => done) || told.length > 0 || (again.length === 0 && answers.length > 0);
    return [{ question, answered, answers }];
  });
}

const sameWords = (words: string) => squeezed(words).toLowerCase();
const isSame = (a: Source | ThreadSource, b: Source | ThreadSource) => a?.record === b?.record && a?.part === b?.part;

/** What an item asked: the line it shows that is a question, or of which a thread was told; its own words where those end with a question mark. */
function questionOf(
  { source, section, words, event, image }: DigestItem,
  digest: Digest,
  lines: readonly TravellingLine[],
  told: boolean,
): AskedBefore['question'] | null {
  if (source) {
    const line = source.part ? lines.find(({ source: own }) => isSame(own, source)) : undefined;
    return line && (line.kind === 'question' || told) ? line : null;
  }
  const said = event || image ? '' : plainOf(words).trim();
  const asks = digest.sections.find(({ id }) => id === section)?.kind === 'questions' && /[?？؟]["”»’)\]]*$/.test(said);
  return asks || (told && said !== '') ? { source: null, words: said } : null;
}

interface Known {
  readonly digest: Digest;
  readonly lines: readonly TravellingLine[];
  readonly threads: readonly Pick<ValueThread, 'source' | 'answers'>[];
}

/** What the threads that began with an item were told: with its line, or with the card itself. */
function toldOf({ id, source }: DigestItem, { digest, lines, threads }: Known): TravellingLine[] {
  const own = threads.filter(
    ({ source: began }) => isSame(began, { record: digest.id, part: id }) || (source !== null && isSame(began, source)),
  );
  return own
    .flatMap(({ answers }) => answers.filter(({ removed }) => !removed))
    .flatMap(({ line }) => (line ? (lines.find(({ source: told }) => isSame(told, line)) ?? []) : []));
}

/** The lines that stand indented below one. */
function belowLine({ meeting, at, indent }: TravellingLine, lines: readonly TravellingLine[]): TravellingLine[] {
  const after = lines.filter((line) => line.meeting.id === meeting.id && line.at > at).sort((a, b) => a.at - b.at);
  const end = after.findIndex((line) => line.indent <= indent);
  return end < 0 ? after : after.slice(0, end);
}

/** Quotes below a heading that says the question: what readers answered to a digest's own words is kept so. */
function repliesTo(said: string, lines: readonly TravellingLine[]): TravellingLine[] {
  const heading = ({ kind, words }: TravellingLine) => (kind === null && /^#{1,6}\s/.test(words) ? words : null);
  return lines.flatMap((asks) => {
    const words = heading(asks);
    if (words === null || sameWords(words.replace(/^#+\s*/, '')) !== said) return [];
    const after = lines.filter(({ meeting, at }) => meeting.id === asks.meeting.id && at > asks.at);
    const sorted = after.sort((a, b) => a.at - b.at);
    const end = sorted.findIndex((line) => heading(line) !== null);
    return (end < 0 ? sorted : sorted.slice(0, end)).filter(({ kind }) => kind === 'quote');
  });
}
