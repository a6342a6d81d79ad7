import type { Signal } from '@preact/signals';
import { createContext, type RefObject } from 'preact';
import { useContext } from 'preact/hooks';
import type { SessionDesk } from '../../../lib/commands/session-desk';
import type { Agenda, Voice } from '../../../lib/facilitate';
import { t } from '../../../lib/i18n';
import type { AgendaBlock, AgendaSession, Principle } from '../../../lib/model';
import type { Session } from '../../../lib/workbench/session';

/** What the parts of one open session share. */
export interface AgendaDesk {
  readonly session: AgendaSession;
  readonly agenda: Agenda;
  readonly voice: Voice;
  readonly principles: readonly Principle[];
  /** The block or control that takes the focus once it shows. */
  readonly awaited: Session['awaited'];
  readonly shared: SessionDesk;
  /** What has the focus in the agenda, or had it last. */
  readonly held: RefObject<HTMLElement | null>;
  /** The block being dragged, and the gap among its own where it would fall. */
  readonly dragged: Signal<string | null>;
  readonly gap: Signal<{ readonly beside: string; readonly index: number } | null>;
  /** Puts a block at a place among its own, and says where that is. */
  place(block: string, index: number): void;
  /** Puts a practice that fell into the agenda: at a place among the blocks, else at the end. */
  take(event: DragEvent, place: number | null): void;
}

export const AgendaDeskContext = createContext<AgendaDesk | null>(null);

/** The desk around this part. Throws outside a session's editor: a mistake of ours. */
export function useAgendaDesk(): AgendaDesk {
  const desk = useContext(AgendaDeskContext);
  if (!desk) throw new Error('No session around this part');
  return desk;
}

/** What a block is called: by its title, else by its kind. */
export const blockName = ({ title, kind }: Pick<AgendaBlock, 'title' | 'kind'>): string =>
  title.trim() || t(`agendaKind_${kind}`);

/** A number of minutes as it is told: to a tenth. */
export const tenths = (minutes: number): number => Math.round(minutes * 10) / 10;
