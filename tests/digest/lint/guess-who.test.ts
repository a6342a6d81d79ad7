import { beforeEach, describe, expect, test, vi } from 'vitest';
import { peopleIn } from '../../../lib/digest/lint/identity/described';
import { possible } from '../../../lib/digest/lint/insider/matching';
import { ownCues } from '../../../lib/digest/lint/insider/own-words';
import { setMessages } from '../../../lib/i18n';
import { createPerson, type Meeting, type Person } from '../../../lib/model';
import en from '../../../public/_locales/en/messages.json';
import es from '../../../public/_locales/es/messages.json';
import { randomOf } from '../../facilitate/radar-simulated';
import { meeting } from '../library';
import { cohortSeeds, measureGuessWho } from './measure-guess-who';
import { found, line, subjectOf } from './subject';

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

describe('a quote in a note that is a card', () => {
  const whole = (made: Meeting) => found('guess-who', { meetings: [made], rest: { roster } });
  const quoted = (words: string) =>
    note(
      [ana, dee],
      [
        [ana, `${words} — ${ana.name}`],
        [dee, 'I hope'],
      ],
      { text: `Title of it\n\nQuote: ${words} — ${ana.name}\nQuote: I hope` },
    );

  test('is looked at as one that is a card, and its line can stay in the room', async () => {
    const [first, ...rest] = await whole(quoted('We wait'));
    expect(first).toMatchObject({ says: { places: [2] }, where: { item: 'i0' } });
    expect(first?.words).toMatch(/^We wait — Speaker \w$/);
    expect(first?.fixes?.at(-2)).toEqual({ does: 'stay', record: 'meeting:note', part: 'l0' });
    expect(first?.fixes?.at(-1)).toEqual({ does: 'leaveOut', item: 'i0' });
    expect(rest).toHaveLength(1);
  });

  test('tells nothing where it does not show, or where enough people were there', async () => {
    expect(await whole({ ...quoted('We wait'), release: 'room' })).toEqual([]);
    const far = `${'A long line that nobody said. '.repeat(12)}\n`;
    const below = quoted('We wait');
    expect(await whole({ ...below, text: far + below.text })).toEqual([]);
    expect(await whole({ ...quoted('We wait'), present: roster.map(({ name }) => name).join(', ') })).toEqual([]);
  });
});

describe('a quote away from its meeting', () => {
  const small = note([ana, dee], [[ana, 'We wait']]);
  const card = (fields = {}) => ({ source: { record: small.id, part: 'l0' }, ...fields });

  test('is what is proposed where the room tells who it is, and is safe then', async () => {
    const shown = { meetings: [small], rest: { roster } };
    const [told] = await found('guess-who', { ...shown, items: [card()] });
    expect(told?.fixes?.[0]).toEqual({ does: 'apart', item: 'i0' });
    expect(await found('guess-who', { ...shown, items: [card({ apart: true })] })).toEqual([]);
  });

  test('shows nothing of it', async () => {
    const tagged = { ...small, title: 'March call', tags: ['attendance'] };
    const { document } = await subjectOf({ meetings: [tagged], items: [card({ apart: true }), card()] });
    const [apart, beside] = document.sections[0]?.items ?? [];
    expect(JSON.stringify(apart)).not.toMatch(/March call|2026-03-12|attendance/);
    expect(apart?.title).not.toBe('');
    expect(beside).toMatchObject({ title: 'March call', publishedAt: '2026-03-12', tags: ['attendance'] });
    expect(apart?.key).not.toBe(beside?.key);
  });

  test('is not away where the same stand-in, or the same words, show with it', async () => {
    const twice = note(
      [ana, dee],
      [
        [ana, 'We wait'],
        [ana, 'We hope'],
      ],
    );
    const items = [
      { source: { record: twice.id, part: 'l0' }, apart: true },
      { source: { record: twice.id, part: 'l1' } },
    ];
    expect(await found('guess-who', { meetings: [twice], items, rest: { roster } })).toHaveLength(2);
    const same = [card({ apart: true }), card()];
    expect(await found('guess-who', { meetings: [small], items: same, rest: { roster } })).toHaveLength(2);
  });
});

test('whoever must be somebody else is ruled out', () => {
  const sets = [new Set('ab'), new Set('ab'), new Set('abc'), new Set('abcdefg')];
  expect(possible(sets).map((set) => [...set].join(''))).toEqual(['ab', 'ab', 'c', 'defg']);
  expect(possible([new Set('a'), new Set('a')]).map((set) => set.size)).toEqual([1, 1]);
});

test('and so it is of any that are drawn', () => {
  const random = randomOf(11);
  const apart = (sets: readonly ReadonlySet<number>[], taken: ReadonlySet<number>): boolean => {
    const [first, ...rest] = sets;
    return !first || [...first].some((one) => !taken.has(one) && apart(rest, new Set([...taken, one])));
  };
  for (let round = 0; round < 400; round += 1) {
    const many = 1 + Math.floor(random() * 5);
    const sets = Array.from({ length: many }, () => {
      const size = 1 + Math.floor(random() * (many + 2));
      return new Set(Array.from({ length: size }, () => Math.floor(random() * 8)));
    });
    const small = sets.filter(({ size }) => size <= many);
    const expected = sets.map((own) => {
      const others = small.filter((each) => each !== own);
      return apart(small, new Set()) ? [...own].filter((one) => apart(others, new Set([one]))) : [...own];
    });
    expect(possible(sets).map((set) => [...set])).toEqual(expected);
  }
});

test('finds what an attacker can tell, and little else, in cohorts that were made up', async () => {
  const { caught, falseAlarms, residual } = await measureGuessWho({ ...cohortSeeds.told, count: 10 });
  expect(caught).toBeGreaterThan(0.95);
  expect(falseAlarms).toBeLessThan(0.05);
  expect(residual).toBeLessThan(0.02);
});
