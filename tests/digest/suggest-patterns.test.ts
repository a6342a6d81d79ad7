import { expect, test } from 'vitest';
import { type Heard, type HeardPlace, suggestPatterns, sureOf } from '../../lib/digest/suggest-patterns';

let nth = 0;
const from = (place: string | HeardPlace, words: string, tags: string[] = []): Heard => {
  nth += 1;
  return {
    source: { record: `meeting:m${nth}`, part: `l${nth}` },
    ...{ words, tags },
    place: typeof place === 'string' ? { kind: 'organisation', name: place } : place,
  };
};
const site = (name: string): HeardPlace => ({ kind: 'site', name });
const short = (heard: readonly Heard[]) =>
  suggestPatterns(heard).map(({ terms, places, heard: own, sure }) => [
    terms.join(', '),
    places.map(({ name }) => name).join(', '),
    own.length,
    sure,
  ]);

test('what several organisations say is one pattern with its evidence, and how sure it is', () => {
  const heard = [
    from('Red Sur', 'Substitute shortages keep us from meeting'),
    from('Coastal Teachers', 'We lost two days to substitute shortages'),
    from('Coastal Teachers', 'The bus was late'),
    from('Union of the North', 'A shortage of substitutes, again: substitute shortage!'),
    from('Valley Schools', 'The choir sang'),
  ];
  expect(short(heard)).toEqual([['substitute shortages', 'Coastal Teachers, Red Sur, Union of the North', 3, 'most']]);
  const [pattern] = suggestPatterns(heard);
  expect(pattern?.heard.map(({ words }) => words)).toEqual([heard[0]?.words, heard[1]?.words, heard[3]?.words]);
});

test('one organisation that says it often is no pattern; two organisations or three places are', () => {
  expect(short([from('Red Sur', 'Payroll trouble'), from('Red Sur', 'payroll again')])).toEqual([]);
  expect(short([from('Red Sur', 'Payroll'), from('red sur', 'payroll')])).toEqual([]);
  expect(short([from('A School', 'payroll'), from('B Union', 'payroll')])).toEqual([
    ['payroll', 'A School, B Union', 2, 'some'],
  ]);
  const sites = [from(site('a.example'), 'payroll'), from(site('b.example'), 'payroll')];
  expect(short(sites)).toEqual([]);
  expect(short([...sites, from(site('c.example'), 'payroll')])).toEqual([
    ['payroll', 'a.example, b.example, c.example', 3, 'most'],
  ]);
});

test('names, addresses, marks and small words are no theme; accents, capitals and plurals make no other word', () => {
  const heard = [
    from('Red Sur', '@Ana Example (Red Sur) asks about the Red Sur at https://red.example/payroll [ask] #openness'),
    from('Valle', '@Ana Example (Valle) also asks about it at https://red.example/payroll [ask] #openness'),
  ];
  expect(short(heard)).toEqual([]);
  const named = [from('A School', 'Example helps'), from('B Union', 'example came')];
  expect([suggestPatterns(named).length, suggestPatterns(named, ['Ana Example']).length]).toEqual([1, 0]);
  expect(short([from('Red Sur', 'Evaluación'), from('Valle', 'las evaluaciones')])).toEqual([
    ['evaluación', 'Red Sur, Valle', 2, 'some'],
  ]);
  expect(short([from('Red Sur', 'Policies'), from('Valle', 'a POLICY')])[0]?.[0]).toBe('policies');
});

test('a tag that organisations share is one; words that say the same of the same texts go together', () => {
  const heard = [from('A School', 'first words', ['Buses']), from('B Union', 'other text', ['buses'])];
  expect(short(heard)).toEqual([['#Buses', 'A School, B Union', 2, 'some']]);
  const together = [
    from('A School', 'attendance fell and lunch queues'),
    from('B Union', 'lunch queues, and attendance'),
  ];
  expect(short(together)[0]?.[0]).toBe('lunch queues, attendance');
});

test('what stands in nearly all of many texts is what all of it is about, and no pattern', () => {
  const many = Array.from({ length: 12 }, (_, at) =>
    from(`School ${String.fromCharCode(65 + at)}x`, `mathematics ${'abcdefghijkl'[at]?.repeat(5)}`),
  );
  expect(short(many)).toEqual([]);
});

test('the order of what was heard changes nothing but what is shown first', () => {
  const heard = [
    from('A School', 'payroll and attendance'),
    from('B Union', 'payroll'),
    from('C Network', 'attendance'),
    from('D Red', 'payroll'),
  ];
  const said = (some: readonly Heard[]) =>
    suggestPatterns(some).map(({ key, places, sure }) => ({ key, places, sure }));
  expect(said(heard.toReversed())).toEqual(said(heard));
  expect(said(heard).map(({ key }) => key)).toEqual(['payroll', 'attendance']);
});

test('how sure: once, in some places, across most', () => {
  expect([sureOf(1, 9), sureOf(2, 2), sureOf(3, 9), sureOf(5, 9)]).toEqual(['once', 'some', 'some', 'most']);
});

test('thousands of texts, and signs without end, take no longer than their length', () => {
  const words = ['payroll', 'attendance', 'lunch', 'queues', 'choir', 'garden', 'permits', 'laptops'];
  const heard = Array.from({ length: 3000 }, (_, at) =>
    from(`Place ${at % 40}`, `${words[at % 8]} ${words[(at * 3) % 8]} ${words[(at * 7) % 8]} aaa${at}`),
  );
  const start = performance.now();
  expect(
    suggestPatterns([...heard, from('Long', '@'.repeat(100_000)), from('Long', 'a-'.repeat(50_000))]),
  ).toBeTruthy();
  // Alone some 130 ms; each sign with each other would be minutes, on a machine that does much else at once too.
  expect(performance.now() - start).toBeLessThan(10_000);
});
