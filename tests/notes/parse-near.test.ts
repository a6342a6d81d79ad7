import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noLabelWords, parse, parseNear } from '../../lib/notes';

const piece = fc.constantFrom(
  '\n',
  '\r\n',
  '\r',
  '---\n',
  'title: x',
  'Quote: ',
  'Voz: ',
  '- [ ] ',
  'words',
  'é',
  '\u{1F600}',
  ' ',
);
const texts = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const own = new Map([['quote', 'Voz'] as const]);

test('a text that is near another is read as it is read by itself, whatever was read before it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(texts, texts, fc.boolean()), { minLength: 2, maxLength: 6 }), (steps) => {
      const body = steps.map(([text]) => text).join('\n');
      for (const [put, other, named] of steps) {
        const labels = named ? own : noLabelWords;
        const at = put.length % (body.length + 1);
        for (const text of [body.slice(0, at) + other + body.slice(at), body, other])
          expect(parseNear(text, { labels: new Map(labels) })).toEqual(parse(text, { labels }));
      }
    }),
    { numRuns: 400 },
  );
});

test('the same text is read once', () => {
  const document = parseNear('Quote: one', { labels: own });
  expect(parseNear(['Quote:', 'one'].join(' '), { labels: new Map(own) })).toBe(document);
  expect(parseNear('Quote: one')).not.toBe(document);
});
