/** A day as somebody wrote it, and as it is understood. */
export interface UnderstoodDate {
  /** The words that say it, and where they stand in what was asked about, UTF-16 code units. */
  readonly words: string;
  readonly start: number;
  readonly end: number;
  /** Calendar day, `YYYY-MM-DD`; the first of several, and of a month that is meant as a whole. */
  readonly from: string;
  /** The last of several days; null where one is meant. */
  readonly to: string | null;
  /** How exactly it was said. */
  readonly exact: 'day' | 'month';
}

/** What days are read by. */
export interface DateReading {
  /** The day the words were written on, `YYYY-MM-DD`: "Friday" is the next one after it. */
  readonly written: string;
  /** BCP 47 tag, or empty: read first, and which of two numbers is the month follows from it. */
  readonly language: string;
}

type Chrono = typeof import('chrono-node/en');
type Reader = Pick<Chrono['casual'], 'parse'>;
type Found = ReturnType<Reader['parse']>[number];
type Moment = Found['start'];

/** Longer words are not looked through: a line that says a day is a line, UTF-16 code units. */
const longest = 1000;

/**
 * The first day each of some words says, as people write days in English and Spanish; null where they say none. What
 * reads them is loaded when it is first asked for.
 */
export async function readDates(
  asked: readonly string[],
  { written, language }: DateReading,
): Promise<(UnderstoodDate | null)[]> {
  if (asked.every((words) => words.trim() === '')) return asked.map(() => null);
  const readers = await readersFor(language);
  const [year = 0, month = 1, day = 1] = written.split('-').map(Number);
  // Local noon: no zone and no change of the clocks makes another day of it.
  const reference = new Date(year, month - 1, day, 12);
  return asked.map((words) => {
    for (const reader of readers) {
      const found = reader.parse(asRead(words), reference, { forwardDate: true }).find(saysDay);
      if (found) return understood(found);
    }
    return null;
  });
}

/** Without `from` before a number, which would be taken for an hour; every place stays. */
const asRead = (words: string) =>
  words.slice(0, longest).replace(/\bfrom(?= \d{1,2}\b)/gi, (from) => ' '.repeat(from.length));

async function readersFor(language: string): Promise<readonly Reader[]> {
  const [english, spanish] = await Promise.all([import('chrono-node/en'), import('chrono-node/es')]);
  // The month comes first where people write so.
  const ours = /^en(?:$|-US|-CA|-PH)/i.test(language) ? english.casual : english.GB;
  return /^es\b/i.test(language) ? [spanish.casual, ours] : [ours, spanish.casual];
}

/** Better none than a wrong one: a month with a number beside it that was not taken for a day is neither. */
function saysDay({ text, start }: Found): boolean {
  if (start.get('year') === null) return false;
  if (start.isCertain('day') || start.isCertain('weekday')) return true;
  return start.isCertain('month') && !/(?<!\d)\d{1,2}(?!\d)/.test(text);
}

function understood({ text, index, start, end }: Found): UnderstoodDate {
  const exact = start.isCertain('day') || start.isCertain('weekday') ? 'day' : 'month';
  const last = end ? isoDay(end) : null;
  return {
    ...{ words: text, start: index, end: index + text.length, exact },
    ...{ from: isoDay(start), to: last === isoDay(start) ? null : last },
  };
}

const two = (value: number | null) => String(value ?? 1).padStart(2, '0');
const isoDay = (moment: Moment): string =>
  `${String(moment.get('year')).padStart(4, '0')}-${two(moment.get('month'))}-${two(moment.get('day'))}`;
