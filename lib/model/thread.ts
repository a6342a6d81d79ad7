import * as z from 'zod/mini';
import { atMost, oneOf } from './check';
import { MeetingId, PartId, RecordId, ThreadId } from './id';
import { IsoDate, IsoDateTime } from './time';

/** What can be said when a thread asks whether anyone tried it. */
export const threadAnswers = ['tried', 'notTried', 'later'] as const;

/** One time that a thread was answered. What somebody told stands in a note, as a line with its own consent and release. */
export const ThreadAnswer = z.object({
  id: PartId,
  said: oneOf(threadAnswers),
  /** The calendar day it was said here, wherever this device was: what was asked until then is settled. */
  heard: IsoDate,
  /** The day they tried it; of the others the same as `heard`. */
  day: IsoDate,
  /** Of `later`: when to ask again. */
  until: z.nullable(IsoDate),
  /** The line of a note that tells it. */
  line: z.nullable(z.object({ record: MeetingId, part: PartId })),
  order: z.string(),
  removed: z.boolean(),
});
export type ThreadAnswer = z.infer<typeof ThreadAnswer>;

/** What a thread began with: a record, and which part of it (a line, a passage, a card); practices of packs by their ids. */
export const ThreadSource = z.object({ record: RecordId, part: z.nullable(PartId) });
export type ThreadSource = z.infer<typeof ThreadSource>;

/**
 * A value thread: it asks after thirty, sixty and ninety days whether anyone tried something, and keeps where the answers stand. It
 * copies no words of what it points to, so that erasing that erases them here.
 */
export const ValueThread = z.object({
  id: ThreadId,
  /** What it is called; empty: what its source says. */
  title: z.string().check(atMost(500)),
  /** Null for a hunch that stands nowhere else. */
  source: z.nullable(ThreadSource),
  /** The calendar day from which it counts. */
  begun: IsoDate,
  answers: z.array(ThreadAnswer),
  /** When somebody closed it, and why; null while it asks. */
  closedAt: z.nullable(IsoDateTime),
  reason: z.string().check(atMost(500)),
  createdAt: IsoDateTime,
  trashedAt: z.nullable(IsoDateTime),
});
export type ValueThread = z.infer<typeof ValueThread>;
