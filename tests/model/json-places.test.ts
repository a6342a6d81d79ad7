import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineAndColumn, readJson } from '../../lib/model/json-places';

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('JSON with places', () => {
  test('reads what JSON.parse reads, and each value stands where it is said to', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 2, '\t'), (made, indent) => {
        const value = JSON.parse(made);
        const text = JSON.stringify(value, null, indent);
        const read = readJson(text);
        if (read.wrong) throw new Error(read.wrong.problem);
        expect(read.value).toEqual(value);
        for (const { path, from, to } of read.places) {
          const at = path.reduce<unknown>((inner, step) => (inner as Record<string, unknown>)[step], value);
          expect(JSON.parse(text.slice(from, to))).toEqual(at);
        }
      }),
    );
  });

  test('refuses what JSON.parse refuses, in any text with a letter changed', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.constantFrom(...'{}[],:"\\ta1-e. \n'), (text, place, sign) => {
        const at = place % (text.length + 1);
        const changed = text.slice(0, at) + sign + text.slice(at + 1);
        const read = readJson(changed);
        // A name given twice is no mistake for JSON.parse; here it is, since one of the two would be lost.
        if (read.wrong?.problem === 'twice') return;
        expect(!read.wrong).toBe(parses(changed));
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    ['', 'empty', 1, 1],
    ['{\n  "theme": "dark"', 'ends', 2, 18],
    ['{"theme": "dark', 'unclosed', 1, 11],
    ['{"theme": "dark"\n "name": ""}', 'comma', 2, 2],
    ['{"theme": "dark",\n}', 'trailing', 1, 17],
    ["{'theme': 1}", 'quotes', 1, 2],
    ['{"theme": “dark”}', 'quotes', 1, 11],
    ['{theme: 1}', 'name', 1, 2],
    ['{"theme" "dark"}', 'colon', 1, 10],
    ['{"theme": dark}', 'word', 1, 11],
    ['{"theme": 01}', 'number', 1, 11],
    ['{"theme": True}', 'word', 1, 11],
    ['{ // as I like it\n}', 'comment', 1, 3],
    ['{"a": 1, "a": 2}', 'twice', 1, 10],
    ['{} {}', 'after', 1, 4],
    ['["\\x"]', 'escape', 1, 3],
    ['["a\tb"]', 'control', 1, 4],
    ['['.repeat(100), 'deep', 1, 34],
  ])('%j: %s at %i:%i', (text, problem, line, column) => {
    const { wrong } = readJson(text);
    expect(wrong?.problem).toBe(problem);
    expect(lineAndColumn(text, wrong?.from ?? -1)).toEqual({ line, column });
  });

  test('a name that every object has is a name like any other', () => {
    const read = readJson('{"__proto__": {"polluted": true}}');
    if (read.wrong) throw new Error(read.wrong.problem);
    expect(Object.keys(read.value as object)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
