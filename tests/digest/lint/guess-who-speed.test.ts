import { beforeEach, expect, test, vi } from 'vitest';
import { type LintSubject, lint, lintRules } from '../../../lib/digest/lint';
import { setMessages } from '../../../lib/i18n';
import { createDigest, createPerson, type Meeting } from '../../../lib/model';
import en from '../../../public/_locales/en/messages.json';
import { processorMs } from '../../processor';
import { meeting, now } from '../library';
import { subjectOfCohort } from './cohorts';
import { line } from './subject';

beforeEach(() => {
  setMessages('en', en);
  vi.stubGlobal('fetch', async () => Response.json(en));
});

const rule = lintRules.filter(({ id }) => id === 'guess-who');
const roles = ['teacher', 'program lead', 'superintendent', 'librarian', 'data analyst'];
const bodies = ['Lake Alliance', 'Coast Exchange', 'Valley Network', 'River Collective', 'Summit Partnership'];
const said = [
  'We wait since spring.',
  'As a $1, I lost two weeks.',
  'Here at $2 we ask first.',
  'We tried the short call.',
];

const letters = 'abcdefghij';
const nameOf = (nth: number) =>
  `Sam${[...String(nth)].map((digit) => letters[Number(digit)]).join('')} Exampl${letters[nth % 10]}`;

/** Small rooms whose quotes say much: nearly every one can be told, and has its edits tried out. */
function rooms(meetings: number, quotes: number, roster: number) {
  const people = Array.from({ length: roster }, (_, nth) => ({
    ...createPerson(nameOf(nth), bodies[(nth * 7) % bodies.length] ?? ''),
    role: roles[(nth * 3 + Math.floor(nth / 5)) % roles.length] ?? '',
  }));
  const notes = Array.from({ length: meetings }, (_, nth): Meeting => {
    const present = Array.from(
      { length: quotes + 4 },
      (_each, at) => people[(nth * 5 + at) % roster] as (typeof people)[0],
    );
    const lines = present.slice(0, quotes).map(({ name, organisation, role }, at) =>
      line(`l${at}`, `${said[(nth + at) % said.length]?.replace('$1', role).replace('$2', organisation)} (${at})`, {
        label: 'quote',
        credit: { name, organisation },
        consent: { state: 'yes', by: name, at: null },
      }),
    );
    return meeting(`room${nth}`, {
      ...{ title: `Call ${nth}`, release: 'network', attribution: nth % 2 ? 'role' : 'organisation', lines },
      present: present.map(({ name }) => name).join(', '),
      text: lines.map(({ words }) => `Quote: ${words}`).join('\n'),
    });
  });
  const items = notes.flatMap(({ id, lines }, nth) =>
    lines.map((each, at) => ({
      ...{
        id: `i${nth}x${at}`,
        section: 's1',
        words: '',
        order: `a${String(nth * 100 + at).padStart(4, '0')}`,
        removed: false,
      },
      source: { record: id, part: each.id },
    })),
  );
  const section = { id: 's1', title: 'Voices', principle: null, words: '', order: 'a0', removed: false };
  const digest = { ...createDigest('Many', 'en', now), release: 'network' as const, sections: [section], items };
  return subjectOfCohort({ digest, meetings: notes, people });
}

/** As the worker of the rules gets it: nothing of it was read before. */
function cold(subject: LintSubject) {
  const sent = structuredClone(subject);
  return processorMs(() => lint(sent, rule));
}

test.each([
  ['twenty meetings', 20, 5],
  ['one meeting', 1, 100],
])('a hundred unnamed quotes of %s are looked at in a moment', async (_, meetings, quotes) => {
  const subject = await rooms(meetings, quotes, 120);
  expect(lint(subject, rule).length).toBeGreaterThan(meetings === 1 ? -1 : 50);
  // It is meant to be under 100 ms of a processor that has nothing else to do.
  expect(Math.min(...Array.from({ length: 3 }, () => cold(subject)))).toBeLessThan(250);
});
