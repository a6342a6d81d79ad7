import { expect, test } from 'vitest';
import { readDates } from '../../lib/notes/dates';

const read = async (words: string, language = '', written = '2026-03-12') => {
  const [found] = await readDates([words], { written, language });
  return found && [found.words, found.from, found.to, found.exact];
};

test.each([
  // The twelfth of March 2026 is a Thursday.
  ['by 20 Mar', '20 Mar', '2026-03-20', null],
  ['by Friday', 'Friday', '2026-03-13', null],
  ['by next Monday', 'next Monday', '2026-03-16', null],
  ['tomorrow', 'tomorrow', '2026-03-13', null],
  ['within two weeks', 'within two weeks', '2026-03-26', null],
  ['in 3 days', 'in 3 days', '2026-03-15', null],
  ['before 4 January', '4 January', '2027-01-04', null],
  ['on 2026-04-01', '2026-04-01', '2026-04-01', null],
  ['3-5 June', '3-5 June', '2026-06-03', '2026-06-05'],
  ['from 3 to 5 June', '3 to 5 June', '2026-06-03', '2026-06-05'],
  ['antes del 20 de marzo', '20 de marzo', '2026-03-20', null],
  ['para el viernes', 'viernes', '2026-03-13', null],
  ['mañana', 'mañana', '2026-03-13', null],
  ['hasta el 3 de abril de 2026', '3 de abril de 2026', '2026-04-03', null],
])('%s', async (said, words, from, to) => {
  expect(await read(said)).toEqual([words, from, to, 'day']);
});

test('a month is a month', async () => {
  expect(await read('by June')).toEqual(['June', '2026-06-01', null, 'month']);
});

test.each(['share the draft', 'at 10:30', 'a quarter of them', 'may we?', '', '14 people', 'version 1.2.3'])(
  '%j says no day',
  async (said) => {
    expect(await read(said)).toBeNull();
  },
);

test('of two numbers the language says which is the month', async () => {
  expect((await read('by 3/4', 'en-US'))?.[1]).toBe('2027-03-04');
  expect((await read('by 3/4', 'en-GB'))?.[1]).toBe('2026-04-03');
  expect((await read('antes del 3/4', 'es-MX'))?.[1]).toBe('2026-04-03');
});

test('each of some words is read by itself', async () => {
  const found = await readDates(['by Friday', 'no day', 'by 20 Mar'], { written: '2026-03-12', language: 'en' });
  expect(found.map((day) => day?.from ?? null)).toEqual(['2026-03-13', null, '2026-03-20']);
});
