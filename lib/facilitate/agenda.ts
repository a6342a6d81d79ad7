import type { AgendaBlock, AgendaSession } from '../model';
import { isZone, timeIn, wallIn } from '../model/zoned';

/** A block with the times it comes to, ms since 1970. */
export interface TimedBlock {
  readonly block: AgendaBlock;
  readonly from: number;
  readonly until: number;
  /** Minutes it takes of the session's time: its own, or those of its longest breakout. */
  readonly minutes: number;
  /** Minutes between the end of what goes before and a start of its own; less than 0: they overlap. */
  readonly gap: number;
  /** What runs in it side by side, each from its start. */
  readonly breakouts: readonly TimedBlock[];
}

/** The times that the blocks of a session come to. */
export interface Agenda {
  /** The zone whose clocks are meant: the session's, or that of this device where it has none that is known. */
  readonly zone: string;
  /** ms since 1970 */
  readonly start: number;
  readonly end: number;
  /** In their order, breakouts inside the block they belong to. */
  readonly blocks: readonly TimedBlock[];
  /** Minutes from start to end. */
  readonly minutes: number;
  /** Minutes that the plan leaves; less than 0: that it lacks. Null where nobody said how long it is to be. */
  readonly left: number | null;
  /** Minutes of buffer, gaps before fixed starts among them. */
  readonly buffer: number;
  /** By how many minutes the clocks jump while it lasts, back: less than 0. */
  readonly clockChange: number;
}

const minute = 60_000;
/** What a block may take at most, minutes: a week. More is read as this. */
export const mostMinutes = 7 * 24 * 60;

/** The minutes of a block as they are written down: whole ones from 0 to a week, whatever stands there. */
export function minutesOf({ minutes }: Pick<AgendaBlock, 'minutes'>): number {
  if (Number.isNaN(minutes)) return 0;
  return Math.round(Math.min(Math.max(minutes, 0), mostMinutes));
}

/** The minutes that a block takes of its session: what is done before it takes none, however long it is. */
export const minutesTaken = (block: Pick<AgendaBlock, 'kind' | 'minutes'>): number =>
  block.kind === 'prework' ? 0 : minutesOf(block);

/** The zone of this device. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The zone whose clocks a session goes by. */
export const zoneOf = ({ zone }: Pick<AgendaSession, 'zone'>): string => (zone && isZone(zone) ? zone : ownZone());

/**
 * The blocks that have a time of their own, in their order. A breakout whose block is gone, or is a breakout itself, is one of them: nothing is lost
 * when two people edit at once.
 */
export const mainBlocks = ({ blocks }: Pick<AgendaSession, 'blocks'>): AgendaBlock[] => {
  const main = new Set(blocks.filter(({ parent }) => parent === '').map(({ id }) => id));
  return blocks.filter(({ parent }) => !main.has(parent));
};

/** What runs in a block side by side, in its order. */
export const breakoutsOf = ({ blocks }: Pick<AgendaSession, 'blocks'>, id: string): AgendaBlock[] => {
  const holds = blocks.some((each) => each.id === id && each.parent === '');
  return holds ? blocks.filter(({ parent }) => parent === id) : [];
};

/** Computes when each block of a session begins and ends. Lengths are minutes that pass, whatever the clocks do meanwhile. */
export function agendaOf(session: AgendaSession): Agenda {
  const zone = zoneOf(session);
  const start = momentOf(session, zone);
  const byParent = Map.groupBy(session.blocks, ({ parent }) => parent);
  const blocks: TimedBlock[] = [];
  let end = start;
  for (const block of mainBlocks(session)) {
    const timed = timedBlock(block, {
      ends: end,
      fixed: fixedStart(block, end, session, zone),
      inside: block.parent === '' ? (byParent.get(block.id) ?? []) : [],
    });
    blocks.push(timed);
    end = Math.max(end, timed.until);
  }
  const minutes = (end - start) / minute;
  return {
    ...{ zone, start, end, blocks, minutes },
    left: session.planned > 0 ? session.planned - minutes : null,
    buffer: sum(blocks.map(({ block, minutes: own, gap }) => (block.kind === 'buffer' ? own : 0) + Math.max(gap, 0))),
    clockChange: clockChange(zone, start, end),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** When a session begins: without a time, or on a day that is none, with the day. */
function momentOf({ date, start }: AgendaSession, zone: string): number {
  return timeIn(zone, `${date}T${start || '00:00'}`) ?? timeIn(zone, '2000-01-01T00:00') ?? 0;
}

interface Timing {
  /** When what goes before is over. */
  readonly ends: number;
  readonly fixed: number | null;
  readonly inside: readonly AgendaBlock[];
}

function timedBlock(block: AgendaBlock, { ends, fixed, inside }: Timing): TimedBlock {
  const from = fixed ?? ends;
  const breakouts = inside.map((each): TimedBlock => {
    const minutes = minutesTaken(each);
    return { block: each, from, until: from + minutes * minute, minutes, gap: 0, breakouts: [] };
  });
  const minutes = Math.max(minutesTaken(block), ...breakouts.map((each) => each.minutes));
  return { block, from, until: from + minutes * minute, minutes, gap: (from - ends) / minute, breakouts };
}

/** When a start of its own is: of the days of the session the one on which it is nearest to when what goes before is over. */
function fixedStart({ at }: AgendaBlock, ends: number, session: AgendaSession, zone: string): number | null {
  if (at === '') return null;
  const day = Date.parse(`${wallIn(zone, ends).slice(0, 10)}T00:00Z`);
  const moments = [-1, 0, 1].flatMap((later) => {
    const date = new Date(day + later * 24 * 60 * minute).toISOString().slice(0, 10);
    // Nothing of it is on a day before it.
    return date < session.date ? [] : (timeIn(zone, `${date}T${at}`) ?? []);
  });
  return moments.toSorted((a, b) => Math.abs(a - ends) - Math.abs(b - ends))[0] ?? null;
}

const shown = (zone: string, time: number): number => Date.parse(`${wallIn(zone, time)}:00Z`);

function clockChange(zone: string, start: number, end: number): number {
  return (shown(zone, end) - shown(zone, start) - (end - start)) / minute;
}

/** Whether the clocks of its zone never show the time at which a session is to begin. */
export function startIsSkipped(session: AgendaSession, { zone, start }: Agenda): boolean {
  return session.start !== '' && wallIn(zone, start) !== `${session.date}T${session.start}`;
}

/** What the clocks show at a time: `14:05`. */
export const clockAt = (zone: string, time: number): string => wallIn(zone, time).slice(11);

/** When a session is on the clocks of another zone: from and until, and whether each is on another day than there. Null where there is no such zone. */
export function elsewhere(agenda: Agenda, zone: string): { from: string; until: string; days: number } | null {
  if (!isZone(zone)) return null;
  const dayIn = (of: string) => Date.parse(`${wallIn(of, agenda.start).slice(0, 10)}T00:00Z`);
  return {
    from: clockAt(zone, agenda.start),
    until: clockAt(zone, agenda.end),
    days: (dayIn(zone) - dayIn(agenda.zone)) / (24 * 60 * minute),
  };
}

/** Every block with its times, breakouts behind the block they belong to. */
export const everyBlock = ({ blocks }: Agenda): TimedBlock[] => blocks.flatMap((each) => [each, ...each.breakouts]);
