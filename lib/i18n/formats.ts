/** The languages we speak, as BCP 47 has them. */
export type Language = 'en' | 'es';

/**
 * How the languages we speak write whole numbers and days, as CLDR says it; a test holds it against `Intl`. It is written
 * down because a browser that is asked for the first time reads what it knows of every language there is: 20 ms of a page
 * that begins.
 */
interface Format {
  /** Between thousands, from so many digits on; before a fraction. */
  readonly group: string;
  readonly groupedFrom: number;
  readonly point: string;
  readonly months: readonly string[];
  day(month: string, day: number, year: number): string;
  plural(count: number): string;
}

const formats: { readonly [language in Language]: Format } = {
  en: {
    group: ',',
    groupedFrom: 4,
    point: '.',
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
    day: (month, day, year) => `${month} ${day}, ${year}`,
    plural: (count) => (count === 1 ? 'one' : 'other'),
  },
  es: {
    group: '.',
    groupedFrom: 5,
    point: ',',
    months: ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sept', 'oct', 'nov', 'dic'],
    day: (month, day, year) => `${day} ${month} ${year}`,
    plural: (count) => {
      if (count === 1) return 'one';
      return count !== 0 && count % 1_000_000 === 0 ? 'many' : 'other';
    },
  },
};

/** A number of at most three places after the point, below a million millions. */
const plain = /^(\d{1,12})(?:\.(\d{1,3}))?$/;

/** A number as a language writes it; null for one that is left to the browser. */
export function numberIn(language: Language, value: number): string | null {
  const [, whole, fraction] = plain.exec(`${value}`) ?? [];
  if (whole === undefined) return null;
  const { group, groupedFrom, point } = formats[language];
  const grouped = whole.length < groupedFrom ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
}

/** The plural category of a count; null for what is no whole number of things. */
export const pluralIn = (language: Language, count: number): string | null =>
  Number.isSafeInteger(count) && count >= 0 ? formats[language].plural(count) : null;

/** A day as a language writes it, here or, with `utc`, in UTC; null for one of a year that is left to the browser. */
export function dayIn(language: Language, date: Date, utc: boolean): string | null {
  const [year, month, day] = utc
    ? [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
    : [date.getFullYear(), date.getMonth(), date.getDate()];
  if (year < 1 || year > 9999) return null;
  const { months, day: write } = formats[language];
  return write(months[month] as string, day, year);
}
