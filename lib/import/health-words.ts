import { fold } from '../search';

/** What forms call the ends of a scale and what lies between, in English and Spanish, folded: 0 is “not sure”. */
const scales: Readonly<Record<number, readonly string[]>> = {
  0: [
    ...[
      'not sure',
      'unsure',
      'i am not sure',
      'im not sure',
      'dont know',
      'do not know',
      'i dont know',
      'i do not know',
      'n a',
      'na',
    ],
    ...[
      'not applicable',
      'no opinion',
      'prefer not to say',
      'no se',
      'no lo se',
      'no estoy seguro',
      'no estoy segura',
      'no estoy seguro a',
    ],
    ...['sin opinion', 'no aplica', 'ns nc', 'nsnc', 'prefiero no contestar', 'no estoy segure'],
  ],
  1: [
    ...['strongly disagree', 'completely disagree', 'totally disagree', 'not at all', 'never', 'not at all true'],
    ...['muy en desacuerdo', 'totalmente en desacuerdo', 'completamente en desacuerdo', 'nada', 'para nada', 'nunca'],
  ],
  2: [
    ...['disagree', 'somewhat disagree', 'a little', 'slightly', 'rarely', 'tend to disagree'],
    ...['en desacuerdo', 'algo en desacuerdo', 'poco', 'un poco', 'rara vez'],
  ],
  3: [
    ...['neutral', 'neither agree nor disagree', 'somewhat', 'moderately', 'sometimes', 'partly', 'neither'],
    ...['ni de acuerdo ni en desacuerdo', 'algo', 'regular', 'a veces', 'en parte', 'medianamente'],
  ],
  4: [
    ...['agree', 'somewhat agree', 'mostly', 'quite', 'often', 'tend to agree', 'mostly true', 'quite a bit'],
    ...['de acuerdo', 'algo de acuerdo', 'bastante', 'a menudo', 'casi siempre'],
  ],
  5: [
    ...[
      'strongly agree',
      'completely agree',
      'totally agree',
      'very much',
      'completely',
      'always',
      'a lot',
      'very true',
    ],
    ...[
      'muy de acuerdo',
      'totalmente de acuerdo',
      'completamente de acuerdo',
      'mucho',
      'muchisimo',
      'totalmente',
      'siempre',
    ],
  ],
};
const known = new Map(
  Object.entries(scales).flatMap(([score, words]) => words.map((each) => [each, Number(score)] as const)),
);

/** Words as they compare: without accents, capitals, signs and doubled blanks. */
export const plain = (words: string): string =>
  fold(words)
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * What an answer to a statement says: 1 to 5, or 0 for “not sure”; null where it says nothing, undefined where it says something else. A number
 * may have its label behind or before it (`4 - Agree`, `Agree (4)`).
 */
export function scoreOf(answer: string): number | null | undefined {
  const said = answer.trim();
  if (said === '' || said === '-') return null;
  if (/^[?¿]+$/.test(said)) return 0;
  const number = /^([0-5])(?:[.,]0+)?(?:\s*[-–—:.)=(].*)?$/.exec(said)?.[1] ?? /^\D+[([]([1-5])[)\]]$/.exec(said)?.[1];
  return number === undefined ? known.get(plain(said)) : Number(number);
}
