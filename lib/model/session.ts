import * as z from 'zod/mini';
import { atMost, matching, oneOf } from './check';
import { MeetingId, PartId, PrincipleId, SessionId } from './id';
import { meetingKinds } from './meeting';
import { IsoDate, IsoDateTime } from './time';

const text = (most: number) => z.string().check(atMost(most));

/** What a block of an agenda is for. */
export const agendaKinds = [
  'prework',
  'checkin',
  'input',
  'talk',
  'work',
  'reflect',
  'decide',
  'break',
  'buffer',
  'close',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** How people are together in a block: what their minutes of talk are counted by. */
export const agendaFormats = ['plenary', 'pairs', 'threes', 'small', 'writing', 'break'] as const;
export type AgendaFormat = (typeof agendaFormats)[number];

/** `HH:mm`, or empty. */
const Clock = z.string().check(matching(/^(([01]\d|2[0-3]):[0-5]\d)?$/));

/** A part of a session that has a length. */
export const AgendaBlock = z.object({
  id: PartId,
  title: text(500),
  kind: oneOf(agendaKinds),
  /** How long it is. What is done before the session takes none of its time. */
  minutes: z.number(),
  /** The block at whose time it runs, beside others; empty: it has a time of its own. */
  parent: text(64),
  /** When it begins whatever goes before it takes, on the clocks of the session's zone; empty: when that is over. */
  at: Clock,
  format: oneOf(agendaFormats),
  /** People of a small group. */
  people: z.number(),
  goal: text(2000),
  /** One a line. */
  steps: text(20_000),
  materials: text(2000),
  /** Who leads it. */
  lead: text(500),
  /** What is done instead with less time, when all are online, when nobody is to talk. */
  shorter: text(5000),
  online: text(5000),
  silent: text(5000),
  /** For who hosts alone. It never leaves unless they ask. */
  note: text(20_000),
  /** The practice it was made from, as practices are opened by; empty: none. */
  practice: text(200),
  principles: z.array(PrincipleId),
  order: z.string(),
  removed: z.boolean(),
});
export type AgendaBlock = z.infer<typeof AgendaBlock>;

/**
 * How a block goes while it is hosted, under the block's own id. Every field is set by itself, so that two windows that host one session meet in
 * single fields; one that nobody set is missing.
 */
const HostedBlock = z.object({
  id: PartId,
  /** When it began, ms since 1970 on the clock of who pressed; null: taken back. */
  began: z.optional(z.nullable(z.number())),
  /** Minutes it gets instead of those that are planned; null: those. */
  minutes: z.optional(z.nullable(z.number())),
  /** Whether it goes its shorter way. */
  shorter: z.optional(z.boolean()),
});
export type HostedBlock = z.infer<typeof HostedBlock>;

/** Time that does not count, ms since 1970; `until` null: it goes on. */
const HostPause = z.object({ id: PartId, from: z.number(), until: z.optional(z.nullable(z.number())) });
export type HostPause = z.infer<typeof HostPause>;

/** Something of the checklist: one of `accessItems` (its id), or in one's own words. */
const AccessLine = z.object({
  id: PartId,
  words: text(500),
  done: z.boolean(),
  order: z.string(),
  removed: z.boolean(),
});
export type AccessLine = z.infer<typeof AccessLine>;

/** A meeting as it is prepared: blocks with lengths, from which the times come (`lib/facilitate`). */
export const AgendaSession = z.object({
  id: SessionId,
  title: text(500),
  /** That of its note: with the title it tells which series it is of. */
  kind: oneOf(meetingKinds),
  /** Calendar day and time on the clocks of `zone`. */
  date: IsoDate,
  start: Clock,
  /** IANA time zone; empty: that of this device. */
  zone: text(100),
  /** Minutes it is meant to take; 0: as long as its blocks. */
  planned: z.number(),
  /** How many are expected; 0: nobody said. */
  size: z.number(),
  place: text(500),
  address: text(8192),
  /** The template it was begun with; empty: none. */
  template: text(64),
  blocks: z.array(AgendaBlock),
  /** Who does what; the id is the role's name. */
  roles: z.array(z.object({ id: PartId, name: text(500) })),
  access: z.array(AccessLine),
  /** Other time zones that people come from. */
  zones: z.array(text(100)),
  /** For who hosts alone. It never leaves unless they ask. */
  note: text(20_000),
  /** The note of the meeting that came of it. */
  meeting: z.nullable(MeetingId),
  /** How it goes, or went. Nothing in those that nobody hosted. */
  hosted: z.optional(z.array(HostedBlock)),
  pauses: z.optional(z.array(HostPause)),
  /** When it was over, ms since 1970; null: it is not. */
  hostedUntil: z.optional(z.nullable(z.number())),
  /** Minutes that its end was put off by. */
  later: z.optional(z.number()),
  createdAt: IsoDateTime,
  trashedAt: z.nullable(IsoDateTime),
});
export type AgendaSession = z.infer<typeof AgendaSession>;
