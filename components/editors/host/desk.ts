import { computed, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';
import type { Run, RunClock, RunStep } from '../../../lib/facilitate';
import { t } from '../../../lib/i18n';
import type { AgendaSession } from '../../../lib/model';
import type { WallClock } from './useWallClock';

/** What the parts of a session that is hosted share. */
export interface HostingDesk {
  readonly session: AgendaSession;
  /** Anew at each change of the session, not each second. */
  readonly run: Run;
  readonly wall: WallClock;
  /** Anew each second: read it only in parts that are small. */
  readonly clock: ReadonlySignal<RunClock>;
  readonly projected: boolean;
}

export const HostingContext = createContext<HostingDesk | null>(null);

/** The session that is hosted around this part. Throws outside a host view: a mistake of ours. */
export function useHosting(): HostingDesk {
  const desk = useContext(HostingContext);
  if (!desk) throw new Error('No session that is hosted around this part');
  return desk;
}

export const stepName = ({ block }: Pick<RunStep, 'block'>): string =>
  block.title.trim() || t(`agendaKind_${block.kind}`);

/** A time that passes, as a clock shows it: `4:05`, `1:04:05`. Without its sign. */
export function clockText(ms: number): string {
  const seconds = Math.floor(Math.abs(ms) / 1000);
  const two = (value: number) => `${value}`.padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** Time that is left as it is shown: whole seconds that have begun; what is over has a plus before it. */
export const leftText = (ms: number): string =>
  ms < 0 && clockText(ms) !== '0:00' ? `+${clockText(ms)}` : clockText(Math.ceil(Math.max(0, ms) / 1000) * 1000);

/** What follows from the clock, and changes less often than it; `of`: what else it is worked out from. */
export const useFrom = <T>(work: () => T, of: readonly unknown[]): ReadonlySignal<T> =>
  useMemo(() => computed(work), of as unknown[]);
