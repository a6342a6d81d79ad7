import { type Signal, signal } from '@preact/signals';
import type { CapturedKind } from '../facilitate/capture';
import type { SessionId } from '../model';
import type { Session } from '../workbench/session';

/** What a host saw when they pressed: so that who presses in two windows at once goes on once. */
export interface HostSeen {
  readonly session: SessionId;
  /** The block that went on; null: none had begun. */
  readonly block: string | null;
  readonly paused: boolean;
  readonly over: boolean;
}

/** What the host view shares with its commands in one window. */
export interface HostDesk {
  /** Not drawn from, so no signal. */
  readonly seen: { current: HostSeen | null };
  /** The kind of line that is put down next. */
  readonly kind: Signal<CapturedKind>;
  /** Goes up whenever the field for it is to take the focus. */
  readonly asked: Signal<number>;
  /** The prompt that was copied last: of which block, and which of them. */
  readonly prompt: Signal<{ readonly block: string; readonly at: number } | null>;
}

const desks = new WeakMap<Session, HostDesk>();

export function hostDesk(session: Session): HostDesk {
  const known = desks.get(session);
  if (known) return known;
  const desk: HostDesk = {
    seen: { current: null },
    kind: signal<CapturedKind>('decision'),
    asked: signal(0),
    prompt: signal(null),
  };
  desks.set(session, desk);
  return desk;
}
