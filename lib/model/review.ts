import * as z from 'zod/mini';
import { atMost, oneOf } from './check';
import { createId, createPartId, PartId, ReviewId, SessionId } from './id';
import { IsoDate, IsoDateTime } from './time';

const text = (most: number) => z.string().check(atMost(most));
/** UTF-16 code units of an answer, and of a line that is to be read at a glance. */
export const longestAnswer = 10_000;
export const longestLine = 1000;

/** What is asked before a session, in the order in which it is asked; what is expected to come of it are the hunches. */
export const beforeQuestions = ['hope', 'signs', 'hindrance', 'lessons'] as const;
export type BeforeQuestion = (typeof beforeQuestions)[number];

/** What is asked after it. */
export const afterQuestions = ['expected', 'happened', 'why', 'keep', 'change'] as const;
export type AfterQuestion = (typeof afterQuestions)[number];
export type ReviewQuestion = BeforeQuestion | AfterQuestion;

export const reviewHalves = ['before', 'after'] as const;
export type ReviewHalf = (typeof reviewHalves)[number];

/** Ids of questions: the given ones by their names, a community's own say of which half they are. */
export const reviewQuestionId =
  /^(?:hope|signs|hindrance|lessons|expected|happened|why|keep|change|(?:before|after)-[A-Za-z0-9]{1,50})$/;
export const createQuestionId = (half: ReviewHalf): PartId => `${half}-${createPartId()}`;

const given: readonly string[] = [...beforeQuestions, ...afterQuestions];
/** Whether a question comes with the program: in the language in use where nobody words it otherwise. */
export const isGivenQuestion = (id: string): id is ReviewQuestion => given.includes(id);

/** Which half of a review asks a question. */
export const halfOf = (id: PartId): ReviewHalf =>
  id.startsWith('before-') || (beforeQuestions as readonly string[]).includes(id) ? 'before' : 'after';

/** The answer of before that each question of after looks back to; what is to change looks back to the hunches. */
export const faces: Readonly<Record<AfterQuestion, BeforeQuestion | 'hunches'>> = {
  expected: 'hope',
  happened: 'signs',
  why: 'hindrance',
  keep: 'lessons',
  change: 'hunches',
};

/** An if–then card: what we would do, what we expect to come of it, how we would know. */
export const Hunch = z.object({
  id: PartId,
  condition: text(longestLine),
  outcome: text(longestLine),
  sign: text(longestLine),
  /** Calendar day since which it is. */
  since: IsoDate,
  /** Whether it came of the session: it is for the next one. Missing: it was there before it. */
  after: z.optional(z.boolean()),
  order: z.string(),
  removed: z.boolean(),
});
export type Hunch = z.infer<typeof Hunch>;

export const hunchStates = ['open', 'held', 'changed', 'dropped'] as const;
export type HunchState = (typeof hunchStates)[number];

/** What was found of a hunch on a day. The last one says how it stands; the ones before are its history. */
export const Verdict = z.object({
  id: PartId,
  /** The part of the hunch. */
  hunch: PartId,
  state: oneOf(hunchStates),
  /** What it was changed to, why it was dropped, what showed that it held. */
  words: text(longestLine),
  on: IsoDate,
  order: z.string(),
  removed: z.boolean(),
});
export type Verdict = z.infer<typeof Verdict>;

/**
 * What hosts expect of a session and what they make of it afterwards, in one record, so that both stand side by side. One
 * without a session is a line of the learning log by itself.
 */
export const Review = z.object({
  id: ReviewId,
  title: text(500),
  session: z.nullable(SessionId),
  /** Calendar day of what is reviewed. */
  date: IsoDate,
  /** Who reviews it together. */
  hosts: text(500),
  /** The id is the question; `asked`: its words when it was answered, missing or empty where it was asked as given. */
  answers: z.array(z.object({ id: PartId, words: text(longestAnswer), asked: z.optional(text(longestLine)) })),
  /** What was learned, in a line: that of the learning log. */
  learned: text(longestLine),
  hunches: z.array(Hunch),
  verdicts: z.array(Verdict),
  createdAt: IsoDateTime,
  trashedAt: z.nullable(IsoDateTime),
});
export type Review = z.infer<typeof Review>;

/** A review of which nothing is answered yet. Every answer has its field, so that each step in it is undone. */
export function createReview(of: Pick<Review, 'title' | 'session' | 'date'>, now: Date): Review {
  return {
    ...of,
    id: createId('review'),
    hosts: '',
    answers: [...beforeQuestions, ...afterQuestions].map((id) => ({ id, words: '' })),
    learned: '',
    hunches: [],
    verdicts: [],
    createdAt: now.toISOString(),
    trashedAt: null,
  };
}

/** A hunch of which nothing is written yet. */
export const createHunch = (since: string, order: string, after = false): Hunch => ({
  ...{ id: createPartId(), condition: '', outcome: '', sign: '', since, after, order, removed: false },
});

export const answerTo = ({ answers }: Pick<Review, 'answers'>, question: PartId): string =>
  answers.find(({ id }) => id === question)?.words ?? '';

/** Whether anything was answered after the session. */
export const isReviewed = ({ answers }: Pick<Review, 'answers'>): boolean =>
  answers.some(({ id, words }) => halfOf(id) === 'after' && words.trim() !== '');

/** What was found of a hunch, the first first. */
export const verdictsOn = ({ verdicts }: Pick<Review, 'verdicts'>, hunch: PartId): Verdict[] =>
  verdicts.filter((each) => each.hunch === hunch).toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));

/** How a hunch stands; open where nothing was found yet. */
export const stateOfHunch = (review: Pick<Review, 'verdicts'>, hunch: PartId): HunchState =>
  verdictsOn(review, hunch).at(-1)?.state ?? 'open';
