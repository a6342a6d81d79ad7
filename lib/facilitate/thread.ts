import type { ThreadAnswer, ValueThread } from '../model';

/** After how many days a thread asks whether anyone tried it. */
export const threadStops = [30, 60, 90] as const;
export type ThreadStop = (typeof threadStops)[number];

/** Days from an answer "later" to the next question. */
export const laterDays = 7;

/**
 * What a thread waits for. Due: it asks, once however many stops went by unseen, since the `day` that it began to; `stop` is null where it was put off until then. Waiting:
 * the next `day` it asks. Over: every stop is settled. Days are `YYYY-MM-DD`.
 */
export type ThreadState =
  | { readonly is: 'due' | 'waiting'; readonly day: string; readonly stop: ThreadStop | null }
  | { readonly is: 'over' | 'closed' };

const msOfDay = 86_400_000;

/**
 * A calendar day some days later. It is counted on the calendar and not on a clock, so that neither a change of clocks nor another
 * time zone moves it. A day that is none gives `RangeError`.
 */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * msOfDay).toISOString().slice(0, 10);
}

/** Days from one calendar day to another; less than 0 where that was before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / msOfDay);

/** The days on which a thread asks, in order. */
export const stopsOf = ({ begun }: Pick<ValueThread, 'begun'>): { readonly stop: ThreadStop; readonly day: string }[] =>
  threadStops.map((stop) => ({ stop, day: dayAfter(begun, stop) }));

/** The answers that stand, the earliest day first. */
export const answersOf = ({ answers }: Pick<ValueThread, 'answers'>): ThreadAnswer[] =>
  answers.filter(({ removed }) => !removed).toSorted((a, b) => byDay(a, b) || (a.id < b.id ? -1 : 1));

const byDay = (a: ThreadAnswer, b: ThreadAnswer) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1);

/**
 * What a thread waits for on a day of this device's calendar. An answer settles every stop up to the day it was given, "later" besides those before the day it names. An
 * answer from a day that is yet to come settles nothing: the clock was wrong when it was given, and asking once more is better than never again.
 */
export function threadState(thread: Pick<ValueThread, 'begun' | 'answers' | 'closedAt'>, today: string): ThreadState {
  if (thread.closedAt !== null) return { is: 'closed' };
  const given = thread.answers.filter(({ removed, heard }) => !removed && heard <= today);
  const heard = latest(given.map((each) => each.heard));
  const last = given.toSorted((a, b) => (a.order < b.order ? -1 : 1)).at(-1);
  const until = (last?.said === 'later' && last.until) || '';
  const settled = until > heard ? dayAfter(until, -1) : heard;
  const asks = [...stopsOf(thread), ...(until > heard ? [{ stop: null, day: until }] : [])]
    .filter(({ day }) => day > settled)
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.stop === null ? 1 : -1));
  const due = asks.findLast(({ day }) => day <= today);
  if (due) return { is: 'due', ...due };
  const next = asks[0];
  return next ? { is: 'waiting', ...next } : { is: 'over' };
}

/** How many threads ask as long as nobody answers: today, and each later day from which on it is more. Days are `YYYY-MM-DD`. */
export function asksAhead(
  threads: readonly Pick<ValueThread, 'begun' | 'answers' | 'closedAt'>[],
  today: string,
): { readonly day: string; readonly count: number }[] {
  const asks = threads.flatMap((thread) => {
    const state = threadState(thread, today);
    return 'day' in state ? [state.is === 'due' ? today : state.day] : [];
  });
  const days = [...new Set([today, ...asks])].sort();
  return days.map((day) => ({ day, count: asks.filter((each) => each <= day).length }));
}

const latest = (days: readonly string[]): string => days.reduce((last, day) => (day > last ? day : last), '');

/** Threads in the order they are to be seen: those that ask first, by how long they do; then by the day they will; then what is over and closed, the newest first. */
export function byNeed<T extends Pick<ValueThread, 'begun' | 'answers' | 'closedAt'>>(
  threads: readonly T[],
  today: string,
): { readonly thread: T; readonly state: ThreadState }[] {
  const rank = { due: 0, waiting: 1, over: 2, closed: 3 } as const;
  const placed = threads.map((thread) => ({ thread, state: threadState(thread, today) }));
  return placed.toSorted((a, b) => {
    if (a.state.is !== b.state.is) return rank[a.state.is] - rank[b.state.is];
    if ('day' in a.state && 'day' in b.state && a.state.day !== b.state.day) return a.state.day < b.state.day ? -1 : 1;
    return a.thread.begun === b.thread.begun ? 0 : a.thread.begun < b.thread.begun ? 1 : -1;
  });
}
