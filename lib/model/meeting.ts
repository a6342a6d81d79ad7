import * as z from 'zod/mini';
import { atMost, oneOf } from './check';
import { createId, MeetingId, PartId, PersonId, PrincipleId } from './id';
import { AttributionMode, Credit, marks, Origin, ReleaseLevel, unmarked } from './marks';
import { More } from './more';
import { IsoDate, IsoDateTime } from './time';

export const labels = [
  'noticing',
  'decision',
  'action',
  'question',
  'insight',
  'idea',
  'signal',
  'tension',
  'quote',
  'thanks',
  'resource',
  'practice',
  'story',
] as const;
/** A note line's kind. */
export const Label = oneOf(labels);
export type Label = z.infer<typeof Label>;

/** The yes or no of the person quoted: who was asked, by whom, when. */
export const Consent = z.object({
  state: oneOf(['ask', 'asked', 'yes', 'no', 'withdrawn']),
  by: z.string(),
  at: z.nullable(IsoDateTime),
});
export type Consent = z.infer<typeof Consent>;

/** A line of a note that carries more than its words. The text stays the truth; `words` finds the line again in it. */
export const NoteLine = z.object({
  id: PartId,
  label: z.nullable(Label),
  words: z.string(),
  /** Where several lines of the note said the same: which of how many it was, from 0. Else null, or missing. */
  place: z.optional(z.nullable(z.object({ nth: z.number(), of: z.number() }))),
  principles: z.array(PrincipleId),
  release: z.nullable(ReleaseLevel),
  attribution: z.nullable(AttributionMode),
  credit: z.nullable(Credit),
  consent: z.nullable(Consent),
  order: z.string(),
  removed: z.boolean(),
});
export type NoteLine = z.infer<typeof NoteLine>;

/**
 * Somebody of a meeting: kept as one of its people, or called by a stand-in where their name does not leave. Who has an
 * entry of their own is filed under the key of its id, so that both go together.
 */
export const MeetingPerson = z.object({
  id: PartId,
  /** Their entry; null for who has a stand-in and nothing else. */
  person: z.nullable(PersonId),
  /** Every way the note writes their name. */
  names: z.array(z.string()),
  /** What tells them from others where their name does not leave; empty until something of theirs left. */
  sign: z.string(),
  /** What somebody wants to have there instead; empty: nothing. */
  word: z.string().check(atMost(100)),
  /** Whether they were there, and for whom, where somebody wrote that down; missing in notes of before. */
  there: z.optional(z.boolean()),
  organisation: z.optional(z.string().check(atMost(300))),
  order: z.string(),
  removed: z.boolean(),
});
export type MeetingPerson = z.infer<typeof MeetingPerson>;

export const meetingKinds = ['call', 'convening', 'one-to-one', 'visit'] as const;

/** A meeting note: plain text, with the room's agreement about who may read what. */
export const Meeting = z.object({
  id: MeetingId,
  ...marks,
  title: z.string().check(atMost(2000)),
  kind: oneOf(meetingKinds),
  /** Calendar day, `YYYY-MM-DD`. */
  date: IsoDate,
  /** Who was there, in the writer's words: "14 people, 7 organisations". */
  present: z.string().check(atMost(2000)),
  text: z.string().check(atMost(2_000_000)),
  language: z.string().check(atMost(35)),
  attribution: AttributionMode,
  release: ReleaseLevel,
  lines: z.array(NoteLine),
  /** Sentences of it that were proposed and are not to be again, by `proposalKey`: nothing of their words. Missing in notes of before. */
  leftOut: z.optional(z.array(z.string().check(atMost(40)))),
  /** Who was kept as one of its people, and stand-ins. They never leave. */
  people: z.optional(z.array(MeetingPerson)),
  /** What it was imported from; null when written by hand. */
  source: z.nullable(z.object({ format: z.string(), name: z.string() })),
  createdAt: IsoDateTime,
  origin: z.nullable(Origin),
  /** What came with it that this version does not know. */
  more: z.optional(More),
});
export type Meeting = z.infer<typeof Meeting>;

/** A new note. Its release starts at `room`: nothing leaves until somebody says so. */
export function createMeeting(title: string, text: string, now: Date): Meeting {
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return {
    ...unmarked(),
    id: createId('meeting'),
    title,
    text,
    kind: 'call',
    date: local.toISOString().slice(0, 10),
    present: '',
    language: '',
    attribution: 'unattributed',
    release: 'room',
    lines: [],
    leftOut: [],
    people: [],
    source: null,
    createdAt: now.toISOString(),
    origin: null,
  };
}
