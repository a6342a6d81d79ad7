import { expect, test } from 'vitest';
import { pageCredit } from '../../lib/digest/page-credit';
import { richOf } from '../../lib/digest/rich';
import { canonicalAddress } from '../../lib/model';
import { clip } from './library';

const of = (url: string, title = 'A [page]*') =>
  pageCredit({ ...clip('a'), url, title, address: canonicalAddress(url) });

test('the credit of a picture leads where readers find the page, without what only its keeper is to know', () => {
  const words = of('https://me:secret@example.org/a_(b)?utm_source=mail&id=1#:~:text=mine');
  expect(words).not.toMatch(/secret|utm_source|mine/);
  expect(richOf(words)).toEqual([
    {
      kind: 'paragraph',
      content: [{ text: 'A [page]*', bold: false, italic: false, link: 'https://example.org/a_%28b%29?id=1' }],
    },
  ]);
});

test('a page of this machine alone is named without its address', () => {
  expect(of('file:///home/me/private/page.html')).toBe('A \\[page\\]\\*');
  expect(of('file:///home/me/private/page.html', '')).not.toContain('private');
});
