import * as z from 'zod/mini';
import { atMost } from './check';
import { createId, HealthId, PartId } from './id';
import { IsoDate, IsoDateTime } from './time';

const text = (most: number) => z.string().check(atMost(most));

/** What somebody said to a statement: 1 (not at all) to 5 (very much), or 0: not sure. */
const Said = z.number().check(({ value, issues }) => {
  if (!Number.isInteger(value) || value < 0 || value > 5) issues.push({ code: 'custom', input: value });
});

/** A statement that people say how far it is true. */
export const HealthItem = z.object({
  id: PartId,
  /** What it is about: `ground`, the id of a principle, or in one's own words. */
  area: text(100),
  words: text(500),
  /** Whether it is asked. */
  on: z.boolean(),
  order: z.string(),
  removed: z.boolean(),
});
export type HealthItem = z.infer<typeof HealthItem>;

/** A question that is answered in words. */
export const HealthQuestion = z.object({
  id: PartId,
  words: text(500),
  on: z.boolean(),
  order: z.string(),
  removed: z.boolean(),
});
export type HealthQuestion = z.infer<typeof HealthQuestion>;

/** What one person answered: without a name, a time or a place among the others, for all have the same order and stand by their ids, which are drawn. */
export const HealthAnswer = z.object({
  id: PartId,
  /** By statement; one that is missing was left out. */
  said: z.record(PartId, Said),
  /** By question. */
  words: z.optional(z.record(PartId, text(5000))),
  /** The organisation or role that it is counted under, where the round asks and this person told; else missing. */
  group: z.optional(text(200)),
  /** In which of the groups of answers that results were worked out of it came first: 1, 2, …; missing as long as it waits for others. */
  counted: z.optional(z.number()),
  removed: z.optional(z.boolean()),
});
export type HealthAnswer = z.infer<typeof HealthAnswer>;

/** One round of the health check: statements as they were asked then, and what people said to them. */
export const HealthCheck = z.object({
  id: HealthId,
  title: text(500),
  /** Calendar days between which people answer; the last is null as long as they do. */
  openedOn: IsoDate,
  closedOn: z.nullable(IsoDate),
  /** Whether people are asked for an organisation or role that answers are compared by; none has to tell. */
  grouped: z.boolean(),
  items: z.array(HealthItem),
  questions: z.array(HealthQuestion),
  answers: z.array(HealthAnswer),
  /** What would move one point. */
  move: text(5000),
  createdAt: IsoDateTime,
  trashedAt: z.nullable(IsoDateTime),
});
export type HealthCheck = z.infer<typeof HealthCheck>;

/** A round that nobody has answered yet. */
export function createHealthCheck(
  given: Pick<HealthCheck, 'title' | 'openedOn' | 'items' | 'questions'>,
  now: Date,
): HealthCheck {
  return {
    ...given,
    id: createId('health'),
    ...{ closedOn: null, grouped: false, answers: [], move: '' },
    createdAt: now.toISOString(),
    trashedAt: null,
  };
}
