import { type MessageKey, t, tAny } from '../i18n';
import { groupsIn } from '../workbench/groups';
import { look, type Session } from '../workbench/session';
import type { Command } from './command';
import type { Context, Services } from './services';

/** `group tab` of the tab in use. */
export function placeOf(session: Session): string {
  const { id, active } = session.group.peek();
  return `${id} ${active ?? ''}`;
}

/** Lets the surface in use show another way; null: as it does by itself. Of the same tab in two groups each has its own. */
export const lookHere = (session: Session, name: string, value: string | null): void =>
  look(session, `${name} ${placeOf(session)}`, value);

const offersAt = (session: Session, place: string) =>
  [...session.offers.keys()].flatMap((key) => (key.endsWith(` ${place}`) ? key.slice(0, -place.length - 1) : []));

/**
 * Whether somebody is in a text that is read or written: what is done is about that, whatever is still chosen in the list.
 * Where another kind of editor is in front the palette and its buttons still mean what is chosen (a new digest gathers it),
 * but a key means what the keyboard is in: Delete in a digest must not move a clip to the trash.
 */
function meansOpen({ inEditor, active }: Session, byKey: boolean): boolean {
  const kind = active.peek()?.kind;
  if (!inEditor.current || !kind) return false;
  return byKey || kind === 'clip' || kind === 'meeting';
}

/** What a key acts on right now. */
export const keyContextOf = (session: Session, typing = false): Context => contextOf(session, { typing, byKey: true });

/** What a command acts on right now. */
export function contextOf(session: Session, { typing = false, byKey = false } = {}): Context {
  const active = session.active.peek();
  const selected = meansOpen(session, byKey) ? [] : session.selection.peek();
  return {
    activeKind: active?.kind ?? null,
    activeRecord: active?.record ?? null,
    selection: selected.length > 0 ? selected : active?.record ? [active.record] : [],
    typing,
    groups: groupsIn(session.arrangement.peek().layout).length,
    preview: active?.preview === true,
    image: session.image.peek(),
    closedTabs: session.arrangement.peek().closed.length > 0,
    tabs: session.group.peek().tabs.length,
    offers: offersAt(session, placeOf(session)),
    library: session.room.peek() === 'library',
    trash: session.room.peek() === 'library' && session.library.peek().shelf === 'trash',
  };
}

/** An error that says in a message of ours what went wrong and what to do. */
interface PlainError {
  readonly key: MessageKey;
  readonly places?: readonly (string | number)[];
}

const isPlain = (error: unknown): error is PlainError =>
  error instanceof Error && 'key' in error && typeof error.key === 'string';

/** What to say about an error: its own plain words where it has some, else that it did not work. */
export function explain(error: unknown): string {
  if (isPlain(error)) return tAny(error.key, ...(error.places ?? []));
  if (error instanceof Error && error.name === 'StorageFullError') return t('error_storageFull');
  return t('error_unexpected');
}

/** Whether an error is one of the expected kinds. */
export function isExpected(error: unknown): boolean {
  return isPlain(error) || (error instanceof Error && error.name === 'StorageFullError');
}

/** Runs a command. The one place where errors are caught: said in plain words, the unexpected ones also logged. */
export async function runCommand(command: Command, services: Services, context: Context): Promise<boolean> {
  if (command.when && !command.when(context)) return false;
  try {
    await command.run(services, context);
    return true;
  } catch (error) {
    if (!isExpected(error)) console.error(command.id, error);
    services.notify(explain(error), { kind: 'error' });
    return false;
  }
}
