import type { AgendaBlock, AgendaSession, HostPause } from '../model';
import { type Agenda, agendaOf, minutesTaken, type TimedBlock } from './agenda';

/** A block as it is gone through, with the minutes it has now. */
export interface RunStep {
  readonly block: AgendaBlock;
  /** Minutes it takes now: as planned, or as changed on the way; of parallel ones the longest. */
  readonly minutes: number;
  /** Its own minutes now, whatever runs in it side by side. */
  readonly own: number;
  /** When it has to begin whatever goes before, ms since 1970; null: when that is over. */
  readonly fixed: number | null;
  /** When it began; null: it has not. */
  readonly began: number | null;
  /** Whether it goes its shorter way. */
  readonly shorter: boolean;
  readonly breakouts: readonly { readonly block: AgendaBlock; readonly minutes: number }[];
}

/** How a session is gone through, without what the clock says: anew after each change of it, not each second. All times are ms since 1970. */
export interface Run {
  readonly agenda: Agenda;
  readonly steps: readonly RunStep[];
  /** The place of the step that goes on, or went last; -1: nothing began. */
  readonly at: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Whether the clock stands: since when. */
  readonly pausedAt: number | null;
  readonly pauses: readonly Span[];
  /** By how much it is counted from another start than the planned one, ms: it began at another time altogether. */
  readonly moved: number;
  /** When it is meant to be over. */
  readonly end: number;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

const minute = 60_000;
/** Who begins within so many minutes of the planned start is early or late; else it is another time, and counted from when it began. */
const nearStart = 60;
/** Less is no difference that anybody tells, ms. */
const noDifference = minute / 2;

/** How a session is gone through, by what is kept of it. */
export function runOf(session: AgendaSession): Run {
  const agenda = agendaOf(session);
  const kept = new Map((session.hosted ?? []).map((each) => [each.id, each]));
  const shown = agenda.blocks.filter(({ block }) => block.kind !== 'prework');
  const began = shown.map(({ block }) => kept.get(block.id)?.began ?? null);
  const moments = began.filter((each) => each !== null);
  const startedAt = moments.length > 0 ? Math.min(...moments) : null;
  const moved = movedBy(session, agenda, startedAt);
  const steps = shown.map((timed, at) => stepOf(timed, { kept, began: began[at] ?? null, moved }));
  const length = session.planned > 0 ? session.planned * minute : agenda.end - agenda.start;
  const open = (session.pauses ?? []).filter(({ until }) => typeof until !== 'number');
  return {
    ...{ agenda, steps, startedAt, moved },
    at: began.reduce<number>((last, each, at) => (each !== null && each >= (began[last] ?? -Infinity) ? at : last), -1),
    endedAt: startedAt === null ? null : (session.hostedUntil ?? null),
    pausedAt: open.length > 0 ? Math.min(...open.map(({ from }) => from)) : null,
    pauses: joined(session.pauses ?? []),
    end: agenda.start + moved + length + Math.max(0, session.later ?? 0) * minute,
  };
}

type Kept = ReadonlyMap<string, NonNullable<AgendaSession['hosted']>[number]>;

function stepOf(
  { block, from, breakouts }: TimedBlock,
  { kept, began, moved }: { kept: Kept; began: number | null; moved: number },
): RunStep {
  const minutesNow = (each: AgendaBlock) => {
    const changed = kept.get(each.id)?.minutes;
    return minutesTaken(typeof changed === 'number' ? { ...each, minutes: changed } : each);
  };
  const inside = breakouts.map((each) => ({ block: each.block, minutes: minutesNow(each.block) }));
  const own = minutesNow(block);
  return {
    ...{ block, own, began, breakouts: inside },
    minutes: Math.max(own, ...inside.map(({ minutes }) => minutes)),
    fixed: block.at === '' ? null : from + moved,
    shorter: kept.get(block.id)?.shorter === true,
  };
}

function movedBy({ start }: AgendaSession, agenda: Agenda, startedAt: number | null): number {
  if (startedAt === null) return 0;
  const off = startedAt - agenda.start;
  return start !== '' && Math.abs(off) <= nearStart * minute ? 0 : off;
}

/** Pauses that meet, as two windows may leave them, made one; one that ends before it begins is none. */
function joined(pauses: readonly HostPause[]): Span[] {
  const spans = pauses
    .map(({ from, until }): Span => ({ from, until: typeof until === 'number' ? until : Infinity }))
    .filter(({ from, until }) => until > from)
    .toSorted((a, b) => a.from - b.from);
  const whole: Span[] = [];
  for (const span of spans) {
    const last = whole.at(-1);
    if (last && span.from <= last.until)
      whole[whole.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    else whole.push(span);
  }
  return whole;
}

/** Time that counts between two moments, ms; never less than 0, whatever the clocks did. */
export function passed({ pauses }: Pick<Run, 'pauses'>, from: number, until: number): number {
  const paused = pauses.reduce(
    (sum, pause) => sum + Math.max(0, Math.min(pause.until, until) - Math.max(pause.from, from)),
    0,
  );
  return Math.max(0, until - from - paused);
}

/** Where nothing more can slip: a start that is fixed, or the end. */
export interface Limit {
  /** The place of the step whose start is fixed; null: the end of all. */
  readonly at: number | null;
  readonly time: number;
  /** When it would come as things stand. */
  readonly expected: number;
}

/** What the clock says of a session that is gone through. */
export interface RunClock {
  readonly phase: 'before' | 'running' | 'paused' | 'over';
  /** ms of the step that goes on: gone, and left (less than 0: over). */
  readonly gone: number;
  readonly left: number;
  /** ms since it began that count, and until it is meant to be over (less than 0: it is later than that). */
  readonly goneOfAll: number;
  readonly leftOfAll: number;
  /** When it would be over as things stand. */
  readonly expected: number;
  /** Whole minutes by which things are late where that matters first; less than 0: minutes in hand. */
  readonly late: number;
  /** Where that is. */
  readonly limit: Limit;
}

const wholeMinutes = (ms: number): number => (Math.abs(ms) < noDifference ? 0 : Math.round(ms / minute));

/** What the clock says at `now`, ms since 1970 as the clock on the wall shows it: nothing here counts ticks. */
export function clockOf(run: Run, now: number): RunClock {
  const current = run.steps[run.at];
  const at = run.endedAt ?? now;
  const phase = phaseOf(run);
  const began = current?.began ?? at;
  const gone = current ? passed(run, began, at) : 0;
  const left = (current?.minutes ?? 0) * minute - gone;
  const free = Math.max(at, began) + Math.max(0, left);
  const ahead = forecast(run, free);
  const expected = phase === 'over' ? at : (ahead.at(-1)?.until ?? free);
  const limit = phase === 'over' ? { at: null, time: run.end, expected } : limitOf(run, ahead, expected);
  return {
    ...{ phase, gone, left, expected, limit },
    goneOfAll: run.startedAt === null ? 0 : passed(run, run.startedAt, at),
    leftOfAll: run.end - at,
    late: wholeMinutes(limit.expected - limit.time),
  };
}

function phaseOf({ at, endedAt, pausedAt }: Run): RunClock['phase'] {
  if (at < 0) return 'before';
  if (endedAt !== null) return 'over';
  return pausedAt === null ? 'running' : 'paused';
}

interface Ahead {
  readonly at: number;
  /** When what goes before it is over, and when it is over itself. */
  readonly ready: number;
  readonly until: number;
}

/** When the steps to come begin and end as things stand, from the end of the one that goes on. Before the start from that. */
function forecast(run: Run, free: number): Ahead[] {
  let ready = run.at < 0 ? Math.max(free, run.agenda.start) : free;
  return run.steps.slice(run.at + 1).map((step, index) => {
    const from = Math.max(ready, step.fixed ?? ready);
    const until = from + step.minutes * minute;
    const ahead = { at: run.at + 1 + index, ready, until };
    ready = until;
    return ahead;
  });
}

/** The first place where things would be late; where none would, the one with the least in hand. */
function limitOf(run: Run, ahead: readonly Ahead[], expected: number): Limit {
  const fixed = ahead.flatMap(({ at, ready }): Limit[] => {
    const time = run.steps[at]?.fixed ?? null;
    return time === null ? [] : [{ at, time, expected: ready }];
  });
  const all = [...fixed, { at: null, time: run.end, expected }];
  const slack = ({ time, expected }: Limit) => time - expected;
  return all.find((each) => wholeMinutes(-slack(each)) > 0) ?? all.reduce((a, b) => (slack(b) < slack(a) ? b : a));
}
