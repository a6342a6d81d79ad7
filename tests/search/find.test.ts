import { describe, expect, test } from 'vitest';
import { matchesOf, searchable } from '../../lib/search/find';

async function find(text: string, query: string, options: { matchCase?: boolean; wholeWord?: boolean } = {}) {
  const { matchCase = false, wholeWord = false } = options;
  const folded = await searchable(text, matchCase);
  return matchesOf(folded, text, { query, matchCase, wholeWord, most: 1000 }).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('finding in a text', () => {
  test.each([
    ['trust and Trust', 'TRUST', {}, ['trust', 'Trust']],
    ['trust and Trust', 'Trust', { matchCase: true }, ['Trust']],
    ['café, cafe\u0301 and CAFÉ', 'cafe', {}, ['café', 'cafe\u0301', 'CAFÉ']],
    ['café', 'CAFE', { matchCase: true }, []],
    ['we don’t', "don't", {}, ['don’t']],
    ['a soft\u00adhyphen', 'softhyphen', {}, ['soft\u00adhyphen']],
    ['trust, trusted, entrust', 'trust', { wholeWord: true }, ['trust']],
    ['niño niñoso', 'nino', { wholeWord: true }, ['niño']],
    ['the 𝓱all 🎉🎉', '🎉', {}, ['🎉', '🎉']],
    ['一个人在房间里', '房间', {}, ['房间']],
    ['ﬁne', 'fi', {}, ['ﬁ']],
    ['two  words', 'two \n words', {}, []],
    ['two words', 'two \n words', {}, ['two words']],
    ['a+b (c)', '(c)', {}, ['(c)']],
    ['anything', '', {}, []],
    ['anything', '   ', {}, []],
    ['aaaa', 'aa', {}, ['aa', 'aa']],
  ] as const)('%j holds %j', async (text, query, options, found) => {
    expect(await find(text, query, options)).toEqual(found);
  });

  test('stops at the most', async () => {
    const text = 'ab '.repeat(50);
    const folded = await searchable(text, false);
    const options = { query: 'ab', matchCase: false, wholeWord: false, most: 7 };
    expect(matchesOf(folded, text, options)).toHaveLength(7);
  });

  test('of a megabyte gives others a turn and keeps every place right', async () => {
    const text = 'El niño pregunta: ¿qué aprendimos? '.repeat(32_000);
    let turns = 0;
    const folded = await searchable(text, false, async () => {
      turns += 1;
    });
    expect(turns).toBeGreaterThan(10);
    const found = matchesOf(folded, text, { query: 'NINO', matchCase: false, wholeWord: true, most: 40_000 });
    expect(found).toHaveLength(32_000);
    expect(found.every(({ start, end }) => text.slice(start, end) === 'niño')).toBe(true);
  });
});
