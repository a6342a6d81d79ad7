import { type Signal, signal } from '@preact/signals';
import type { AgendaPlace } from '../facilitate/lint';
import type { SessionId } from '../model';
import { lookOf, type Session } from '../workbench/session';
import { placeOf } from './run';

export type SessionPlace = AgendaPlace;

/** What the editors of sessions share with their commands in one window. */
export interface SessionDesk {
  /** The blocks that show all they hold, by id. */
  readonly open: Signal<ReadonlySet<string>>;
  /** The block that has the focus, or had it last: not drawn from, so no signal. */
  readonly held: { current: string | null };
  /** A place to go to in the session in front; whoever goes sets this back to null. */
  readonly goTo: Signal<{ readonly session: SessionId; readonly at: SessionPlace } | null>;
}

const desks = new WeakMap<Session, SessionDesk>();

export function sessionDesk(session: Session): SessionDesk {
  const known = desks.get(session);
  if (known) return known;
  const desk: SessionDesk = {
    open: signal<ReadonlySet<string>>(new Set()),
    held: { current: null },
    goTo: signal(null),
  };
  desks.set(session, desk);
  return desk;
}

/** Whether the tab in use shows so (`lookHere`). */
export const isLooked = (session: Session, name: string): boolean =>
  lookOf(session, `${name} ${placeOf(session)}`) !== undefined;
