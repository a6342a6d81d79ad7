import { type Signal, signal } from '@preact/signals';
import type { AttributionMode, Consent, ReleaseLevel, ThreadId } from '../model';
import type { Session } from '../workbench/session';

/** What somebody tells who tried something, as it is typed. */
export interface Telling {
  readonly tried: string;
  readonly saw: string;
  readonly changed: string;
  readonly name: string;
  readonly organisation: string;
  readonly attribution: AttributionMode;
  readonly release: ReleaseLevel;
  /** What who tells it said about quoting them, and who asked. */
  readonly consent: Consent['state'];
  readonly by: string;
  /** The day they tried it, `YYYY-MM-DD`. */
  readonly day: string;
}

/** Nothing is told yet, and nothing leaves until somebody says so. */
export const noTelling = (day: string): Telling => ({
  ...{ tried: '', saw: '', changed: '', name: '', organisation: '', by: '', day },
  ...{ attribution: 'unattributed', release: 'network', consent: 'ask' },
});

/** What the forms of threads hold in one window: a tab that is left and shown again has it still. */
const desks = new WeakMap<Session, Map<ThreadId, Signal<Telling | null>>>();

/** What is being told of a thread; null while its form is closed. */
export function tellingOf(session: Session, thread: ThreadId): Signal<Telling | null> {
  const desk = desks.get(session) ?? new Map<ThreadId, Signal<Telling | null>>();
  desks.set(session, desk);
  const known = desk.get(thread) ?? signal<Telling | null>(null);
  desk.set(thread, known);
  return known;
}
