import { type Signal, signal } from '@preact/signals';
import type { HealthId } from '../model';
import type { Session } from '../workbench/session';

/** What somebody has answered so far, on the screen and nowhere else. */
export interface Given {
  /** Score by statement. */
  readonly said: Readonly<Record<string, number>>;
  /** Words by question. */
  readonly words: Readonly<Record<string, string>>;
  readonly group: string;
}

/** A device that goes around: how many put their answers in, and what the one who has it has answered; null: it is being passed on. */
export interface Around {
  readonly people: number;
  readonly given: Given | null;
}

export const nothingGiven: Given = { said: {}, words: {}, group: '' };
export const notBegun: Around = { people: 0, given: null };

/** What is not kept yet of one round in one window: a phone that is turned shows the same. It is written nowhere. */
export interface HealthDesk {
  readonly around: Signal<Around>;
  /** Answers of elsewhere, as they were pasted. */
  readonly pasted: Signal<string>;
}

const desks = new WeakMap<Session, Map<HealthId, HealthDesk>>();

export function healthDesk(session: Session, check: HealthId): HealthDesk {
  const known = desks.get(session) ?? new Map<HealthId, HealthDesk>();
  desks.set(session, known);
  const desk = known.get(check) ?? { around: signal<Around>(notBegun), pasted: signal('') };
  known.set(check, desk);
  return desk;
}
