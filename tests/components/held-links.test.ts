// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { heldLinks, linksInWords } from '../../components/held-links';

const drag = (texts: Readonly<Record<string, string>>) =>
  ({ dataTransfer: { getData: (type: string) => texts[type] ?? '' } }) as unknown as DragEvent;

test.each<[string, Readonly<Record<string, string>>, readonly [string, string][]]>([
  [
    'a link of a page',
    {
      'text/uri-list': 'https://example.org/a',
      'text/html': '<a href="https://example.org/a">Listening\n <b>first</b></a>',
    },
    [['https://example.org/a', 'Listening first']],
  ],
  [
    'the address bar',
    { 'text/x-moz-url': 'https://example.org/\nExample', 'text/plain': 'x' },
    [['https://example.org/', 'Example']],
  ],
  [
    'several bookmarks, each once',
    {
      'text/uri-list': '# a comment\r\nhttps://example.org/a\r\nhttps://example.org/b\r\nhttps://example.org/a',
      'text/x-moz-url': 'https://example.org/a\nOne\nhttps://example.org/b\nTwo',
    },
    [
      ['https://example.org/a', 'One'],
      ['https://example.org/b', 'Two'],
    ],
  ],
  [
    'an address for a title',
    { 'text/x-moz-url': 'https://example.org/a\nhttps://example.org/a' },
    [['https://example.org/a', '']],
  ],
  [
    'a picture',
    { 'text/uri-list': 'https://example.org/a.png', 'text/html': '<img src="https://example.org/a.png">' },
    [],
  ],
  [
    'a picture that is a link',
    {
      'text/uri-list': 'https://example.org/a',
      'text/html': '<a href="https://example.org/a"><img src="https://example.org/a.png" alt="x"></a>',
    },
    [['https://example.org/a', '']],
  ],
  [
    'hostile ones, as they are: the command refuses them',
    {
      'text/uri-list': 'javascript:alert(1)',
      'text/html': '<a href="javascript:alert(1)"><script>window.hit = 1</script>x</a>',
    },
    [['javascript:alert(1)', expect.any(String)]],
  ],
  ['nothing', {}, []],
])('%s', (_name, texts, links) => {
  expect(heldLinks(drag(texts)).map(({ address, title }) => [address, title])).toEqual(links);
  expect((globalThis as { hit?: number }).hit).toBeUndefined();
});

test('a title is no longer than a line, whatever a page writes', () => {
  const html = `<a href="https://example.org/a">${'x'.repeat(300_000)}</a>`;
  const [link] = heldLinks(drag({ 'text/uri-list': 'https://example.org/a', 'text/html': html }));
  expect(link?.title).toHaveLength(300);
});

test('words that are nothing but addresses are links, those that will be refused too', () => {
  expect(linksInWords(' https://example.org/a\nhttp://example.org/b ')).toHaveLength(2);
  expect(linksInWords('javascript:alert(1)')).toHaveLength(1);
  for (const words of ['', 'see https://example.org/a', 'Decision:we', 'https://'])
    expect(linksInWords(words)).toBeNull();
});
