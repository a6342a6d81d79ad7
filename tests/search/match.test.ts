import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { piecesOf } from '../../lib/search/marks';
import {
  heldLine,
  lineOf,
  lineWith,
  narrows,
  queryOf,
  sayingOf,
  scoreOf,
  scoreOfHeld,
  tier,
} from '../../lib/search/match';
import { TitleTable } from '../../lib/search/titles';

const score = (typed: string, title: string, beside = '') => scoreOf(queryOf(typed), lineWith(title, beside), true);
const anyText = fc.string({ unit: 'binary', maxLength: 60 });
const word = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'), minLength: 4, maxLength: 12 });

describe('a longer question asked of those alone that answered the shorter one', () => {
  // Few letters, so that what is typed is often nearly what stands there.
  const text = (maxLength: number) => fc.string({ unit: fc.constantFrom(...'abc '), maxLength });

  test('loses none that answers, be it by a slip, by initials or by letters in their order', () => {
    let [narrowed, kept] = [0, 0];
    fc.assert(
      fc.property(text(12), text(5), text(24), text(8), (typed, more, title, beside) => {
        const [before, query] = [queryOf(typed), queryOf(typed + more)];
        if (!narrows(query, before)) return;
        narrowed += 1;
        const line = lineWith(title, beside);
        for (const letters of [true, false]) {
          if (scoreOf(query, line, letters) === 0) continue;
          kept += 1;
          expect(scoreOf(before, line, letters)).toBeGreaterThan(0);
        }
      }),
      { numRuns: 20_000 },
    );
    expect(narrowed).toBeGreaterThan(1000);
    expect(kept).toBeGreaterThan(100);
  });

  test.each([
    ['ab', 'abc'],
    ['abc', 'abcd'],
    ['trust abc', 'trust abcd'],
    ['', 'trust'],
    ['trust', 'trus'],
  ])('not from %j to %j', (before, query) => {
    expect(narrows(queryOf(query), queryOf(before))).toBe(false);
  });

  test.each([
    ['abcd', 'abcde'],
    ['trust', 'trust d'],
    ['trust d', 'trust dr'],
  ])('from %j to %j', (before, query) => {
    expect(narrows(queryOf(query), queryOf(before))).toBe(true);
  });
});

describe('how well a title answers', () => {
  test.each([
    ['prepare for emergence', 'exact'],
    ['prepare f', 'start'],
    ['for emer', 'phrase'],
    ['emer prep', 'words'],
    ['pfe', 'initials'],
    ['mergence', 'inside'],
    ['emregence', 'slip'],
    ['prgce', 'letters'],
  ] as const)('%s: %s', (typed, how) => {
    expect(score(typed, 'Prepare for Emergence')).toBe(tier[how]);
  });

  test('what is said beside a title is found too, and the title stays the whole of it', () => {
    expect(score('trust', 'Trust', 'example.org')).toBe(tier.exact);
    expect(score('example', 'Trust', 'example.org')).toBe(tier.phrase);
    expect(score('trust example', 'Trust', 'example.org')).toBe(tier.words);
  });

  test('accents and capitals do not matter', () => {
    expect(score('REUNION', 'Reunión')).toBe(tier.exact);
    expect(score('reunión', 'REUNION')).toBe(tier.exact);
  });

  test('the whole beats the beginning, which beats a slip, whatever the words', () => {
    fc.assert(
      fc.property(word, word, fc.nat(), (a, b, place) => {
        const at = place % (a.length - 1);
        const swapped = a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2);
        fc.pre(!a.includes(swapped) && !lineOf(`${a} ${b}`).includes(swapped));
        const whole = score(a, a);
        const beginning = score(a, `${a} ${b}`);
        const slip = score(swapped, a);
        expect(whole).toBeGreaterThan(beginning);
        expect(beginning).toBeGreaterThan(slip);
        expect(slip).toBeGreaterThan(0);
      }),
    );
  });

  test('no text is too odd', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (typed, title, beside) => {
        expect(score(typed, title, beside)).toBeGreaterThanOrEqual(0);
        const pieces = piecesOf(queryOf(typed), title);
        expect(pieces.map(({ text }) => text).join('')).toBe(title);
      }),
    );
  });
});

describe('why a title answers', () => {
  const marked = (typed: string, title: string) =>
    piecesOf(queryOf(typed), title)
      .map(({ text, marked: is }) => (is ? `[${text}]` : text))
      .join('');
  test.each([
    ['reun', 'Nueva reunión', 'Nueva [reun]ión'],
    ['pfe', 'Prepare for Emergence', '[P]repare [f]or [E]mergence'],
    ['trsut', 'Trust before tasks', '[Trust] before tasks'],
    ['before trust', 'Trust — before tasks', '[Trust] — [before] tasks'],
    ['cafe', 'Cafe\u0301 hours', '[Cafe\u0301] hours'],
    ['zebra', 'Trust', 'Trust'],
  ])('%s in %s', (typed, title, expected) => {
    expect(marked(typed, title)).toBe(expected);
  });
});

test('a line that is held answers as it would otherwise, whatever is typed', () => {
  const some = fc.string({ unit: fc.constantFrom(...'abcdeñ漢7 -'), maxLength: 12 });
  const typing = fc.tuple(some, some, fc.nat(11)).map(([line, typed, cut]) => (cut % 2 ? typed : line.slice(cut / 2)));
  // A letter more, less, another or two changed round: what a slip is.
  const slipped = fc.tuple(typing, fc.nat(8), fc.constantFrom('', 'a', 'xb')).map(([typed, at, more]) => {
    const [left, right] = [typed.slice(0, at), typed.slice(at + (more.length % 2))];
    return `${left}${more}${right}`;
  });
  fc.assert(
    fc.property(some, some, slipped, fc.boolean(), (title, beside, typed, letters) => {
      const [query, line] = [queryOf(typed), lineWith(title, beside)];
      expect(scoreOfHeld(query, heldLine(line), letters)).toBe(scoreOf(query, line, letters));
      const near = queryOf(`${title.slice(0, 3)}${typed}${title.slice(3)}`);
      expect(scoreOfHeld(near, heldLine(line), letters)).toBe(scoreOf(near, line, letters));
    }),
    { numRuns: 3000 },
  );
});

describe('many titles', () => {
  const words = 'trust network meeting notes humility openness emergence listening practice review'.split(' ');
  const titleOf = (row: number) => [1, 7, 13].map((step) => words[(row * step + (row >> 3)) % words.length]).join(' ');
  const rows = 10_000;

  test('are found as one by one, with 500 commands beside 10,000 titles', () => {
    const table = new TitleTable();
    const lines: string[] = [];
    for (let row = 0; row < rows + 500; row += 1) {
      const title = row < rows ? `${titleOf(row)} ${row}` : `Command ${row}: ${titleOf(row)}`;
      table.set(row, title, 'example.org');
      lines.push(lineWith(title, 'example.org'));
    }
    for (const typed of [
      'trust',
      'trust netw',
      '9876',
      'humlity review',
      'commnad 10321',
      'listneing',
      'tnm',
      'zzzz',
    ]) {
      const query = queryOf(typed);
      const best = Math.max(...lines.map((line) => scoreOf(query, line)));
      const found = table.find(typed, 40);
      expect(found[0]?.score ?? 0, typed).toBe(best);
      for (const { row, score: given } of found) expect(scoreOf(query, lines[row] as string), typed).toBe(given);
    }
  });

  test('what any of a few hundred titles answers is found, as one by one', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcé -'), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 60 }), letters, (titles, typed) => {
        const table = new TitleTable(16);
        titles.forEach((title, row) => {
          table.set(row, title);
        });
        const query = queryOf(typed);
        const expected = titles
          .map((title, row) => ({ row, score: query.line ? scoreOf(query, lineOf(title)) : 0 }))
          .filter(({ row, score: given }) => given > 0 && lineOf(titles[row] as string) !== '')
          .sort((a, b) => b.score - a.score || b.row - a.row);
        const says = sayingOf(expected);
        expect(table.find(typed, titles.length)).toEqual(says.length > 0 ? says : expected);
        expect(table.find(typed, titles.length, { slips: false })).toEqual(says);
      }),
    );
  });

  test('what is typed letter by letter, in one table, is found as by one that never was asked', () => {
    const unit = fc.constantFrom(...'abcé ');
    const title = fc.string({ unit, minLength: 1, maxLength: 9 });
    const typed = fc.string({ unit, minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(
        fc.array(title, { minLength: 1, maxLength: 40 }),
        fc.array(typed, { maxLength: 3 }),
        (titles, all) => {
          const made = () => {
            const table = new TitleTable(16);
            titles.forEach((each, row) => {
              table.set(row, each);
            });
            return table;
          };
          const table = made();
          for (const each of all)
            for (let end = 1; end <= each.length; end += 1)
              expect(table.find(each.slice(0, end), 40)).toEqual(made().find(each.slice(0, end), 40));
        },
      ),
    );
  });

  test('a title that changes or goes is found so at once; rows that may not be are passed over', () => {
    const table = new TitleTable();
    table.set(5, 'Trust before tasks');
    table.set(6, 'Trust again');
    expect(table.find('trust', 10).map(({ row }) => row)).toEqual([6, 5]);
    table.set(6, 'Listening');
    expect(table.find('trust', 10).map(({ row }) => row)).toEqual([5]);
    table.set(5, null);
    expect(table.find('trust', 10)).toEqual([]);
    expect(table.find('listen', 10, { may: (row) => row !== 6 })).toEqual([]);
  });
});
