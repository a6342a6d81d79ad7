import type { AgendaBlock } from '../model';
import type { Run, RunClock, RunStep } from './run';

/** A way to be in time again; `step` is the place of the one block it is about. */
export type WayToCatchUp =
  | { readonly way: 'buffer' | 'shorten' | 'both' | 'later' }
  | { readonly way: 'shorter'; readonly step: number };

/** One way to be in time again, whole: what each block would get, and what is won. */
export type Replan = WayToCatchUp & {
  /** Minutes by block, breakouts among them; those that stay as they are are not in it. Never less than 0. */
  readonly minutes: ReadonlyMap<string, number>;
  /** Minutes it wins. */
  readonly wins: number;
  /** Minutes that are late all the same. */
  readonly stillLate: number;
};

/** A block gets no less than this share of its minutes, and no less than so many. */
const leastShare = 2 / 3;
const leastMinutes = 5;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Minutes that can be taken from a block without doing it otherwise. A break stays a break, one beside others too: nobody plans one in vain. */
function slackOf({ block, minutes, breakouts }: RunStep): number {
  if ([block, ...breakouts.map((each) => each.block)].some(({ kind }) => kind === 'break' || kind === 'buffer'))
    return 0;
  return Math.max(0, minutes - Math.max(leastMinutes, Math.ceil(minutes * leastShare)));
}

/** Time kept free, and nothing running in it. */
const isBuffer = ({ block, breakouts }: RunStep): boolean => block.kind === 'buffer' && breakouts.length === 0;

/** The minutes a shorter way takes: those it names, else half of what the block has; null where none is shorter. */
export function shorterMinutes({ shorter }: Pick<AgendaBlock, 'shorter'>, minutes: number): number | null {
  if (shorter.trim() === '') return null;
  const named = /(\d{1,3})\s*(?:['’′]|min)/i.exec(shorter)?.[1];
  const taken = named === undefined ? Math.ceil(minutes / 2) : Number(named);
  return taken > 0 && taken < minutes ? taken : null;
}

/** The minutes that a step and what runs in it get, so that the step takes no more than `most`. */
const capped = ({ block, own, breakouts }: RunStep, most: number): [string, number][] =>
  [{ block, minutes: own }, ...breakouts]
    .filter(({ minutes }) => minutes > most)
    .map((each): [string, number] => [each.block.id, most]);

/** Takes minutes from some steps, from each in proportion to what it can give, whole ones. */
function taken(steps: readonly RunStep[], can: (step: RunStep) => number, wanted: number): Map<string, number> {
  const all = sum(steps.map(can));
  const most = Math.min(wanted, all);
  const minutes = new Map<string, number>();
  let [given, could] = [0, 0];
  for (const step of steps) {
    could += can(step);
    // By the whole so far, so that rounding leaves no minute over.
    const less = Math.min(can(step), Math.round((most * could) / Math.max(1, all)) - given);
    given += less;
    if (less > 0) for (const [id, left] of capped(step, step.minutes - less)) minutes.set(id, left);
  }
  return minutes;
}

/**
 * What can be done about being late, the least that people notice first: without the buffer; a little less for what is to come; one block by its shorter
 * way; a later end. Only what comes before the limit that matters first is touched, and fixed starts stay. Empty where nothing is late.
 */
export function replansOf(run: Run, { late, limit }: Pick<RunClock, 'late' | 'limit'>): readonly Replan[] {
  if (late <= 0) return [];
  const until = limit.at ?? run.steps.length;
  const ahead = run.steps.slice(run.at + 1, until);
  const buffers = ahead.filter(isBuffer);
  const [buffer, slack] = [sum(buffers.map(({ minutes }) => minutes)), sum(ahead.map(slackOf))];
  const plan = (way: WayToCatchUp, wins: number, minutes: ReadonlyMap<string, number>): Replan => ({
    ...{ ...way, wins, minutes },
    stillLate: Math.max(0, late - wins),
  });
  const ofBuffer = taken(buffers, ({ minutes }) => minutes, late);
  const plans: Replan[] = [];
  if (buffer > 0) plans.push(plan({ way: 'buffer' }, Math.min(buffer, late), ofBuffer));
  if (slack > 0) plans.push(plan({ way: 'shorten' }, Math.min(slack, late), taken(ahead, slackOf, late)));
  if (buffer > 0 && slack > 0 && buffer < late && slack < late) {
    const rest = taken(ahead, slackOf, late - buffer);
    plans.push(plan({ way: 'both' }, Math.min(buffer + slack, late), new Map([...ofBuffer, ...rest])));
  }
  for (const [index, step] of ahead.entries()) {
    const most = step.shorter ? null : shorterMinutes(step.block, step.minutes);
    if (most === null) continue;
    const way = { way: 'shorter', step: run.at + 1 + index } as const;
    plans.push(plan(way, step.minutes - most, new Map(capped(step, most))));
  }
  // A start that is fixed is somebody else's, or a promise: only the end can be put off.
  if (limit.at === null) plans.push(plan({ way: 'later' }, late, new Map()));
  return bestFirst(plans);
}

/** More shorter ways than this nobody reads through. */
const mostShorter = 4;

/** Those that suffice first, in the order of how little they cost; a later end last of all. */
function bestFirst(plans: readonly Replan[]): Replan[] {
  const shorter = plans.filter(({ way }) => way === 'shorter').slice(0, mostShorter);
  const offered = plans.filter((each) => each.way !== 'shorter' || shorter.includes(each));
  const rank = ({ way, stillLate }: Replan) => (way === 'later' ? 2 : stillLate > 0 ? 1 : 0);
  return offered.toSorted((a, b) => rank(a) - rank(b));
}
