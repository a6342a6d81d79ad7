import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainOf, type RichBlock, type RichInline, richOf } from '../../lib/digest/rich';

const run = (text: string, dress: Partial<RichInline> = {}): RichInline => ({
  text,
  bold: false,
  italic: false,
  link: '',
  ...dress,
});

test('paragraphs, lists, quotes, bold, italic and links are read', () => {
  expect(
    richOf('One **two** *three*\nfour [five](https://example.org/a)\n\n- six\n- seven\n\n3. eight\n\n> nine'),
  ).toEqual([
    {
      kind: 'paragraph',
      content: [
        run('One '),
        run('two', { bold: true }),
        run(' '),
        run('three', { italic: true }),
        run('\nfour '),
        run('five', { link: 'https://example.org/a' }),
      ],
    },
    { kind: 'list', ordered: false, items: [[run('six')], [run('seven')]] },
    { kind: 'list', ordered: true, items: [[run('eight')]] },
    { kind: 'quote', blocks: [{ kind: 'paragraph', content: [run('nine')] }] },
  ]);
});

test('a list in a list is one list; a box to tick stays what was typed', () => {
  expect(plainOf('- a\n  - b\n  - c\n- [ ] d')).toBe('- a\n- b\n- c\n- [ ] d');
});

test.each([
  ['a heading', '# x'],
  ['a line under a line', 'x\n==='],
  ['a rule', '---'],
  ['a table', '| a | b |\n|---|---|\n| 1 | 2 |'],
  ['code', '`x` and\n```\ny\n```'],
  ['indented code', 'a\n\n    b'],
  ['HTML', '<b onclick="x()">a</b> <!-- b --> &amp;'],
  ['a picture', '![a](https://example.org/a.png)'],
  ['a named link', '[a][b]\n\n[b]: /there'],
  ['strikes', '~~a~~'],
  ['words with signs in them', 'snake_case_name, 5 * 3 * 2, a_b_c'],
  [
    'links that run or lead nowhere',
    '[a](javascript:alert(1)) [b](data:text/html,x) [c](/here) [d](file:///etc/passwd)',
  ],
])('%s is no markup here', (_name, words) => {
  const texts = richOf(words).flatMap((block) => (block.kind === 'paragraph' ? block.content : []));
  expect(texts.every(({ bold, italic, link }) => !bold && !italic && !link)).toBe(true);
  expect(
    texts
      .map(({ text }) => text)
      .join('\n\n')
      .replace(/\s+/g, ' '),
  ).toBe(words.replace(/\s+/g, ' '));
});

test('an address is a link by itself, and plain text says each address once', () => {
  expect(plainOf('See https://example.org/a and [this](https://example.org/b), me@example.org')).toBe(
    'See https://example.org/a and this (https://example.org/b), me@example.org',
  );
});

test('whatever is typed is read, quickly, and every link is one that a page may have', () => {
  const marks = fc.constantFrom('*', '_', '[', ']', '(', ')', '> ', '- ', '1. ', '\n', '\\', 'http://', '@', 'a ', '!');
  fc.assert(
    fc.property(fc.array(fc.oneof(marks, fc.string({ maxLength: 6 })), { maxLength: 60 }), (parts) => {
      const inlines = (blocks: readonly RichBlock[]): readonly RichInline[] =>
        blocks.flatMap((block) =>
          block.kind === 'paragraph'
            ? block.content
            : block.kind === 'list'
              ? block.items.flat()
              : inlines(block.blocks),
        );
      for (const { link } of inlines(richOf(parts.join('')))) expect(link).toMatch(/^$|^(?:https?|mailto):/);
    }),
    { numRuns: 500 },
  );
});

test('a long list of links is a list; a paragraph that is nothing but marks is shown as it is', () => {
  const links = Array.from({ length: 150 }, (_, at) => `- [Page ${at}](https://example.org/${at})`).join('\n');
  const [list] = richOf(`Before\n\n${links}`).slice(1);
  expect(list?.kind === 'list' && list.items.every(([item]) => item?.link)).toBe(true);
  const marks = '__a'.repeat(3000);
  expect(richOf(`*so*\n\n${marks}`)).toEqual([
    { kind: 'paragraph', content: [run('so', { italic: true })] },
    { kind: 'paragraph', content: [run(marks)] },
  ]);
});

test.each([
  '__a',
  'http://a?!',
  '`a',
  '> ',
  '- ',
  '1. ',
  '*',
  '**a',
  '[',
  '[a](',
  '_a ',
  '\n> - ',
  '<a ',
  '\\',
  'a@',
  'http://',
  '  - a\n',
])('twenty thousand characters of %j hold nobody up', (mark) => {
  const words = mark.repeat(20_000 / mark.length);
  const start = performance.now();
  richOf(words);
  // What grows with the square of its length takes minutes; a busy machine is not that slow.
  expect(performance.now() - start).toBeLessThan(10_000);
});
