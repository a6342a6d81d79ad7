import { Parser } from 'htmlparser2';
import { Nesting } from '../meetings/nesting';
import type { RawFeed, RawItem } from './raw';

/** Characters that are read of one text. */
const mostText = 50_000;
/** Entries that are read; those after them are counted. */
const mostItems = 1000;

/** Elements whose words are kept, by what they are in Atom, RSS 2.0, RSS 1.0 and Dublin Core. */
const texts: Readonly<Record<string, keyof RawItem>> = {
  title: 'title',
  id: 'id',
  guid: 'id',
  link: 'address',
  author: 'author',
  name: 'author',
  'dc:creator': 'author',
  published: 'published',
  pubdate: 'published',
  updated: 'published',
  'dc:date': 'published',
  summary: 'html',
  description: 'html',
  content: 'html',
  'content:encoded': 'html',
};
/** Where several say the same thing, those that count only if no other did. */
const weaker = new Set(['updated', 'dc:date', 'content', 'content:encoded']);
const roots = new Set(['rss', 'feed', 'rdf:rdf']);
const entries = new Set(['item', 'entry']);

type Open = { -readonly [K in keyof RawItem]: RawItem[K] };

/**
 * An Atom or RSS feed; null for any other text. The parser knows no document types: an entity that one declares is not expanded, nothing outside is
 * asked for. Throws an ImportError where elements are nested as nobody writes.
 */
export function xmlFeed(text: string): RawFeed | null {
  const reader = new FeedReader();
  const parser = new Parser(reader, { xmlMode: true, decodeEntities: true });
  parser.write(text);
  parser.end();
  return reader.feed;
}

class FeedReader {
  readonly #nesting = new Nesting();
  readonly #items: RawItem[] = [];
  #isFeed = false;
  #title = '';
  #item: Open | null = null;
  /** The text that is being read: where it goes, and how deep its element stands. */
  #reading: { readonly into: keyof RawItem; readonly name: string; text: string } | null = null;
  #depth = 0;

  get feed(): RawFeed | null {
    return this.#isFeed ? { title: this.#title.trim(), items: this.#items } : null;
  }

  onopentag(given: string, attributes: { readonly [name: string]: string }): void {
    const name = given.toLowerCase();
    this.#nesting.enter(name);
    this.#depth += 1;
    if (this.#depth === 1) this.#isFeed = roots.has(name);
    if (!this.#isFeed) return;
    if (entries.has(name) && !this.#item) this.#item = {};
    else if (this.#item && name === 'link' && attributes.href !== undefined) this.#link(attributes);
    else if ((!this.#reading || this.#reading.name === 'author') && Object.hasOwn(texts, name)) {
      const into = texts[name] as keyof RawItem;
      if (this.#counts(name, into, attributes)) this.#reading = { into, name, text: '' };
    }
  }

  ontext(data: string): void {
    if (this.#reading && this.#reading.text.length < mostText) this.#reading.text += data;
  }

  onclosetag(given: string): void {
    const name = given.toLowerCase();
    this.#nesting.leave();
    this.#depth -= 1;
    if (this.#reading?.name === name) this.#close(this.#reading);
    if (!entries.has(name) || !this.#item) return;
    if (this.#items.length < mostItems) this.#items.push(this.#item);
    this.#item = null;
  }

  /** Whether an element's words are wanted: of the feed its title alone; of an entry what nothing said before. */
  #counts(name: string, into: keyof RawItem, attributes: { readonly [name: string]: string }): boolean {
    if (!this.#item) return into === 'title' && this.#title === '' && this.#depth <= 3;
    if (into === 'id' && attributes.isPermaLink === 'true' && this.#item.address === undefined) return true;
    return this.#item[into] === undefined || (into === 'published' && !weaker.has(name));
  }

  #link({ rel = 'alternate', href = '' }: { readonly [name: string]: string }): void {
    if (this.#item && rel === 'alternate') this.#item.address ??= href;
  }

  #close({ into, text, name }: { readonly into: keyof RawItem; readonly name: string; readonly text: string }): void {
    this.#reading = null;
    const words = text.trim();
    if (words === '') return;
    if (!this.#item) {
      this.#title = words;
      return;
    }
    this.#item[into] = words;
    // A permanent name of an entry of RSS is its address, where it gives no other.
    if (name === 'guid' && /^https?:\/\//.test(words)) this.#item.address ??= words;
  }
}
