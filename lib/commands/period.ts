/** First and last calendar day, `YYYY-MM-DD`, both included, in the time zone of this computer. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export const periodChoices = ['last7', 'last30', 'last90', 'thisMonth', 'lastMonth', 'custom'] as const;
export type PeriodChoice = (typeof periodChoices)[number];

const days = { last7: 7, last30: 30, last90: 90 } as const;

/** The calendar day a moment falls on here. */
export function localDay(moment: Date): string {
  const pad = (value: number, width = 2) => String(value).padStart(width, '0');
  return `${pad(moment.getFullYear(), 4)}-${pad(moment.getMonth() + 1)}-${pad(moment.getDate())}`;
}

/** The period a choice means today; "last 7 days" ends today and holds seven days. */
export function periodOf(choice: Exclude<PeriodChoice, 'custom'>, now: Date): Period {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()];
  if (choice === 'thisMonth') return { from: localDay(new Date(year, month, 1)), to: localDay(now) };
  if (choice === 'lastMonth')
    return { from: localDay(new Date(year, month - 1, 1)), to: localDay(new Date(year, month, 0)) };
  return { from: localDay(new Date(year, month, day - days[choice] + 1)), to: localDay(now) };
}

/**
 * The moments a period spans here, ms since 1970: from the start of its first day until the start of the day after its
 * last (days are not all 24 hours long). Null where a day is none or the first comes after the last.
 */
export function boundsOf(period: Period): { from: number; until: number } | null {
  const first = startOf(period.from, 0);
  const until = startOf(period.to, 1);
  return first !== null && until !== null && first < until ? { from: first, until } : null;
}

function startOf(day: string, later: number): number | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(day);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]) - 1, Number(match[3])];
  const start = new Date(year, month, date);
  if (start.getMonth() !== month || start.getDate() !== date) return null;
  return new Date(year, month, date + later).getTime();
}
