import type { Signal } from '@preact/signals';
import { createContext, type RefObject } from 'preact';
import { useContext } from 'preact/hooks';
import type { Place } from '../../../lib/commands/digest-edits';
import type { Sources, StandIns, Unresolved } from '../../../lib/digest';
import type { Digest, Edit, MeetingId } from '../../../lib/model';
import type { Session } from '../../../lib/workbench/session';
import type { Held } from './useMoveKeys';

/** What the sections and cards of one open digest share. */
export interface Desk {
  readonly digest: Digest;
  readonly sources: Sources;
  /** What each card is called, no two the same. */
  readonly names: ReadonlyMap<string, string>;
  /** Cards that are left out of what is shared, and why. */
  readonly leftOut: ReadonlyMap<string, Unresolved['reason']>;
  /** What stands for names that do not leave, by note; null until it is known what they are called here. */
  readonly standIns: ReadonlyMap<MeetingId, StandIns> | null;
  commit(edit: Edit, say?: string): Promise<boolean>;
  /** Moves a card and says where it came to stand. */
  move(item: string, place: Place): void;
  /** Moves a section to a place among the others, and says so. */
  moveBlock(section: string, to: number): void;
  /** Puts what falls here from elsewhere at a place; null: where it fits. */
  take(event: DragEvent, place: Place | null): void;
  /** Puts picture files at the end of a section. */
  takePictures(section: string, files: readonly Blob[]): void;
  /** The card or control that takes the focus once it shows. */
  readonly awaited: Session['awaited'];
  /** Where the focus is, or was last, in the pane. */
  readonly held: RefObject<Held | null>;
  /** The card being dragged, and where it would fall. */
  readonly dragged: Signal<string | null>;
  readonly target: Signal<Place | null>;
  /** The section being dragged, and the gap between sections where it would fall. */
  readonly block: Signal<string | null>;
  readonly gap: Signal<number | null>;
}

export const DeskContext = createContext<Desk | null>(null);

/** The desk around this card. Throws outside a digest's editor: a mistake of ours. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('No digest around this card');
  return desk;
}
