// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { structuredData } from '../../lib/capture/structured';

const said = (json: string) =>
  structuredData(
    new DOMParser().parseFromString(
      `<script type="application/ld+json">${json}</script>`,
      'text/html',
    ) as unknown as Document,
  );

it.each([
  ['a type that will be no text', '{"@type": {"toString": 1, "valueOf": 1}, "headline": "x"}'],
  ['types nested beyond the stack', `{"@type": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`],
  ['an own prototype', '{"__proto__": {"@type": "Article"}, "headline": "x"}'],
  ['no JSON', '{"@type": "Article",'],
])('takes %s for nothing said', (_what, json) => expect(said(json).headline).toBe(''));

it('reads an article beside what makes no sense', () => {
  const json =
    '[{"@type": {"toString": 1}}, {"@type": ["Thing", "NewsArticle"], "headline": "Rest", "author": {"name": "A"}}]';
  expect(said(json)).toMatchObject({ headline: 'Rest', author: 'A' });
});
