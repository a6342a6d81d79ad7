import { describe, expect, test } from 'vitest';
import { readRadar, type Spoken } from '../../lib/facilitate/radar';
import { chanceOfAtLeast, keptBelow } from '../../lib/facilitate/radar-chance';
import { radarFigures } from '../../lib/facilitate/radar-figures';
import { lookAround, type RadarSources } from '../../lib/facilitate/radar-notes';
import { withoutCopies } from '../../lib/facilitate/radar-wording';
import { createMeeting, createPerson, createTie, type Person, type TieKind } from '../../lib/model';
import { noLabelWords } from '../../lib/notes';
import { processorMs } from '../processor';
import { measureRadar, seeds } from './radar-simulated';

const day = 24 * 60 * 60_000;
const until = Date.parse('2026-06-30T12:00:00Z');

const said = (organisation: string, back: number, words: string, more: Partial<Spoken> = {}): Spoken => ({
  ...{ source: { record: `meeting:${organisation}${back}${words.length}` as 'meeting:x', part: null }, organisation },
  ...{ at: until - back * day, words, tags: [], question: false },
  ...more,
});

const organisations = ['North Alliance', 'South Alliance', 'East Alliance', 'West Alliance', 'Coast Alliance'];
const talk = ['library hours', 'bus routes', 'printing costs', 'room bookings', 'coffee supplies', 'parking permits'];
/** A year of what is said everywhere. */
const usual = organisations.flatMap((name, at) =>
  Array.from({ length: 60 }, (_, nth) =>
    said(name, 3 + nth * 6 + at, `${talk[(nth + at) % 6]} ${talk[(nth * 5 + 1) % 6]}`),
  ),
);
const apart = { until, haveMet: () => false, names: [] };
const rising = organisations
  .slice(0, 4)
  .map((name, at) =>
    said(name, 5 + at * 9, `How do we ${['keep', 'find', 'thank', 'pay'][at]} substitutes?`, { question: true }),
  );

describe('the radar', () => {
  test('shows a question that comes up in organisations that have not met, with what it is compared with', () => {
    const { rising: found } = readRadar([...usual, ...rising], apart);
    expect(found).toHaveLength(1);
    expect(found?.[0]).toMatchObject({ terms: ['substitutes'], question: true, monthly: { before: 0 } });
    expect(found?.[0]?.organisations.toSorted()).toEqual(organisations.slice(0, 4).toSorted());
    expect(found?.[0]?.heard).toHaveLength(4);
  });

  test('knows Spanish, and that a word and its plural are one', () => {
    const es = [
      'Las suplencias no alcanzan',
      'Una suplencia cada semana',
      '¿Quién paga suplencias?',
      'Sin suplencia cerramos',
    ];
    const { rising: found } = readRadar(
      [...usual, ...es.map((words, at) => said(organisations[at] ?? '', 4 + at, words))],
      apart,
    );
    expect(found?.map(({ key }) => key)).toEqual(['suplencia']);
  });

  test('counts organisations that have met as one', () => {
    const met = new Set(['North Alliance', 'South Alliance', 'East Alliance']);
    const haveMet = (one: string, other: string) => met.has(one) && met.has(other);
    expect(readRadar([...usual, ...rising], { ...apart, haveMet }).rising).toEqual([]);
  });

  test.each([
    [
      'what was said as often before',
      [...rising, ...rising.flatMap((each) => [1, 2, 3, 4].map((nth) => ({ ...each, at: each.at - nth * 61 * day })))],
    ],
    [
      'what is said at this time of every year',
      [...rising, ...rising.map((each) => ({ ...each, at: each.at - 365 * day }))],
    ],
    ['what one organisation says again and again', rising.map((each) => ({ ...each, organisation: 'North Alliance' }))],
    [
      'the wording of a template',
      organisations.map((name, at) => said(name, at, 'What we need for substitutes this term is')),
    ],
    ['names', organisations.map((name, at) => said(name, at, 'With Whitcombe'))],
  ])('lets %s be', (_, more) => {
    expect(readRadar([...usual, ...more], { ...apart, names: ['Jo Whitcombe'] }).rising).toEqual([]);
  });

  test('says that there is too little: of organisations apart, and of what was before', () => {
    expect(readRadar([], apart)).toMatchObject({ rising: null, organisations: 0 });
    expect(readRadar(rising, apart)).toMatchObject({ rising: null, unmet: 4, saidBefore: 0 });
    expect(readRadar([...usual, ...rising], { ...apart, haveMet: () => true })).toMatchObject({
      rising: null,
      unmet: 1,
    });
  });

  test('takes part of a second for twenty thousand lines', () => {
    const many = Array.from({ length: 20_000 }, (_, nth) =>
      said(organisations[nth % 5] ?? '', nth % 500, `${talk[nth % 6]} number${nth % 3000} thing${(nth * 7) % 900}`),
    );
    expect(processorMs(() => readRadar(many, apart))).toBeLessThan(5000);
  });
});

describe('who has met is what the network says', () => {
  const people = organisations.map((name) => createPerson(name, '', 'organisation'));
  const around = (more: Partial<RadarSources>) =>
    lookAround({
      ...{ meetings: [], sessions: [], ties: [], clips: [...usual, ...rising], people, labels: noLabelWords, until },
      today: '2026-06-30',
      ...more,
    });
  const tie = (kind: TieKind, on: string, [one, other]: readonly [number, number]) =>
    createTie(
      { kind, from: (people[one] as Person).id, to: (people[other] as Person).id, on, note: '' },
      new Date(until),
    );
  const all = [0, 1, 2, 3].flatMap((one) => [one + 1, one + 2].map((other) => [one, other % 4] as const));

  test('what ties nobody lets it rise', () => {
    expect(around({}).rising?.map(({ terms }) => terms)).toEqual([['substitutes']]);
    const later = all.map((two) => tie('met', '2026-09-01', two));
    expect(around({ ties: later }).rising).toHaveLength(1);
  });

  test('a tie put down by hand, an introduction as much as a meeting, counts', () => {
    expect(around({ ties: all.map((two) => tie('met', '2020-01-01', two)) }).rising ?? []).toEqual([]);
    expect(around({ ties: all.map((two) => tie('introduced', '2026-06-01', two)) }).rising ?? []).toEqual([]);
  });

  test('an organisation is known however it is written', () => {
    const written = rising.map((each) => ({ ...each, organisation: `The ${each.organisation.toUpperCase()}` }));
    const ties = all.map((two) => tie('helped', '2026-06-01', two));
    expect(around({ ties, clips: [...usual, ...written] }).rising ?? []).toEqual([]);
    expect(around({ clips: [...usual, ...written] }).rising).toHaveLength(1);
  });

  test('a note of today counts where the day began before it does in UTC, and one of tomorrow does not', () => {
    // Half past eight in the morning of 30 June in Sydney.
    const early = Date.parse('2026-06-29T22:30:00Z');
    const asks = (date: string) =>
      rising.map(({ words, organisation }) => ({
        ...createMeeting('Call', `Question: ${words} — Member (${organisation})`, new Date(early)),
        ...{ date, present: `Member (${organisation})` },
      }));
    const found = (date: string) =>
      around({ clips: usual, meetings: asks(date), until: early, today: '2026-06-30' }).rising ?? [];
    expect(found('2026-06-30').map(({ terms }) => terms)).toEqual([['substitutes']]);
    expect(found('2026-06-30')[0]?.heard.every(({ at }) => at <= early)).toBe(true);
    expect(found('2026-07-01')).toEqual([]);
  });

  test('an introduction that a note tells of, and one meeting together', () => {
    const met = (text: string, present = '') =>
      around({ meetings: [{ ...createMeeting('Call', text, new Date(until - day)), present }] }).rising ?? [];
    const who = (at: number) => `@Person${'ABCDE'[at]} (${organisations[at]})`;
    const told = all.map(([one, other]) => `Noticing: we introduced ${who(one)} to ${who(other)}`);
    expect(met(told.join('\n'))).toEqual([]);
    expect(met('', [0, 1, 2, 3].map((at) => who(at).slice(1)).join(', '))).toEqual([]);
    expect(met('', who(0).slice(1))).toHaveLength(1);
  });
});

test('the chance that so many of several things happen', () => {
  expect(chanceOfAtLeast(0, [])).toBe(1);
  expect(chanceOfAtLeast(2, [0.5, 0.5])).toBeCloseTo(0.25);
  expect(chanceOfAtLeast(1, [0.5, 0.5, 0.5])).toBeCloseTo(0.875);
  // One of 0.2 and 0.3 with 0.9, or both without.
  expect(chanceOfAtLeast(2, [0.2, 0.3, 0.9])).toBeCloseTo(0.2 * 0.3 + 0.9 * (0.2 * 0.7 + 0.8 * 0.3));
  expect(chanceOfAtLeast(4, [1, 1, 1])).toBe(0);
});

test('of many chances those are kept that Benjamini and Hochberg keep', () => {
  expect(keptBelow([0.01, 0.04, 0.03, 0.5], { looked: 4, wrong: 0.1 })).toBe(0.04);
  expect(keptBelow([0.01, 0.04, 0.03, 0.5], { looked: 400, wrong: 0.1 })).toBe(0);
  expect(keptBelow([], { looked: 0, wrong: 0.1 })).toBe(0);
});

test('what another organisation said word for word before is left out once it is copied', () => {
  const [first, copy, short] = withoutCopies([
    said('North Alliance', 9, 'please tell us what you need'),
    said('South Alliance', 5, 'Please tell us what you need: chairs'),
    said('South Alliance', 5, 'tell us what'),
  ]);
  expect(first?.words).toBe('please tell us what you need');
  expect(copy?.words.replace(/[. ]+/g, ' ').trim()).toBe(': chairs');
  expect(short?.words).toBe('tell us what');
});

test('finds most of what several say, and shows little that is none, in communities that were made up', () => {
  const { recall, falseAlarms } = measureRadar({ ...seeds.told, count: 12 });
  expect(recall).toBeGreaterThan(0.4);
  expect(falseAlarms).toBeLessThan(0.2);
  expect(radarFigures.falseAlarms).toBeLessThan(0.1);
});
