import { useEffect, useState } from 'preact/hooks';
import { t } from '../../lib/i18n';
import { dayInWords, knownDay, readDay } from '../due-day';
import type { Waiting } from './waiting';

/** Until when a line is to be done: the writer's words, and the day they are understood as. Read for the rows that show. */
export function useDueDay({ line: { due }, meeting: { date, language } }: Waiting): string {
  const reading = { written: date, language };
  const [, drawAgain] = useState(0);
  useEffect(() => {
    if (due === '' || knownDay(due, reading) !== undefined) return;
    let here = true;
    void readDay(due, reading).then(() => {
      if (here) drawAgain((times) => times + 1);
    });
    return () => {
      here = false;
    };
  }, [date, language, due]);
  const day = due === '' ? null : knownDay(due, reading);
  return day ? t('openLines_understood', due, dayInWords(day)) : due;
}
