import { safeAddress } from '../../html';
import { showable, showableLine } from '../../model/showable';
import { ImportError } from '../error';
import { readHtml } from '../meetings/html';
import { jsonFeed } from './json';
import type { RawItem } from './raw';
import { xmlFeed } from './xml';

/** What is read of a feed at most: bytes, entries, characters of a title and of what an entry says. */
export const feedLimits = { bytes: 10_000_000, items: 200, title: 500, excerpt: 1000, html: 50_000 } as const;

/** One entry of a feed. */
export interface FeedItem {
  /** What the feed calls it, else its address: the same at every look. */
  readonly id: string;
  readonly title: string;
  /** http(s). */
  readonly address: string;
  readonly author: string;
  /** Calendar day, `YYYY-MM-DD`; null where the feed says none that can be read. */
  readonly publishedAt: string | null;
  /** Plain text. */
  readonly excerpt: string;
}

export interface Feed {
  readonly title: string;
  /** In the feed's order, without those that lead nowhere. */
  readonly items: readonly FeedItem[];
  /** Entries that are not read: without an address, or too many. */
  readonly left: number;
}

/**
 * Reads a feed: Atom (RFC 4287), RSS 2.0 and 1.0, JSON Feed. Nothing in it is more than text, addresses and days. `base` is where it was fetched:
 * addresses may stand relative to it. Throws an ImportError where it is none, or larger than is read.
 */
export function readFeed(bytes: Uint8Array, base: string): Feed {
  if (bytes.length > feedLimits.bytes) throw new ImportError('feed_tooLarge', feedLimits.bytes / 1_000_000);
  const text = textOf(bytes).trimStart();
  const raw = text.startsWith('{') ? jsonFeed(text) : xmlFeed(text);
  if (!raw) throw new ImportError('feed_none');
  const read = raw.items.slice(0, feedLimits.items).flatMap((item) => itemOf(item, base) ?? []);
  const items = [...new Map(read.map((item) => [item.id, item])).values()];
  const title = showableLine(plainOf(raw.title ?? '')).slice(0, feedLimits.title);
  return { title, items, left: raw.items.length - items.length };
}

/** The address of the first feed that a web page names; null where it names none. */
export function feedNamedIn(bytes: Uint8Array, base: string): string | null {
  const page = new TextDecoder().decode(bytes.subarray(0, 500_000));
  for (const [tag] of page.matchAll(/<link\b[^<>]{0,2000}>/gi)) {
    const attribute = (name: string) =>
      new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag);
    const [, ...type] = attribute('type') ?? [];
    const [, ...href] = attribute('href') ?? [];
    const isFeed = /^application\/(?:rss\+xml|atom\+xml|feed\+json)$/i.test(type.find(Boolean) ?? '');
    const address = isFeed && URL.parse((href.find(Boolean) ?? '').replaceAll('&amp;', '&'), base);
    if (address && /^https?:$/.test(address.protocol)) return address.href;
  }
  return null;
}

/** UTF-8, or what the XML declaration says. */
function textOf(bytes: Uint8Array): string {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const [, named = 'utf-8'] = /^[^<]{0,3}<\?xml[^>]*?\bencoding\s*=\s*["']([\w.:-]{1,40})["']/i.exec(start) ?? [];
  try {
    return new TextDecoder(named).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError) return new TextDecoder().decode(bytes);
    throw error;
  }
}

function itemOf(raw: RawItem, base: string): FeedItem | null {
  const given = raw.address?.trim() || placeIn(raw);
  const url = given ? URL.parse(given, base) : null;
  const address = url && url.href.length <= 8192 ? safeAddress(url.href) : '';
  if (!/^https?:/.test(address)) return null;
  const words = raw.html === undefined ? showable(raw.text ?? '') : plainOf(raw.html);
  return {
    id: (raw.id ?? '').slice(0, 2000) || address,
    title: showableLine(plainOf(raw.title ?? '')).slice(0, feedLimits.title),
    address,
    author: nameOf(raw.author ?? ''),
    publishedAt: dayOf(raw.published ?? ''),
    excerpt: words.replace(/\s+/g, ' ').trim().slice(0, feedLimits.excerpt),
  };
}

/**
 * Where an entry stands that carries its words and has no page: in the feed itself, as those do that Commonplace writes. The fragment is one that tells
 * pages apart (`canonicalAddress`). Empty where it has no name.
 */
const placeIn = ({ id = '', html, text }: RawItem): string =>
  id.trim() && (html ?? text) ? `#/${encodeURIComponent(id.trim().toWellFormed().slice(0, 500))}` : '';

/** Who wrote it: RSS has an address for mail there, with a name behind it at best. */
const nameOf = (author: string): string =>
  showableLine(
    author
      .slice(0, 1000)
      .replace(/\S+@\S+/g, ' ')
      .replace(/^[\s(]+|[\s)]+$/g, ''),
  ).slice(0, 300);

/** The words of what may be HTML. */
function plainOf(html: string): string {
  const some = html.slice(0, feedLimits.html);
  return /[<&]/.test(some) ? readHtml(some).text : showable(some);
}

function dayOf(text: string): string | null {
  const time = Date.parse(text.slice(0, 100));
  const year = new Date(time).getUTCFullYear();
  return Number.isNaN(time) || year < 1900 || year > 2200 ? null : new Date(time).toISOString().slice(0, 10);
}
