import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { givenHealth, givenHealthWords } from '../../lib/commands/given-health';
import { healthReply } from '../../lib/export/health-reply';
import { setMessages, wordsIn } from '../../lib/i18n';
import { HealthReadError, healthLimits, newAnswers, readHealth } from '../../lib/import/health-answers';
import { scoreOf } from '../../lib/import/health-words';
import { createHealthCheck, type HealthCheck, records } from '../../lib/model';
import en from '../../public/_locales/en/messages.json';

let check: HealthCheck;
let others: Map<string, string[]>;
beforeAll(async () => {
  vi.stubGlobal('fetch', async (path: string) => new Response(readFileSync(`public${path}`)));
  setMessages('en', en);
  check = createHealthCheck({ title: 'Spring', openedOn: '2026-03-02', ...(await givenHealth('en')) }, new Date(0));
  others = await givenHealthWords(['en', 'es']);
  return () => vi.unstubAllGlobals();
});

const wordsOf = (id: string) => check.items.find((item) => item.id === id)?.words ?? '';
const failure = (text: string) => {
  try {
    readHealth(text, check, others);
  } catch (error) {
    if (error instanceof HealthReadError) return error;
    throw error;
  }
  return null;
};

test.each(['en', 'es'] as const)(
  'the given check in %s: twenty statements in five areas, three questions',
  async (language) => {
    const given = await givenHealth(language);
    records.health.schema.parse(createHealthCheck({ title: '', openedOn: '2026-03-02', ...given }, new Date(0)));
    expect(given.items).toHaveLength(20);
    expect([...Map.groupBy(given.items, ({ area }) => area)].map(([area, items]) => [area, items.length])).toEqual([
      ['ground', 4],
      ...['relationships', 'humility', 'openness', 'emergence'].map((each) => [`principle:${each}`, 4]),
    ]);
    expect(given.questions.map(({ id }) => id)).toEqual(['keep', 'change', 'missing']);
  },
);

describe('a form', () => {
  test('of Google: who and when are left out, labels are understood, what is not is told by row and column', () => {
    const header = [
      'Timestamp',
      'Email Address',
      wordsOf('G1'),
      `How true is this? [${wordsOf('R1')}]`,
      'H4',
      'One thing to keep',
      'Shoe size',
    ];
    const rows = [
      ['3/2/2026 10:00:00', 'member@example.org', '4', 'Strongly agree', 'not sure', '=HYPERLINK("http://x")', '42'],
      ['3/2/2026 10:01:00', 'other@example.org', '2 - Disagree', '', 'seven', '', '38'],
    ];
    const csv = [header, ...rows]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .join('\r\n');
    const { answers, columns, unread, empty } = readHealth(`\ufeff${csv}`, check, others);
    expect(columns.map(({ as }) => as)).toEqual(['dropped', 'dropped', 'item', 'item', 'item', 'question', 'unknown']);
    expect(answers.map(({ said }) => said)).toEqual([{ G1: 4, R1: 5, H4: 0 }, { G1: 2 }]);
    expect(answers[0]?.words).toEqual({ keep: '=HYPERLINK("http://x")' });
    expect(unread).toEqual([{ row: 3, column: 'H4', value: 'seven' }]);
    expect(empty).toBe(0);
    expect(JSON.stringify(answers.map(({ said, words }) => [said, words]))).not.toMatch(/example\.org|2026|42/);
  });

  test('of Microsoft, in Spanish, copied from a sheet', () => {
    const spanish = (id: string) => others.get(id)?.[1] ?? '';
    const header = [
      'ID',
      'Hora de inicio',
      'Hora de finalización',
      'Correo electrónico',
      'Nombre',
      spanish('O3'),
      spanish('E1'),
      spanish('missing'),
    ];
    const row = ['1', '2/3/26 10:00', '2/3/26 10:04', 'anonymous', '', 'Totalmente de acuerdo', 'No lo sé', 'Familias'];
    const { answers, columns } = readHealth([header, row].map((cells) => cells.join('\t')).join('\n'), check, others);
    expect(columns.map(({ as }) => as)).toEqual([...Array(5).fill('dropped'), 'item', 'item', 'question']);
    expect(answers[0]).toMatchObject({ said: { O3: 5, E1: 0 }, words: { missing: 'Familias' } });
  });

  test('tells an organisation only where the round asks for it', () => {
    const csv = 'Organisation,G1\nNetwork A,3';
    expect(readHealth(csv, check).answers[0]?.group).toBeUndefined();
    expect(readHealth(csv, { ...check, grouped: true }).answers[0]?.group).toBe('Network A');
  });

  test('that says none of the statements, nothing, or too much is a clear no', () => {
    expect(failure('Name,Colour\nA member,blue')).toMatchObject({
      reason: 'columns',
      columns: [
        { header: 'Name', as: 'dropped' },
        { header: 'Colour', as: 'unknown' },
      ],
    });
    expect(failure('  ')?.reason).toBe('empty');
    expect(failure('G1,G2\n')?.reason).toBe('noAnswers');
    expect(failure(`G1\n${'3\n'.repeat(healthLimits.rows + 1)}`)?.reason).toBe('rows');
    expect(failure('x'.repeat(healthLimits.text + 1))?.reason).toBe('large');
  });

  test('of 5,000 rows is read, and again is nothing new; one that went on brings what it has more', () => {
    const rows = [...Array(5000)].map((_, at) => check.items.map((_, column) => ((at + column) % 5) + 1).join(','));
    const header = check.items.map(({ id }) => id).join(',');
    const first = readHealth([header, ...rows].join('\n'), check).answers;
    expect(first).toHaveLength(5000);
    expect(new Set(first.map(({ id }) => id)).size).toBe(5000);
    const again = readHealth([header, ...rows, rows[0]].join('\n'), check).answers;
    expect(newAnswers(again, first)).toHaveLength(1);
    expect(newAnswers(first, first)).toEqual([]);
  });

  test('whatever its text is, what is read is sound or it is a clear no', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(fc.string(), fc.constantFrom('G1', '4', '?', '"', '\n', ',')), { maxLength: 4 }), {
          maxLength: 5,
        }),
        (cells) => {
          const text = `G1,__proto__,keep\n${cells.map((row) => row.join(',')).join('\n')}`;
          try {
            const { answers } = readHealth(text, check);
            records.health.schema.parse({ ...check, answers });
          } catch (error) {
            expect(error).toBeInstanceOf(HealthReadError);
          }
        },
      ),
    );
  });

  test.each([
    ['4', 4],
    ['5 (very much)', 5],
    ['Agree (4)', 4],
    ['3.0', 3],
    ['', null],
    ['?', 0],
    ['N/A', 0],
    ['NO SÉ', 0],
    ['I’m not sure', 0],
    ['Ni de acuerdo ni en desacuerdo', 3],
    ['6', undefined],
    ['45', undefined],
    ['perhaps', undefined],
  ])('“%s” is %s', (said, score) => expect(scoreOf(said)).toBe(score));
});

describe('replies', () => {
  test('come back as they were filled in, quoted and wrapped by a mail program', async () => {
    const block = healthReply({ ...check, grouped: true }, await wordsIn('en'));
    const filled = block
      .replace('[  ] G1', '[4] G1')
      .replace('[  ] R3', '[ ? ] R3')
      .replace('[  ] E4', '[dunno] E4')
      .replace('(keep) One thing to keep »', '(keep) One thing\nto keep »\nThe lunch,\nand the walk')
      .replace('want to be counted under it »', 'want to be counted under it » Network A');
    const mail = `Hello,\n\n${filled.replace(/^/gm, '> ')}\n\nBye\n${block}`;
    const { answers, unread, empty } = readHealth(mail, { ...check, grouped: true });
    expect(answers).toHaveLength(1);
    expect(answers[0]).toMatchObject({
      said: { G1: 4, R3: 0 },
      words: { keep: 'The lunch,\nand the walk' },
      group: 'Network A',
    });
    expect(unread).toEqual([{ row: 1, column: 'E4', value: 'dunno' }]);
    expect(empty).toBe(1);
  });

  test('of a newer version are left out and counted, and the others of the same text are read', async () => {
    const block = healthReply(check, await wordsIn('en')).replace('[  ] G1', '[4] G1');
    const newer = block.replace('commonplace-check 1', 'commonplace-check 2');
    expect(readHealth(`${newer}\n${block}`, check)).toMatchObject({ answers: [{ said: { G1: 4 } }], newer: 1 });
    expect(readHealth(newer, check)).toMatchObject({ answers: [], newer: 1, elsewhere: 0 });
  });

  test('to another round are left out, and counted', async () => {
    const other = healthReply({ ...check, id: 'health:other' }, await wordsIn('es')).replace('[  ] G1', '[4] G1');
    expect(readHealth(other, check)).toMatchObject({ answers: [], elsewhere: 1 });
  });
});
