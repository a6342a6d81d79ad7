import type { AgendaBlock, AgendaFormat } from '../model';
import { type Agenda, minutesOf, type TimedBlock } from './agenda';

/** Minutes of talk below which somebody is a listener, in an hour. */
export const leastVoice = 2;

/** What everybody has time to say in a session, if it is shared alike. */
export interface Voice {
  /** Minutes for each; null where nobody said how many come. */
  readonly each: number | null;
  /** The same in an hour of it; null also where it takes no time. */
  readonly perHour: number | null;
  /** Minutes for each by block. */
  readonly byBlock: ReadonlyMap<string, number>;
}

/** People who share the time, by format; 0: nobody talks. */
const sharing: Readonly<Record<AgendaFormat, (block: AgendaBlock, size: number) => number>> = {
  plenary: (_, size) => size,
  pairs: () => 2,
  threes: () => 3,
  small: ({ people }) => (Number.isFinite(people) ? Math.max(2, Math.round(people)) : 2),
  writing: () => 0,
  break: () => 0,
};

/** Kinds in which nobody's turn comes: one speaks, or all do something else. */
const without = new Set<AgendaBlock['kind']>(['prework', 'input', 'break', 'buffer']);

/**
 * Minutes of talk for each of so many people in a block: those of the block, shared by those who are together. 30 minutes with all of 24 are 1¼ for
 * each; in pairs they are 15.
 */
export function voiceIn(block: AgendaBlock, size: number): number {
  if (without.has(block.kind)) return 0;
  const people = sharing[block.format](block, size);
  return people === 0 ? 0 : minutesOf(block) / Math.max(1, Math.min(people, size));
}

/** Counts it for a whole session. Who is in which breakout is not known: the one with the least counts. */
export function voiceOf({ blocks, minutes }: Agenda, size: number): Voice {
  if (!(Number.isFinite(size) && size > 0)) return { each: null, perHour: null, byBlock: new Map() };
  const byBlock = new Map<string, number>();
  let each = 0;
  for (const timed of blocks)
    each += timed.breakouts.length > 0 ? inBreakouts(timed, size, byBlock) : counted(timed.block, size, byBlock);
  return { each, perHour: minutes > 0 ? (each * 60) / minutes : null, byBlock };
}

function counted(block: AgendaBlock, size: number, byBlock: Map<string, number>): number {
  const minutes = voiceIn(block, size);
  byBlock.set(block.id, minutes);
  return minutes;
}

/** People go to breakouts in equal parts. */
function inBreakouts({ block, breakouts }: TimedBlock, size: number, byBlock: Map<string, number>): number {
  const least = Math.min(...breakouts.map((each) => counted(each.block, Math.ceil(size / breakouts.length), byBlock)));
  byBlock.set(block.id, least);
  return least;
}
