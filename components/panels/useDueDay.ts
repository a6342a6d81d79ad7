import { useEffect, useState } from 'preact/hooks';
import { formatDate, formatMonth, t } from '../../lib/i18n';
import type { UnderstoodDate } from '../../lib/notes/dates';
import type { Waiting } from './waiting';

/** What was read once, by the words, their note's day and its language. */
const known = new Map<string, UnderstoodDate | null>();

/** Until when a line is to be done: the writer's words, and the day they are understood as. Read for the rows that show. */
export function useDueDay({ line: { due }, meeting: { date, language } }: Waiting): string {
  const key = `${date} ${language} ${due}`;
  const [, drawAgain] = useState(0);
  useEffect(() => {
    if (due === '' || known.has(key)) return;
    let here = true;
    void readDay(due, date, language).then((day) => {
      known.set(key, day);
      if (here) drawAgain((times) => times + 1);
    });
    return () => {
      here = false;
    };
  }, [key]);
  const day = known.get(key);
  return day ? t('openLines_understood', due, inWords(day)) : due;
}

async function readDay(due: string, written: string, language: string): Promise<UnderstoodDate | null> {
  const { readDates } = await import('../../lib/notes/dates');
  return (await readDates([due], { written, language }))[0] ?? null;
}

function inWords({ from, to, exact }: UnderstoodDate): string {
  if (exact === 'month') return formatMonth(Date.parse(`${from}T12:00`));
  return to ? `${formatDate(from)} – ${formatDate(to)}` : formatDate(from);
}
