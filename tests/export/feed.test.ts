import { beforeAll, describe, expect, test } from 'vitest';
import { atomExporter, jsonFeedExporter } from '../../lib/export/feed';
import { setMessages } from '../../lib/i18n';
import en from '../../public/_locales/en/messages.json';
import { documents } from './many';
import { hostile, rich, sample } from './sample';
import { readXml, type XmlElement } from './xml';

beforeAll(() => setMessages('en', en));

const later = { ...rich, title: 'April', madeAt: '2026-04-30T16:00:00.000Z' };
const written = [later, sample];
const atom = async (of = written) => String((await atomExporter.render(of)).content);
const json = async (of = written) => JSON.parse(String((await jsonFeedExporter.render(of)).content));
const all = ({ children }: XmlElement, name: string) => children.filter((child) => child.name === name);
const one = (element: XmlElement, name: string): string => {
  const [found, ...more] = all(element, name);
  if (!found || more.length > 0) throw new Error(`${more.length + (found ? 1 : 0)} ${name}`);
  return found.text;
};
/** RFC 3339, as Atom wants it. */
const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/;
/** An address with a scheme, as an id has to be. */
const iri = /^[a-z][a-z0-9+.-]*:\S+$/;

describe('Atom (RFC 4287)', () => {
  test.each([
    { name: 'two editions', of: written },
    ...documents.map(({ name, document }) => ({ name, of: [document] })),
  ])('of $name: what must stand in a feed and in each entry stands there once', async ({ of }) => {
    const feed = readXml(await atom(of));
    expect([feed.name, feed.attributes.xmlns]).toEqual(['feed', 'http://www.w3.org/2005/Atom']);
    expect(one(feed, 'id')).toMatch(iri);
    expect(one(feed, 'title')).not.toBe('');
    expect(one(feed, 'updated')).toMatch(time);
    expect(one(all(feed, 'author')[0] as XmlElement, 'name')).not.toBe('');
    const entries = all(feed, 'entry');
    expect(entries).toHaveLength(of.length);
    for (const entry of entries) {
      expect(one(entry, 'id')).toMatch(iri);
      expect(one(entry, 'title')).not.toBe('');
      expect(one(entry, 'updated')).toMatch(time);
      expect(one(all(entry, 'author')[0] as XmlElement, 'name')).not.toBe('');
      // Without an alternate link it carries its content.
      expect(all(entry, 'content')[0]?.attributes.type).toBe('html');
      expect(one(entry, 'content')).toContain('<h1');
      for (const category of all(entry, 'category')) expect(category.attributes.term).not.toBe('');
    }
    expect(new Set(entries.map((entry) => one(entry, 'id'))).size).toBe(entries.length);
  });

  test('the newest edition says when the feed was last changed, and ids stay', async () => {
    const feed = readXml(await atom());
    expect(one(feed, 'updated')).toBe(later.madeAt);
    expect(one(feed, 'title')).toBe('What A network weaver, Example Network shared');
    const before = readXml(await atom([sample]));
    expect(one(before, 'id')).toBe(one(feed, 'id'));
    const ids = (of: XmlElement) => all(of, 'entry').map((entry) => one(entry, 'id'));
    expect(ids(before)).toEqual(ids(feed).slice(1));
    expect(ids(before)).toEqual(ids(readXml(await atom([sample]))));
  });

  test('what was marked up to break out is text', async () => {
    const entry = all(readXml(await atom([hostile])), 'entry')[0] as XmlElement;
    expect(one(entry, 'title')).toContain('</script>');
    expect(one(entry, 'content')).not.toMatch(/<(?:script|img)\b/);
  });
});

describe('JSON Feed 1.1', () => {
  test.each([
    { name: 'two editions', of: written },
    ...documents.map(({ name, document }) => ({ name, of: [document] })),
  ])('of $name: what must stand there does, of the right type', async ({ of }) => {
    const feed = await json(of);
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.title).not.toBe('');
    expect(feed.items).toHaveLength(of.length);
    for (const item of feed.items) {
      expect(item.id).toMatch(iri);
      expect(item.content_html).toContain('<h1');
      expect(item.date_published).toMatch(time);
      for (const { name } of item.authors) expect(name).not.toBe('');
      for (const tag of item.tags ?? []) expect(tag).toEqual(expect.any(String));
    }
  });

  test('both kinds call an edition by the same id', async () => {
    const feed = readXml(await atom());
    expect((await json()).items.map(({ id }: { id: string }) => id)).toEqual(
      all(feed, 'entry').map((entry) => one(entry, 'id')),
    );
  });
});
