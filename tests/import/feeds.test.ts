import { expect, test } from 'vitest';
import { atomExporter, jsonFeedExporter } from '../../lib/export/feed';
import { setMessages } from '../../lib/i18n';
import { feedLimits, feedNamedIn, readFeed } from '../../lib/import/feeds/feed';
import { canonicalAddress } from '../../lib/model';
import en from '../../public/_locales/en/messages.json';
import { sample } from '../export/sample';

const base = 'https://example.org/feed.xml';
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readFeed(bytes(text), base);

const atom = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <title>Example Review</title>
  <link href="https://example.org/"/>
  <author><name>The editors</name></author>
  <entry>
    <title type="html">How three teams &lt;b&gt;share&lt;/b&gt; &amp;amp; learn</title>
    <link rel="self" href="https://example.org/1.atom"/>
    <link href="/drafts?year=2026"/>
    <id>tag:example.org,2026:1</id>
    <updated>2026-03-09T10:00:00Z</updated>
    <published>2026-03-02T10:00:00Z</published>
    <author><name>A teacher</name><email>x@example.org</email></author>
    <summary type="html">&lt;p&gt;What we &lt;script&gt;alert(1)&lt;/script&gt;tried.&lt;/p&gt;</summary>
  </entry>
</feed>`;
const rss = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
  <title><![CDATA[Example Review]]></title><link>https://example.org/</link><description>About it</description>
  <image><title>A logo</title><url>https://example.org/logo.png</url></image>
  <item><title>First &amp; last</title><link>https://example.org/first</link><guid isPermaLink="false">n1</guid>
    <pubDate>Mon, 02 Mar 2026 10:00:00 GMT</pubDate><dc:creator>A teacher</dc:creator>
    <description><![CDATA[<p>What we <b>tried</b>.</p>]]></description></item>
  <item><guid>https://example.org/second</guid><description>Only words</description></item>
  <item><title>Nowhere</title><link>javascript:alert(1)</link></item>
</channel></rss>`;
const json = JSON.stringify({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Example Review',
  items: [
    {
      id: '1',
      url: 'https://example.org/first',
      title: 'First',
      content_html: '<p>What we <b>tried</b>.</p>',
      date_published: '2026-03-02T10:00:00-05:00',
      authors: [{ name: 'A teacher' }],
    },
    { id: '2', external_url: 'https://example.org/second', content_text: 'a < b' },
    { id: '3' },
    null,
  ],
});

test('Atom', () => {
  expect(read(atom)).toEqual({
    title: 'Example Review',
    left: 0,
    items: [
      {
        id: 'tag:example.org,2026:1',
        title: 'How three teams share & learn',
        address: 'https://example.org/drafts?year=2026',
        author: 'A teacher',
        publishedAt: '2026-03-02',
        excerpt: 'What we tried.',
      },
    ],
  });
});

test('RSS 2.0', () => {
  const feed = read(rss);
  expect(feed).toMatchObject({ title: 'Example Review', left: 1 });
  expect(feed.items).toEqual([
    {
      id: 'n1',
      title: 'First & last',
      address: 'https://example.org/first',
      author: 'A teacher',
      publishedAt: '2026-03-02',
      excerpt: 'What we tried.',
    },
    {
      id: 'https://example.org/second',
      title: '',
      address: 'https://example.org/second',
      author: '',
      publishedAt: null,
      excerpt: 'Only words',
    },
  ]);
});

test('JSON Feed', () => {
  const feed = read(json);
  expect(feed).toMatchObject({ title: 'Example Review', left: 1 });
  expect(feed.items).toMatchObject([
    { id: '1', title: 'First', author: 'A teacher', publishedAt: '2026-03-02', excerpt: 'What we tried.' },
    { id: '2', address: 'https://example.org/second', excerpt: 'a < b' },
  ]);
});

test('an entry without a page stands in its feed, where it has a name and words', () => {
  const items = [{ id: 'a/b c', content_text: 'Words' }, { content_text: 'Nameless' }, { id: 'wordless' }];
  const feed = read(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'x', items }));
  expect(feed).toMatchObject({ left: 2, items: [{ address: `${base}#/a%2Fb%20c`, excerpt: 'Words' }] });
});

test.each([atomExporter, jsonFeedExporter])(
  'what Commonplace writes as a feed it follows, too: $id',
  async (exporter) => {
    setMessages('en', en);
    const editions = [{ ...sample, title: 'April', madeAt: '2026-04-30T16:00:00.000Z' }, sample];
    const feed = read(String((await exporter.render(editions)).content));
    expect(feed.left).toBe(0);
    expect(feed.items).toMatchObject([
      { title: 'April', publishedAt: '2026-04-30', author: 'A network weaver, Example Network' },
      { title: sample.title, excerpt: 'Three groups showed drafts this month. Try it once before April.' },
    ]);
    // Each is a page of its own for the library.
    expect(new Set(feed.items.map(({ address }) => canonicalAddress(address))).size).toBe(2);
  },
);

test('an entity that a document type declares is not expanded', () => {
  const lol = Array.from({ length: 10 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const started = performance.now();
  const bomb = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY l0 "lol">${lol}<!ENTITY file SYSTEM "file:///etc/passwd">]>
<feed><title>&l10;&file;</title><entry><title>&l9;</title><link href="https://example.org/a"/></entry></feed>`;
  const feed = read(bomb);
  expect(JSON.stringify(feed).length).toBeLessThan(500);
  expect(performance.now() - started).toBeLessThan(1000);
});

test.each([
  ['a page', '<!doctype html><html><body>no</body></html>'],
  ['other XML', '<opml><item><link>https://example.org</link></item></opml>'],
  ['other JSON', '{"items":[]}'],
  ['broken JSON', '{"version":"https://jsonfeed.org/version/1.1",'],
  ['nothing', ''],
])('%s is no feed', (_name, text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ key: 'feed_none' }));
});

test('what is too large, too deep or too much is refused, or left and counted', () => {
  expect(() => readFeed(new Uint8Array(feedLimits.bytes + 1), base)).toThrow(
    expect.objectContaining({ key: 'feed_tooLarge' }),
  );
  expect(() => read(`<feed>${'<a>'.repeat(3000)}`)).toThrow(expect.objectContaining({ key: 'arrive_tooDeep' }));
  const many = Array.from({ length: 500 }, (_, n) => `<item><link>https://example.org/${n}</link></item>`).join('');
  const feed = read(`<rss><channel>${many}</channel></rss>`);
  expect([feed.items.length, feed.left]).toEqual([feedLimits.items, 300]);
  const long = read(`<rss><item><link>https://example.org/1</link><title>${'x'.repeat(200_000)}</title></item></rss>`);
  expect(long.items[0]?.title).toHaveLength(feedLimits.title);
});

test('every field may be hostile: marks of direction, addresses that run, days of no calendar', () => {
  const feed =
    read(`<rss><item><title>a\u202eb</title><link>https://example.org/1</link><pubDate>99999-99-99</pubDate></item>
    <item><title>x</title><link>data:text/html,x</link></item><item><link>//other.example/2</link></item></rss>`);
  expect(feed.items).toMatchObject([{ title: 'ab', publishedAt: null }, { address: 'https://other.example/2' }]);
});

test('the feed that a page names is found', () => {
  const page =
    '<html><head><link rel="stylesheet" href="a.css"><link rel="alternate" type="application/rss+xml" href="/f.xml?a=1&amp;b=2"></head>';
  expect(feedNamedIn(bytes(page), 'https://example.org/blog/')).toBe('https://example.org/f.xml?a=1&b=2');
  expect(feedNamedIn(bytes('<html><link type="application/rss+xml" href="javascript:x">'), base)).toBe(null);
  expect(feedNamedIn(bytes(`<html>${'<link '.repeat(100_000)}`), base)).toBe(null);
});
