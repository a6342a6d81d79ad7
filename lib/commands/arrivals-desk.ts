import { type Signal, signal } from '@preact/signals';
import { type FormField, formField, words } from '../workbench/forms';
import type { Session } from '../workbench/session';

/** What is to be opened in a window. */
export interface ArrivalsDesk {
  /**
   * Until the editor that opens files takes it: a file that was dropped on the window, something of the library as one, or the address of a Google
   * document.
   */
  readonly given: Signal<File | string | null>;
  /** The address of a Google document as it stands in its field, as long as that editor is open. */
  readonly address: FormField<string>;
}

const desks = new WeakMap<Session, ArrivalsDesk>();

export function arrivalsDesk(session: Session): ArrivalsDesk {
  const known = desks.get(session);
  if (known) return known;
  const desk: ArrivalsDesk = {
    given: signal<File | string | null>(null),
    address: formField(session, { tab: 'import', name: 'address' }, { first: '', known: words }),
  };
  desks.set(session, desk);
  return desk;
}
