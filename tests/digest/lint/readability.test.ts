import { expect, test } from 'vitest';
import {
  englishSyllables,
  hardness,
  readabilityOf,
  sentencesIn,
  spanishSyllables,
} from '../../../lib/digest/lint/readability';

test.each([
  ['cat', 1],
  ['make', 1],
  ['makes', 1],
  ['table', 2],
  ['teacher', 2],
  ['teachers', 2],
  ['played', 1],
  ['wanted', 2],
  ['community', 4],
  ['organisation', 5],
  ['education', 4],
  ['idea', 3],
  ['being', 2],
  ['question', 2],
  ['area', 3],
  ['the', 1],
  ['people', 2],
  ['social', 2],
  ['1984', 1],
])('English: %s has %i', (word, syllables) => {
  expect(englishSyllables(word)).toBe(syllables);
});

test.each([
  ['sol', 1],
  ['casa', 2],
  ['reunión', 2],
  ['país', 2],
  ['comunidad', 4],
  ['aprendizaje', 5],
  ['quien', 1],
  ['guerra', 2],
  ['agüero', 3],
  ['oído', 3],
  ['muy', 1],
  ['educación', 4],
  ['maestra', 3],
  ['y', 1],
])('Spanish: %s has %i', (word, syllables) => {
  expect(spanishSyllables(word)).toBe(syllables);
});

const easy = 'We met in May. We ate and we talked. Nine of us came. It was a good day. '.repeat(8);
const hard =
  'Organisational intermediaries systematically operationalise collaborative infrastructures notwithstanding considerable institutional fragmentation across jurisdictions. '.repeat(
    14,
  );

test('English is told by its grade', () => {
  expect(readabilityOf([easy], 'en')?.grade).toBeLessThan(3);
  expect(readabilityOf([hard], 'en-GB')?.grade).toBeGreaterThan(20);
});

test('Spanish is told by its ease', () => {
  const plain = 'Nos vimos en mayo. Comimos y hablamos. Vinieron nueve. Fue un buen día. '.repeat(10);
  const dense =
    'La institucionalización interdisciplinaria de infraestructuras colaborativas contemporáneas imposibilita desarrollos organizacionales diferenciados territorialmente. '.repeat(
      14,
    );
  expect(readabilityOf([plain], 'es')?.ease?.inflesz).toBeGreaterThan(75);
  const found = readabilityOf([dense], 'es');
  expect(found?.ease?.inflesz).toBeLessThan(20);
  expect(found?.ease?.fernandezHuerta).toBeLessThan(25);
  expect(found?.grade).toBeNull();
});

test('says nothing of short texts and of other languages', () => {
  expect(readabilityOf(['We met.'], 'en')).toBeNull();
  expect(readabilityOf([easy], 'de')).toBeNull();
});

test('sentences end where they end', () => {
  const text = 'Dr. Example came. So did J. Other (e.g. for tea)!\nA line of its own\n\n¿Y esto? Sí.';
  expect(sentencesIn(text, 'en').map(({ from, to }) => text.slice(from, to))).toEqual([
    'Dr. Example came.',
    'So did J. Other (e.g. for tea)!',
    'A line of its own',
    '¿Y esto?',
    'Sí.',
  ]);
});

test('the harder sentence is the harder one in both languages', () => {
  const [simple, dense] = [sentencesIn(easy, 'en')[0], sentencesIn(hard, 'en')[0]];
  if (!simple || !dense) throw new Error('no sentences');
  expect(hardness(dense, 'en')).toBeGreaterThan(hardness(simple, 'en'));
});
