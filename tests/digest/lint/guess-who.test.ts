import { beforeEach, describe, expect, test, vi } from 'vitest';
import { peopleIn } from '../../../lib/digest/lint/identity/described';
import { possible } from '../../../lib/digest/lint/insider/matching';
import { ownCues } from '../../../lib/digest/lint/insider/own-words';
import { setMessages } from '../../../lib/i18n';
import { createPerson, type Meeting, type Person } from '../../../lib/model';
import en from '../../../public/_locales/en/messages.json';
import es from '../../../public/_locales/es/messages.json';
import { meeting } from '../library';
import { cohortSeeds, measureGuessWho } from './measure-guess-who';
import { found, line } from './subject';

beforeEach(() => {
  setMessages('en', en);
  vi.stubGlobal('fetch', async () => Response.json(es));
});

const person = (name: string, role: string, organisation: string): Person => ({
  ...createPerson(name, organisation),
  role,
});
const roster = [
  person('Ana Example', 'teacher', 'Valley Network'),
  person('Ben Example', 'teacher', 'Valley Network'),
  person('Cam Example', 'program lead', 'Valley Network'),
  person('Dee Example', 'teacher', 'Coast Exchange'),
  person('Eva Example', 'teacher', 'Coast Exchange'),
  person('Fay Example', 'program lead', 'Coast Exchange'),
];

describe('what somebody says of themselves', () => {
  const kinds = (text: string) => ownCues(text, peopleIn(roster)).map(({ kind, words }) => `${kind} ${words}`);
  test.each([
    ['As a program lead, I wait', ['role program lead']],
    ['Soy teacher y espero', ['role teacher']],
    ['Here at Coast Exchange we wait', ['organisation Coast Exchange']],
    ['Aquí en Coast Exchange esperamos', ['organisation Coast Exchange']],
    ['We wait here in Ohio', ['place Ohio']],
    ['In Ohio, we wait', ['place Ohio']],
    ['I am the only one who waits', ['alone I am the only']],
  ])('is read: %s', (text, expected) => expect(kinds(text)).toEqual(expected));

  test.each([
    'The program lead said we wait',
    'As the program lead told us, we wait',
    'We learned from Coast Exchange that it waits',
    'When we visited Coast Exchange we waited',
    'Hablamos con Coast Exchange y esperamos',
    'The meeting in Ohio was long',
  ])('is not what is said of others: %s', (text) => expect(kinds(text)).toEqual([]));
});

/** A note whose people are kept, with quotes by who says them. */
function note(
  present: readonly Person[],
  quotes: readonly (readonly [Person, string])[],
  fields: Partial<Meeting> = {},
) {
  return meeting('note', {
    ...{ release: 'public', attribution: 'unattributed' as const, present: present.map(({ name }) => name).join(', ') },
    text: quotes.map(([, words]) => `Quote: ${words}`).join('\n'),
    people: present.map(({ id, name }, at) => ({
      ...{
        id: id.slice('person:'.length),
        person: id,
        names: [name],
        sign: '',
        word: '',
        order: `a${at}`,
        removed: false,
      },
    })),
    lines: quotes.map(([{ name, organisation }, words], at) =>
      line(`l${at}`, words, {
        label: 'quote',
        credit: { name, organisation },
        consent: { state: 'yes', by: '', at: null },
      }),
    ),
    ...fields,
  });
}

const guess = (made: Meeting, count: number) =>
  found('guess-who', {
    meetings: [made],
    items: Array.from({ length: count }, (_, at) => ({ source: { record: made.id, part: `l${at}` } })),
    rest: { roster },
  });
const [ana, ben, cam, dee, eva, fay] = roster as [Person, Person, Person, Person, Person, Person];

describe('an insider', () => {
  test('knows who was in a small room, and nothing of a large one', async () => {
    expect(await guess(note([ana, dee], [[ana, 'We wait']]), 1)).toMatchObject([{ says: { places: [2] } }]);
    expect(await guess(note(roster, [[ana, 'We wait']]), 1)).toEqual([]);
  });

  test('puts together what one stand-in says in two quotes, and the edit is tried out', async () => {
    const twice = note(roster, [
      [ana, 'As a teacher, I wait'],
      [ana, 'Here at Valley Network we hope'],
    ]);
    const both = await guess(twice, 2);
    expect(both.map(({ says }) => says?.places)).toEqual([[2], [2]]);
    // Without the other card each is one of four.
    expect(both.map(({ fixes }) => fixes?.[0])).toEqual([
      { does: 'leaveOut', item: 'i1' },
      { does: 'leaveOut', item: 'i0' },
    ]);
  });

  test('rules out who speaks elsewhere in the meeting', async () => {
    const four = note(
      [ana, ben, cam, fay],
      [
        [cam, 'As a program lead, I wait'],
        [fay, 'I am a program lead and I hope'],
        [ana, 'We think'],
      ],
    );
    expect((await guess(four, 3)).map(({ says }) => says?.places)).toEqual([[2], [2], [2]]);
  });

  test('is told less by a role alone, or by two voices as one', async () => {
    const credited = note(roster, [[cam, 'We wait']], { attribution: 'organisation' });
    expect(await guess(credited, 1)).toEqual([]);
    const lead = note(
      [ana, ben, dee, eva, cam],
      [
        [cam, 'We wait'],
        [ana, 'We hope'],
      ],
      { attribution: 'role' },
    );
    expect((await guess(lead, 2))[0]?.fixes?.[0]).toEqual({ does: 'unname', record: lead.id, part: 'l0' });
  });
});

test('whoever must be somebody else is ruled out', () => {
  const sets = [new Set('ab'), new Set('ab'), new Set('abc'), new Set('abcdefg')];
  expect(possible(sets).map((set) => [...set].join(''))).toEqual(['ab', 'ab', 'c', 'defg']);
  expect(possible([new Set('a'), new Set('a')]).map((set) => set.size)).toEqual([1, 1]);
});

test('finds what an attacker can tell, and little else, in cohorts that were made up', async () => {
  const { caught, falseAlarms, residual } = await measureGuessWho({ ...cohortSeeds.told, count: 10 });
  expect(caught).toBeGreaterThan(0.95);
  expect(falseAlarms).toBeLessThan(0.05);
  expect(residual).toBeLessThan(0.02);
});
