// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { escapeHtml, safeAddress, textOfHtml } from '../../lib/html';

// `cleanHtml` needs a real browser's parser: tests/e2e/html-clean.spec.ts.
describe('text and addresses', () => {
  it('escapes', () => expect(escapeHtml(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;'));

  it.each([
    'javascript:alert(1)',
    ' java\nscript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '/relative',
    'x',
    '',
    'blob:https://example.org/1',
  ])('refuses %j', (url) => expect(safeAddress(url)).toBe(''));
  it.each(['https://example.org/a?b=c#d', 'http://example.org/', 'mailto:a@example.org'])('takes %j', (url) =>
    expect(safeAddress(url)).toBe(url),
  );

  it('reads the text of HTML', () => expect(textOfHtml('<p>a &amp; b</p><p>c</p>')).toBe('a & b\nc'));
});
