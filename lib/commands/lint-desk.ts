import { type Signal, signal } from '@preact/signals';
import type { Found, Outcome } from '../digest/lint';
import type { DigestId } from '../model';
import type { Session } from '../workbench/session';

/** What was found in one digest, as it was looked at last. */
export interface Checked {
  readonly outcome: Outcome;
  /** Bytes of the e-mail it would be. */
  readonly bytes: number;
  /** Why it could not be looked at, in plain words; null where it was. */
  readonly failed: string | null;
}

/** What "Before you share" shows in one window: the digests that show there are looked at. */
export interface LintDesk {
  readonly checked: Signal<ReadonlyMap<DigestId, Checked>>;
  /** A place to go to in the digest in front; whoever goes sets this back to null. */
  readonly goTo: Signal<{ readonly digest: DigestId; readonly where: Found['where'] } | null>;
}

const desks = new WeakMap<Session, LintDesk>();

/** The part of a window: editors fill it, panel and status bar show it, commands act on it. */
export function lintDesk(session: Session): LintDesk {
  const known = desks.get(session);
  if (known) return known;
  const desk: LintDesk = { checked: signal<ReadonlyMap<DigestId, Checked>>(new Map()), goTo: signal(null) };
  desks.set(session, desk);
  return desk;
}
