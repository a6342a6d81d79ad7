import {
  afterQuestions,
  type BeforeQuestion,
  beforeQuestions,
  faces,
  halfOf,
  isGivenQuestion,
  type PartId,
  type Review,
  type ReviewHalf,
} from '../model';
import type { AskedQuestion } from '../model/ways';

/** A question as it stands in a review. */
export interface QuestionHere {
  readonly id: PartId;
  /** Empty: as given. */
  readonly words: string;
}

type Answers = Pick<Review, 'answers'>;

const answerOf = ({ answers }: Answers, id: PartId) =>
  answers.find((each) => each.id === id && each.words.trim() !== '');

/** A question in the words it was answered under; while it has no answer, as the community asks it now. */
export const wordedIn = (review: Answers, id: PartId, asked: readonly AskedQuestion[]): string =>
  (
    answerOf(review, id)?.asked ??
    (answerOf(review, id) ? '' : asked.find((each) => each.id === id)?.words) ??
    ''
  ).trim();

/** The questions of one's own in a half, in their order: those that say something. */
const ownOf = (half: ReviewHalf, asked: readonly AskedQuestion[]): PartId[] =>
  asked
    .filter(({ id, words = '' }) => !isGivenQuestion(id) && halfOf(id) === half && words.trim() !== '')
    .map(({ id }) => id);

/**
 * What a half of a review asks: the given questions, then the community's own, without those that are off; and whatever was answered there, be it
 * asked no more.
 */
export function questionsIn(review: Answers, half: ReviewHalf, asked: readonly AskedQuestion[]): QuestionHere[] {
  const given: readonly PartId[] = half === 'before' ? beforeQuestions : afterQuestions;
  const off = new Set(asked.flatMap((each) => (each.off ? each.id : [])));
  const now = [...given, ...ownOf(half, asked)];
  const gone = review.answers.map(({ id }) => id).filter((id) => halfOf(id) === half && !now.includes(id));
  return [...now, ...gone]
    .filter((id) => answerOf(review, id) || (now.includes(id) && !off.has(id)))
    .map((id) => ({ id, words: wordedIn(review, id, asked) }));
}

/** What a question of after looks back to; null for one of one's own, and where that is neither asked nor answered. */
export function facingOf(
  review: Answers,
  id: PartId,
  asked: readonly AskedQuestion[],
): BeforeQuestion | 'hunches' | null {
  const facing = Object.entries(faces).find(([question]) => question === id)?.[1];
  if (!facing || facing === 'hunches') return facing ?? null;
  return questionsIn(review, 'before', asked).some((each) => each.id === facing) ? facing : null;
}
