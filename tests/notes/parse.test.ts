import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Label } from '../../lib/model';
import { edit, parse, print, type TextChange } from '../../lib/notes';

/** Pieces that mean something here, among characters of any kind. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      ...[
        '\n',
        '\r\n',
        '\r',
        '\n\n',
        '---',
        '---\n',
        '\u0000',
        '\ufeff',
        '\ud800',
        '\udc00',
        ' ',
        '\t',
        '  ',
        '> ',
        '- ',
      ],
      ...[
        '- [ ] ',
        '* [x] ',
        '**',
        ':',
        '：',
        'Decision: ',
        'acción: ',
        'Quote:',
        '[room]',
        '[ok network]',
        'title: x',
      ],
      ...['because', ' — ', '@Host', '#open', 'release: room  type: call', '# ', '1. ', 'Cita', 'words'],
    ),
  },
);
const anyText = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));

/** A text and changes to it, in their order and none over another. */
const changed = fc
  .tuple(anyText, fc.array(fc.tuple(fc.nat(60), fc.nat(6), anyText), { maxLength: 3 }))
  .map(([text, wanted]) => {
    const changes: TextChange[] = [];
    let reached = 0;
    for (const [skip, length, insert] of wanted) {
      const from = Math.min(text.length, reached + (skip % 12));
      const to = Math.min(text.length, from + length);
      changes.push({ from, to, insert });
      reached = to;
    }
    return { text, changes };
  });

const applied = (text: string, changes: readonly TextChange[]) =>
  changes.reduceRight((next, { from, to, insert }) => next.slice(0, from) + insert + next.slice(to), text);

describe('any text', () => {
  test('comes back byte for byte', () => {
    fc.assert(
      fc.property(anyText, (text) => print(parse(text)) === text),
      { numRuns: 10_000 },
    );
  });

  test('read again where it changed is as if read whole', () => {
    fc.assert(
      fc.property(changed, ({ text, changes }) => {
        const next = edit(parse(text), changes);
        expect(next).toEqual(parse(applied(text, changes)));
      }),
      { numRuns: 2_000 },
    );
  });

  test('that is one line without end, or of signs alone, takes no longer than its length', () => {
    const long = 300_000;
    const before = performance.now();
    for (const sign of [' ', '*', '>', '> ', '-', '- ', '\t', '\r', 'a', '1.', '[', '---\n', 'x:', '\u200b', '  a:'])
      for (const end of ['', ':', 'Quote:', '\n'])
        for (const start of ['', '---\n']) {
          const text = start + sign.repeat(long / sign.length) + end;
          expect(print(parse(text)).length).toBe(text.length);
        }
    expect(performance.now() - before).toBeLessThan(4_000);
  });
});

test('only the lines that a change touches are read again', () => {
  const before = parse('---\ntitle: x\n---\none\ntwo\nthree\n');
  const after = edit(before, [{ from: 23, to: 23, insert: '!' }]);
  expect(print(after)).toBe('---\ntitle: x\n---\none\ntw!o\nthree\n');
  expect(after.lines.map((line, at) => line === before.lines[at])).toEqual([true, true, true, true, false, true, true]);
  expect(after.head).toBe(before.head);
});

test.each([
  [{ from: 2, to: 1, insert: '' }],
  [{ from: 0, to: 4, insert: '' }],
  [{ from: -1, to: 0, insert: '' }],
  [{ from: Number.NaN, to: 0, insert: '' }],
])('a change that is none of this text is refused: %j', (change) => {
  expect(() => edit(parse('abc'), [change])).toThrow(RangeError);
});

describe('a label', () => {
  const read = (text: string, labels?: ReadonlyMap<Label, string>) => {
    const [line] = parse(text, { labels }).lines;
    return line?.label ? [line.label.kind, text.slice(line.label.end).trim()] : null;
  };

  test.each([
    ['Noticing: quiet', 'noticing', 'quiet'],
    ['DECISIÓN : sí', 'decision', 'sí'],
    ['Agreed: yes', 'decision', 'yes'],
    ['Parking lot: the budget', 'question', 'the budget'],
    ['Shout-out: to the hosts', 'thanks', 'to the hosts'],
    ['- **Idea:** draw it', 'idea', 'draw it'],
    ['- **Idea**: draw it', 'idea', 'draw it'],
    ['> > 3) __Señal:__ más', 'signal', 'más'],
    ['- [x] Acción: hecho', 'action', 'hecho'],
    ['## Tension: fast or slow', 'tension', 'fast or slow'],
    ['2.1 Quote: "x"', 'quote', '"x"'],
    ['\ufeffQuote: "x"', 'quote', '"x"'],
    ['\u200bQuote: "x"', 'quote', '"x"'],
    ['Story：tried', 'story', 'tried'],
    ['Resource: https://example.org/', 'resource', 'https://example.org/'],
    ['Practice: threes', 'practice', 'threes'],
    ['Insight: x', 'insight', 'x'],
    ['Room: book it', null, 'book it'],
  ])('%j', (text, kind, words) => {
    expect(read(text)).toEqual([kind, words]);
  });

  test.each(['words', 'https://example.org/', '10:30 tea', ': x', 'A question? Question: x', '[Decision]: x'])(
    '%j has none that says anything',
    (text) => {
      expect(read(text)?.[0] ?? null).toBeNull();
    },
  );

  test("is a community's own before the given one", () => {
    const own = new Map<Label, string>([
      ['noticing', '5 porqués'],
      ['idea', 'Action'],
    ]);
    expect(read('- 5 porques: x', own)).toEqual(['noticing', 'x']);
    expect(read('Action: x', own)).toEqual(['idea', 'x']);
    expect(read('Idea: x', own)).toEqual(['idea', 'x']);
  });
});

describe('the head', () => {
  const head = (text: string) => parse(text).head;

  test('says what it says, in either language, several fields in a line', () => {
    const text = [
      '\ufeff',
      '--- ',
      'title: March: the call        type: Convening',
      'Fecha: 12 de marzo\tatribución: sin nombrar',
      'present: 14 people  7 orgs  release: network  title: another',
      '---',
      'title: not in it',
    ].join('\r\n');
    expect(head(text)).toEqual({
      lines: 6,
      fields: {
        title: 'March: the call',
        kind: 'convening',
        date: '12 de marzo',
        attribution: 'unattributed',
        release: 'network',
        present: '14 people  7 orgs',
        recording: null,
      },
    });
  });

  test('that leaves a choice open chooses nothing', () => {
    expect(head('---\nrelease: room | network\ntype:\n---')?.fields).toMatchObject({ release: null, kind: null });
  });

  test.each([
    ['--- \npresent: somebody\n---\n', 3],
    ['\n \n  ---\nx\n---', 5],
    ['---\n---\nwords\n---\nrest', 4],
    ['---\nx\n --- \n', 0],
    ['---\nx', 0],
    ['words\n---\nx\n---', 0],
    ['----\nx\n---', 0],
    ['---\nx\n---\r', 3],
    ['---\nx\n---\ry', 0],
  ])('%j takes %i lines', (text, lines) => {
    expect(head(text)?.lines ?? 0).toBe(lines);
  });
});
