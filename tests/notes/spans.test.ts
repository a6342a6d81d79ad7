import fc from 'fast-check';
import { expect, test } from 'vitest';
import { edit, parse } from '../../lib/notes';
import { sectionUntil } from '../../lib/notes/sections';
import { daysIn, spansIn } from '../../lib/notes/spans';

/** What the lines of a text are made of: `kind words`. */
const spans = (text: string) => {
  const document = parse(text);
  return document.lines.map((line, at) =>
    spansIn(document, at).map(({ start, end, kind }) => `${kind} ${line.text.slice(start, end)}`),
  );
};

test.each([
  ['Noticing: three groups ask  #emergence', ['label Noticing: ', 'principle #emergence']],
  ['decisión: en línea — porque no hay sala', ['label decisión: ', 'because porque']],
  ['Action: because it is due — by 20 Mar', ['label Action: ', 'due by 20 Mar']],
  ['- [ ] book the room by Friday [done]', ['box [ ]', 'due by Friday', 'done [done]']],
  [
    'Action: @Host (Valley) — share it — by 20 Mar [ask]',
    ['label Action: ', 'person @Host (Valley)', 'due by 20 Mar', 'reach [ask]'],
  ],
  ['Host: at half past ten', ['word Host: ']],
  ['## Next time: by Friday', ['heading ## Next time: by Friday']],
  ['Quote: “no” [laughs]', ['label Quote: ']],
  ['[00:12:30] Host: as [12:40] says', ['time [00:12:30]', 'time [12:40]']],
  ['plain words', []],
  ['', []],
])('%s', (text, found) => {
  expect(spans(text)).toEqual([found]);
});

test('of the head its fields and its day, and nothing else', () => {
  expect(spans('---\ntitle: A call  date: 12 March  release: room\n---\nDecision: yes')).toEqual([
    ['head ---'],
    ['head title:', 'head date:', 'due 12 March', 'head release:'],
    ['head ---'],
    ['label Decision: '],
  ]);
});

test('a day is where it is said, marks beside it or not', () => {
  const text = 'Action: by hand, by Friday [ask]';
  const [day] = daysIn(parse(text), 0);
  expect(text.slice(day?.start, day?.end)).toBe('by Friday');
  expect(daysIn(parse('Noticing: by Friday'), 0)).toEqual([]);
});

const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      '\n',
      '---\n',
      'date: 1 May',
      'Action: ',
      '- [x] ',
      '@Host',
      '(A)',
      ' — by Friday',
      '[ask]',
      '#open',
      '## ',
      'because',
      '  ',
    ),
    fc.string(),
  ),
);

test('whatever is written, places are in their line, in order and none over another', () => {
  fc.assert(
    fc.property(pieces, (parts) => {
      const document = parse(parts.join(''));
      for (const [at, { text }] of document.lines.entries()) {
        let reached = 0;
        for (const { start, end } of spansIn(document, at)) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          reached = end;
        }
        expect(reached).toBeLessThanOrEqual(text.length);
        const until = sectionUntil(document, at);
        if (until !== null) expect(until > at && until < document.lines.length).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

const note = [
  ...['---', 'title: A call', '---', '', '# First', 'one', '## Deeper', 'two', '', '# Second', 'three', ''],
  ...['', 'Alone', 'four'],
].join('\n');
const folds = (text: string) => {
  const document = parse(text);
  return document.lines.flatMap((_, at) => {
    const until = sectionUntil(document, at);
    return until === null ? [] : [[at, until]];
  });
};

test('what a heading stands above ends before the next as deep as it; the head folds, too', () => {
  expect(folds(note)).toEqual([
    [0, 2],
    [4, 7],
    [6, 7],
    [9, 10],
    [13, 14],
  ]);
  expect(folds('# Nothing below\n\n# Nor here')).toEqual([]);
});

test('they are the same after an edit as in the text read anew', () => {
  const document = edit(parse(note), [{ from: note.indexOf('## Deeper'), to: note.indexOf('Deeper'), insert: '# ' }]);
  expect(sectionUntil(document, 4)).toBe(5);
});
