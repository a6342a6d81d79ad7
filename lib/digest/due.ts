import type { Meeting } from '../model';
import { actionIn, itemsOf, parse } from '../notes';

/** The day (`YYYY-MM-DD`) by which an action of a note is to be done, as it is understood; null where it says none. */
export async function dueDay(
  words: string,
  { date, language }: Pick<Meeting, 'date' | 'language'>,
): Promise<string | null> {
  const [item] = itemsOf(parse(words));
  const { due } = actionIn(item?.words ?? words);
  if (!due) return null;
  const { readDates } = await import('../notes/dates');
  const [day] = await readDates([due], { written: date, language });
  return day && day.exact === 'day' ? (day.to ?? day.from) : null;
}
