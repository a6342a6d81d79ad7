import type { Replan } from '../facilitate/replan';
import { type Run, runOf } from '../facilitate/run';
import { type AgendaSession, type Changes, createPartId, type Edit, type Json } from '../model';
import type { HostSeen } from './host-desk';

/** Edits of how a session goes, each one step a host takes and can take back. All pure; null where there is nothing to do. */

type Did = 'start' | 'next' | 'back' | 'pause' | 'resume' | 'end' | 'go' | 'replan' | 'clock' | 'anew';
const edit = (session: AgendaSession, did: Did, changes: Changes): Edit => ({
  title: `did_host_${did}`,
  subject: [session.title],
  changes: { [session.id]: changes },
});

type Seen = Pick<HostSeen, 'block' | 'paused' | 'over'>;

/** Whether things still are as they were seen: somebody may have gone on in another window. */
const isAsSeen = (run: Run, seen: Seen | null): boolean =>
  seen === null || ((run.steps[run.at]?.block.id ?? null) === seen.block && (run.endedAt !== null) === seen.over);

/** Ends every pause that goes on. */
const resumed = ({ pauses = [] }: AgendaSession, now: number): Changes =>
  Object.fromEntries(
    pauses.filter(({ until }) => typeof until !== 'number').map(({ id }) => [`pauses/${id}/until`, now]),
  );

/** A moment that is later than that of the block before, even where the clock was set back meanwhile. */
const after = (run: Run, now: number): number => Math.max(now, (run.steps[run.at]?.began ?? now - 1) + 1);

/** Goes on to the next block: from none to the first, from the last to the end. */
export function nextStep(session: AgendaSession, seen: Seen | null, now: number): Edit | null {
  const run = runOf(session);
  if (run.endedAt !== null || !isAsSeen(run, seen)) return null;
  const next = run.steps[run.at + 1];
  if (!next) return run.at < 0 ? null : endRun(session, now);
  const changes = { ...resumed(session, now), [`hosted/${next.block.id}/began`]: after(run, now) };
  return edit(session, run.at < 0 ? 'start' : 'next', changes);
}

/** Takes the last step back: the block before goes on as if it had never ended. */
export function stepBack(session: AgendaSession, seen: Seen | null): Edit | null {
  const run = runOf(session);
  if (!isAsSeen(run, seen)) return null;
  if (run.endedAt !== null) return edit(session, 'back', { hostedUntil: null });
  const [before, current] = [run.steps[run.at - 1], run.steps[run.at]];
  if (!before || !current) return null;
  const gap = run.steps.some((step) => step !== current && step.began !== null) ? {} : { began: current.began };
  return edit(session, 'back', {
    [`hosted/${current.block.id}/began`]: null,
    ...(gap.began !== undefined && { [`hosted/${before.block.id}/began`]: gap.began }),
  });
}

/** Goes to any block, whatever stands between. */
export function goToStep(session: AgendaSession, block: string, now: number): Edit | null {
  const run = runOf(session);
  if (!run.steps.some((step) => step.block.id === block)) return null;
  const changes = { ...resumed(session, now), hostedUntil: null, [`hosted/${block}/began`]: after(run, now) };
  return edit(session, 'go', changes);
}

/** Lets the clock stand, or go on. */
export function pauseOrGoOn(session: AgendaSession, seen: Seen | null, now: number): Edit | null {
  const run = runOf(session);
  const paused = run.pausedAt !== null;
  if (run.at < 0 || run.endedAt !== null || (seen && seen.paused !== paused)) return null;
  if (paused) return edit(session, 'resume', resumed(session, now));
  return edit(session, 'pause', pause(now, null));
}

function pause(from: number, until: number | null): Changes {
  const id = createPartId();
  return { [`pauses/${id}/from`]: from, [`pauses/${id}/until`]: until };
}

export function endRun(session: AgendaSession, now: number): Edit | null {
  const run = runOf(session);
  if (run.at < 0 || run.endedAt !== null) return null;
  return edit(session, 'end', { ...resumed(session, now), hostedUntil: now });
}

/** Does what was chosen about being late. The plan of the session stays as it is, for the next time. */
export function replanned(session: AgendaSession, plan: Replan): Edit {
  const changes: Record<string, Json> = {};
  for (const [id, minutes] of plan.minutes) changes[`hosted/${id}/minutes`] = minutes;
  if (plan.way === 'later') changes.later = Math.max(0, session.later ?? 0) + plan.wins;
  const step = plan.way === 'shorter' ? runOf(session).steps[plan.step] : undefined;
  if (step) changes[`hosted/${step.block.id}/shorter`] = true;
  return edit(session, 'replan', changes);
}

/** Tells by one number whether the moments of a session are still those that somebody saw: two windows set a clock right once. */
export const momentsOf = ({ hosted = [], pauses = [] }: Pick<AgendaSession, 'hosted' | 'pauses'>): number =>
  [...hosted.map(({ began }) => began ?? 0), ...pauses.flatMap(({ from, until }) => [from, until ?? 0])].reduce(
    (sum, moment) => sum + moment,
    0,
  );

/** Leaves time out that passed at once: the device slept, or its clock was set forward. */
export const leftOut = (session: AgendaSession, from: number, until: number): Edit | null =>
  until > from ? edit(session, 'clock', pause(from, until)) : null;

/** Moves every moment that was kept by some ms, after the clock was set back by as many. */
export function movedBy(session: AgendaSession, ms: number): Edit {
  const changes: Record<string, Json> = {};
  for (const { id, began } of session.hosted ?? [])
    if (typeof began === 'number') changes[`hosted/${id}/began`] = began + ms;
  for (const { id, from, until } of session.pauses ?? []) {
    changes[`pauses/${id}/from`] = from + ms;
    if (typeof until === 'number') changes[`pauses/${id}/until`] = until + ms;
  }
  return edit(session, 'clock', changes);
}

/** Forgets how it went, as after a rehearsal. Lines in the note stay. */
export function anew(session: AgendaSession): Edit {
  const changes: Record<string, Json> = { hostedUntil: null, later: 0 };
  for (const { id } of session.hosted ?? [])
    Object.assign(changes, {
      ...{ [`hosted/${id}/began`]: null, [`hosted/${id}/minutes`]: null, [`hosted/${id}/shorter`]: false },
    });
  for (const { id, from } of session.pauses ?? []) changes[`pauses/${id}/until`] = from;
  return edit(session, 'anew', changes);
}
