import { beforeEach, describe, expect, test, vi } from 'vitest';
import { setMessages, t } from '../../../lib/i18n';
import { createPerson, type Person } from '../../../lib/model';
import en from '../../../public/_locales/en/messages.json';
import es from '../../../public/_locales/es/messages.json';
import { clip, meeting } from '../library';
import { type Drawn, found, line } from './subject';

beforeEach(() => {
  setMessages('en', en);
  vi.stubGlobal('fetch', async () => Response.json(es));
});

const person = (name: string, role: string, organisation: string): Person => ({
  ...createPerson(name, organisation),
  role,
});
const roster = [
  person('Ana Example', 'Superintendent', 'Valley Network'),
  person('Ben Example', 'Teacher', 'Valley Network'),
  person('Cam Example', 'Teacher', 'Valley Network'),
  person('Dee Example', 'Teacher', 'Valley Network'),
  person('Eva Example', 'Teacher', 'Rural Exchange'),
];
const note = (text: string, lines: Parameters<typeof meeting>[1]) =>
  meeting('note', { text, release: 'public', ...lines });

const thanks = 'to @Marisol Quintero (Valley) for the form — @Dana Reyes (Rural)';
const unnamed = note(`Thanks: ${thanks}`, {
  ...{
    attribution: 'unattributed',
    lines: [line('l1', thanks, { label: 'thanks', credit: { name: 'Dana Reyes', organisation: 'Rural' } })],
  },
});

const cases: readonly [rule: string, is: readonly Drawn[], isNot: readonly Drawn[]][] = [
  [
    'student-id',
    [
      { words: 'Student ID 48213377 moved to another class.' },
      { language: 'es', words: 'Matrícula 48213377, tercer grado.' },
    ],
    [
      { words: 'We counted 48 replies in 2026.' },
      { language: 'es', words: 'Contamos 48 respuestas en 2026.' },
      { clips: [clip('a', { excerpt: 'Student ID 48213377' })] },
    ],
  ],
  [
    'contact-details',
    [
      { words: 'Write to ana.real@valley.org today.' },
      { words: 'Call (555) 010-4477 after nine.' },
      { language: 'es', words: 'Escribe a ana@valle.org' },
    ],
    [{ words: 'Write to whoever hosts next.' }, { language: 'es', words: 'Llamen a quien organiza.' }],
  ],
  [
    'unlisted-name',
    [
      { words: 'Then Marisol Quintero said that her school would host.' },
      { language: 'es', words: 'Entonces Marisol Quintero dijo que su escuela recibiría a todas.' },
    ],
    [
      { words: 'Then our hosts said that their school would do it.' },
      { language: 'es', words: 'Entonces las anfitrionas dijeron que sí.' },
      // Those who are not named are there by what stands for them.
      { meetings: [unnamed], items: [{ source: { record: unnamed.id, part: 'l1' } }] },
    ],
  ],
  [
    'guess-who',
    [
      {
        rest: { roster },
        meetings: [
          note('Quote: "We were late"', {
            attribution: 'role',
            people: [
              {
                ...{ id: 'p1', person: roster[0]?.id ?? null, names: ['Ana Example'], sign: '', word: '' },
                ...{ order: 'a0', removed: false },
              },
            ],
            lines: [
              line('l1', '"We were late"', {
                label: 'quote',
                credit: { name: 'Ana Example', organisation: 'Valley Network' },
                consent: { state: 'yes', by: '', at: null },
              }),
            ],
          }),
        ],
        items: [{ source: { record: 'meeting:note', part: 'l1' } }],
      },
    ],
    [
      {
        rest: { roster },
        meetings: [
          note('Quote: "We were late"', {
            attribution: 'role',
            lines: [
              line('l1', '"We were late"', {
                label: 'quote',
                credit: { name: 'Ben Example', organisation: 'Valley Network' },
                consent: { state: 'yes', by: '', at: null },
              }),
            ],
          }),
        ],
        items: [{ source: { record: 'meeting:note', part: 'l1' } }],
      },
      { rest: { roster }, words: 'Several teachers were late.' },
    ],
  ],
];

describe.each(cases)('%s', (rule, is, isNot) => {
  test.each(is.map((drawn, nth) => [nth, drawn] as const))('finds it (%i)', async (_, drawn) => {
    expect((await found(rule, drawn)).length).toBeGreaterThan(0);
  });

  test.each(isNot.map((drawn, nth) => [nth, drawn] as const))('lets what looks like it be (%i)', async (_, drawn) => {
    expect(await found(rule, drawn)).toEqual([]);
  });
});

describe('a finding says what speaks for it', () => {
  const said = async (rule: string, drawn: Drawn) =>
    (await found(rule, drawn)).map(({ says }) => says && t(says.key, ...says.places));

  test.each([
    ['Thanks to Marisol Quintero for the room.', 'Perhaps a name: it stands behind “Thanks to”'],
    ['The room was found by Dr. Quintero again.', 'Perhaps a name: it stands behind “Dr.”'],
    ['So we wait longer. — Marisol Quintero', 'Perhaps a name: it stands behind “—”'],
    ['Then Marisol Quintero said that it works.', 'Perhaps a name: “said” follows'],
    ['In that week Marisol Quintero brought bread.', 'Perhaps a name: “Marisol” is a first name'],
  ])('of a name: %s', async (words, wanted) => {
    expect(await said('unlisted-name', { words })).toEqual([wanted]);
  });

  test('in words that lead to a name, never in those that only join', async () => {
    const all = await said('unlisted-name', { words: 'We met with Marisol Quintero and Luis Ejemplo.' });
    expect(all).toEqual(['Perhaps a name: it stands behind “met with”', 'Perhaps a name: “Luis” is a first name']);
  });

  test('of what else tells who somebody is, its kind', async () => {
    expect(await said('contact-details', { words: 'Write to ana.real@valley.org or call (555) 010-4477.' })).toEqual([
      'An email address',
      'Perhaps a phone number',
    ]);
    const [number] = await said('student-id', { words: 'Student ID 48213377 moved to another class.' });
    expect(number).toContain('form of such a number');
  });
});
