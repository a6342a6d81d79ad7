import type { Evidence } from '../../../lib/storage/repository';

export const groupings = ['month', 'source'] as const;
export type Grouping = (typeof groupings)[number];

/** What a row stands under: its month, or the clip or note it is of. */
const keyOf = ({ at, row, meeting }: Evidence, by: Grouping): string => {
  if (by === 'source') return meeting ?? `${row}`;
  const date = new Date(at);
  return `${date.getFullYear()}-${date.getMonth()}`;
};

export interface Grouped {
  readonly rows: readonly Evidence[];
  /** The rows that begin a group. */
  readonly starts: readonly number[];
}

/** Evidence by group, the group with the newest first; in each the newest first, as it came. */
export function grouped(evidence: readonly Evidence[], by: Grouping): Grouped {
  const rows: Evidence[] = [];
  const starts: number[] = [];
  for (const group of Map.groupBy(evidence, (each) => keyOf(each, by)).values()) {
    starts.push(rows.length);
    for (const each of group) rows.push(each);
  }
  return { rows, starts };
}

export interface MonthCount {
  /** The first of the month, local time. */
  readonly month: Date;
  readonly count: number;
}

/** How much was found in each of the last months, the newest last. */
export function perMonth(evidence: readonly Evidence[], now: Date, months = 12): MonthCount[] {
  const counts = Array.from({ length: months }, (_, i) => ({
    month: new Date(now.getFullYear(), now.getMonth() - (months - 1 - i), 1),
    count: 0,
  }));
  const first = counts[0]?.month ?? now;
  for (const { at } of evidence) {
    const date = new Date(at);
    const index = (date.getFullYear() - first.getFullYear()) * 12 + date.getMonth() - first.getMonth();
    const held = counts[index];
    if (held) held.count += 1;
  }
  return counts;
}
