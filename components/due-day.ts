import { formatDate, formatMonth } from '../lib/i18n';
import type { DateReading, UnderstoodDate } from '../lib/notes/dates';

/** What was read once, by the words, their note's day and its language. */
const known = new Map<string, UnderstoodDate | null>();
const keyOf = (words: string, { written, language }: DateReading) => `${written} ${language} ${words}`;

/** A day as it was understood: null where the words say none, undefined where nobody has read them yet. */
export const knownDay = (words: string, reading: DateReading): UnderstoodDate | null | undefined =>
  known.get(keyOf(words, reading));

/** Reads the day that words say; what reads it is loaded for the first of them. */
export async function readDay(words: string, reading: DateReading): Promise<void> {
  const { readDates } = await import('../lib/notes/dates');
  const [day = null] = await readDates([words], reading);
  known.set(keyOf(words, reading), day);
}

/** A day, or several, as they are said here. */
export function dayInWords({ from, to, exact }: UnderstoodDate): string {
  if (exact === 'month') return formatMonth(Date.parse(`${from}T12:00`));
  return to ? `${formatDate(from)} – ${formatDate(to)}` : formatDate(from);
}
