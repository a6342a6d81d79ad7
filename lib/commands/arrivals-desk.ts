import { type Signal, signal } from '@preact/signals';
import type { Session } from '../workbench/session';

/** What is to be opened in a window, until the editor that opens files takes it. */
export interface ArrivalsDesk {
  /** A file that was dropped on the window, or something of the library as one. */
  readonly file: Signal<File | null>;
  /** The address of a Google document as it stands in its field. */
  readonly address: Signal<string>;
}

const desks = new WeakMap<Session, ArrivalsDesk>();

export function arrivalsDesk(session: Session): ArrivalsDesk {
  const known = desks.get(session);
  if (known) return known;
  const desk: ArrivalsDesk = { file: signal<File | null>(null), address: signal('') };
  desks.set(session, desk);
  return desk;
}
