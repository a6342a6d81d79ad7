import { describe, expect, test } from 'vitest';
import { formatDate, formatNumber, languages, setMessages, tn } from '../../lib/i18n';
import { dayIn, numberIn, pluralIn } from '../../lib/i18n/formats';

const numbers = [0, 1, 2, 9, 10, 999, 1000, 1234, 9999, 10_000, 123_456, 999_999, 1_000_000, 2_000_000, 12_345_678];
const days = Array.from({ length: 800 }, (_, at) => new Date(Date.UTC(1970, 0, 1 + at * 37, (at * 5) % 24)));

describe.each(languages)('what %s writes by itself is what the browser would', (language) => {
  test('numbers, with a fraction too', () => {
    const shown = new Intl.NumberFormat(language);
    for (const number of [...numbers, 0.5, 3.14, 1234.5, 12_345.678])
      expect(numberIn(language, number)).toBe(shown.format(number));
  });

  test('categories of counts', () => {
    const rules = new Intl.PluralRules(language);
    for (const number of [...numbers, ...Array.from({ length: 300 }, (_, at) => at * 7919)])
      expect(pluralIn(language, number)).toBe(rules.select(number));
  });

  test('days, of the place and of UTC', () => {
    const here = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
    const there = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
    for (const day of days) {
      expect(dayIn(language, day, false)).toBe(here.format(day));
      expect(dayIn(language, day, true)).toBe(there.format(day));
    }
  });

  test('the rest is left to the browser', () => {
    setMessages(language, { n_one: { message: 'one $1' }, n_other: { message: 'more $1' } });
    const shown = new Intl.NumberFormat(language);
    for (const number of [-5, 1e21, 0.123456, Number.POSITIVE_INFINITY]) {
      expect(numberIn(language, number)).toBeNull();
      expect(formatNumber(number)).toBe(shown.format(number));
    }
    expect(pluralIn(language, 1.5)).toBeNull();
    expect(tn('n' as never, 1.5)).toBe(`more ${shown.format(1.5)}`);
    const timed = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    expect(formatDate(0, true)).toBe(timed.format(0));
    expect(dayIn(language, new Date('-000044-03-15'), true)).toBeNull();
  });
});
