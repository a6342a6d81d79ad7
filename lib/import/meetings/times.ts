/** `1:02:03`, `02:03`, `00:00:03.450` and `00:00:03,450`. */
const clock = /^(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?$/;

/** Seconds of a clock time (hours may be left out); null for anything else. */
export function secondsOf(text: string): number | null {
  const [, hours = '0', minutes = '', seconds = '', rest = '0'] = clock.exec(text) ?? [];
  if (minutes === '') return null;
  if (Number(minutes) > 59 || Number(seconds) > 59) return null;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${rest}`);
}

/** `00:01:05`: always with hours, so that times of one note stand below each other. */
export function clockOf(seconds: number): string {
  const whole = Math.floor(seconds);
  return [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

const months: readonly (readonly string[])[] = [
  ['jan', 'ene'],
  ['feb'],
  ['mar'],
  ['apr', 'abr'],
  ['may'],
  ['jun'],
  ['jul'],
  ['aug', 'ago'],
  ['sep', 'set'],
  ['oct'],
  ['nov'],
  ['dec', 'dic'],
];

/** The calendar day of year, month (from 1) and day; null where there is none (31 February). */
export function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = year >= 1900 && year < 2200 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}

function monthOf(word: string): number {
  return months.findIndex((names) => names.some((name) => word.toLowerCase().startsWith(name))) + 1;
}

/**
 * The first calendar day that a line names in one of the ways that have one meaning: `2026-03-12`, `2026/03/12`, `20260312`,
 * `12 March 2026`, `Mar 12, 2026`, `12 de marzo de 2026`. Null where there is none; `3/12/2026` is none, see `dayOfSlashes`.
 */
export function dayIn(line: string): string | null {
  const numbers = /(?<!\d)((?:19|20|21)\d\d)([-/._]?)(\d\d)\2(\d\d)(?!\d)/.exec(line);
  if (numbers) {
    const day = dayOf(Number(numbers[1]), Number(numbers[3]), Number(numbers[4]));
    if (day) return day;
  }
  const dayFirst = /(?<!\d)(\d{1,2})\.?(?: de)? ([A-Za-z]{3,10})\.?,?(?: de)? (\d{4})(?!\d)/.exec(line);
  if (dayFirst && monthOf(dayFirst[2] ?? ''))
    return dayOf(Number(dayFirst[3]), monthOf(dayFirst[2] ?? ''), Number(dayFirst[1]));
  const monthFirst = /([A-Za-z]{3,10})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/.exec(line);
  if (monthFirst && monthOf(monthFirst[1] ?? ''))
    return dayOf(Number(monthFirst[3]), monthOf(monthFirst[1] ?? ''), Number(monthFirst[2]));
  return null;
}

/** The day of `03/12/2026`, month first where both could be it, and whether it could be the other way round. */
export function dayOfSlashes(line: string): { readonly day: string; readonly unsure: boolean } | null {
  const [, first = '', second = '', year = ''] = /(?<!\d)(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/.exec(line) ?? [];
  const monthFirst = dayOf(Number(year), Number(first), Number(second));
  const dayFirst = dayOf(Number(year), Number(second), Number(first));
  const day = monthFirst ?? dayFirst;
  return day ? { day, unsure: monthFirst !== null && dayFirst !== null && monthFirst !== dayFirst } : null;
}
