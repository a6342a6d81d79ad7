import { expect, it, test } from 'vitest';
import { parse } from '../../lib/notes';
import { type PersonInNote, peopleIn } from '../../lib/notes/people';
import { writtenList, writtenPerson } from '../../lib/notes/written-person';

const told = ({ name, also, role, organisation, seen }: PersonInNote) =>
  [[name, ...also].join('/'), role, organisation, seen.join('+')].join(' | ');
const people = (text: string, present = '', credits: { name: string; organisation: string }[] = []) =>
  peopleIn(parse(text), { present, credits }).map(told);

test.each([
  ['Ana Ruiz', 'Ana Ruiz', '', ''],
  ['Ana Ruiz (Red Sur)', 'Ana Ruiz', '', 'Red Sur'],
  ['Ana Ruiz (docente, Red Sur)', 'Ana Ruiz', 'docente', 'Red Sur'],
  ['@Ana Ruiz — Red Sur', 'Ana Ruiz', '', 'Red Sur'],
  ['Ben de la Cruz (she/her) | Casa Norte', 'Ben de la Cruz', '', 'Casa Norte'],
  ['Ana R. (Guest)', 'Ana R.', '', ''],
])('%s is somebody', (written, name, role, organisation) => {
  expect(writtenPerson(written)).toEqual({ name, role, organisation });
});

test.each([
  '14 people',
  '7 orgs',
  'everyone',
  'Facilitator',
  'Speaker 2',
  'Speaker K',
  'Participante Q2',
  'todas',
  'the hosts',
  'Ana said that she left',
  '',
])('“%s” is nobody', (written) => expect(writtenPerson(written)).toBeNull());

it('reads a list as people write it', () => {
  const names = writtenList('Ana Ruiz (docente, Red Sur), Ben y Carla Sol; 3 guests & Dan').map(({ name }) => name);
  expect(names).toEqual(['Ana Ruiz', 'Ben', 'Carla Sol', 'Dan']);
});

it('finds who was there, who speaks, who is named and who is quoted, each once', () => {
  const text = [
    '---',
    'title: A call    present: Ana Ruiz (teacher, Red Sur), 12 people',
    '---',
    'Action: @Ben (Casa Norte) — send the draft — by 20 Mar',
    'Quote: "I was afraid to ask." — Carla Sol (Escuela Tres) [ask]',
    'Thanks: to @Ana for the room, and @ANA RUIZ again; @Us and @Host, too',
  ].join('\n');
  expect(people(text, 'Dan Oso')).toEqual([
    'Dan Oso |  |  | present',
    'Ana Ruiz/ANA RUIZ/Ana | teacher | Red Sur | present+named',
    'Ben |  | Casa Norte | named',
    'Carla Sol |  | Escuela Tres | quoted',
  ]);
});

it('takes speakers of a conversation, and not words before colons', () => {
  const talk = ['Ana Ruiz: hello', 'Ben: hello', '[00:10] Ana Ruiz: and so', 'Facilitator: next', 'Ana R.: done'].join(
    '\n',
  );
  expect(people(talk)).toEqual(['Ana Ruiz/Ana R. |  |  | spoke', 'Ben |  |  | spoke']);
  expect(people('Agenda: one\nPlace: two\nTime: three\nFood: four')).toEqual([]);
});

it('keeps apart what may be two people', () => {
  expect(people('', 'Ana Ruiz, Ana Sol, Ana')).toEqual([
    'Ana Ruiz |  |  | present',
    'Ana Sol |  |  | present',
    'Ana |  |  | present',
  ]);
  expect(people('@Ana (Red Sur) and @Ana Ruiz (Casa Norte)')).toHaveLength(2);
});

it('takes the credits of lines, and knows an organisation by its words', () => {
  expect(people('', '', [{ name: 'Eva Luz', organisation: 'Red Sur' }])).toEqual(['Eva Luz |  | Red Sur | quoted']);
  const [one] = peopleIn(parse(''), { present: 'Example Network', credits: [] });
  expect(one?.kind).toBe('organisation');
});

it('is quick with a long text, and with signs that are hard to read', () => {
  const started = performance.now();
  for (const sign of ['(', '@A', 'A ', ',(', '— ', ' - ', '[', 'A: ', '@A ('])
    peopleIn(parse(`Quote: ${sign.repeat(60_000)}`), { present: sign.repeat(600), credits: [] });
  expect(performance.now() - started).toBeLessThan(4000);
});
