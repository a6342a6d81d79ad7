import { canonicalAddress } from '../model/address';
import type { ClipDraft } from '../model/clip';
import { absolute } from './addresses';
import type { Snapshot } from './snapshot';
import { structuredData } from './structured';
import { isoDate, languageTag, shorten } from './text';

/** What a page says about itself. */
export type Metadata = Pick<
  ClipDraft,
  'url' | 'address' | 'title' | 'site' | 'author' | 'publishedAt' | 'language' | 'direction' | 'excerpt'
>;

/** Reads title, site, author, date, language, direction and description from a page's own statements, best first. */
export function describePage({ document, url }: Snapshot): Metadata {
  const data = structuredData(document);
  const meta = metaOf(document);
  const site = meta('og:site_name', 'application-name') || data.publisher || hostOf(url);
  const link = document.head.querySelector('link[rel~="canonical" i]')?.getAttribute('href') || meta('og:url');
  return {
    url,
    address: canonicalAddress(url, absolute(link, url, /^https?:$/) || undefined),
    title: titleOf(document, meta('og:title', 'twitter:title') || data.headline, site) || url.slice(0, 500),
    site: shorten(site, 500),
    author: authorOf(document, [
      meta('author', 'parsely-author', 'dc.creator', 'citation_author'),
      data.author,
      meta('article:author'),
    ]),
    publishedAt: dateOf(document, [
      meta(
        'article:published_time',
        'date',
        'dc.date',
        'dc.date.issued',
        'citation_publication_date',
        'parsely-pub-date',
      ),
      data.published,
    ]),
    language: languageOf([document.documentElement.lang, meta('content-language', 'og:locale'), data.language]),
    direction: directionOf(document.documentElement.dir),
    excerpt: shorten(meta('og:description', 'description', 'twitter:description'), 300),
  };
}

/** The first of some statements that a page's `meta` elements make. */
function metaOf(document: Document): (...names: string[]) => string {
  const said = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const name = ['property', 'name', 'http-equiv', 'itemprop'].map((key) => element.getAttribute(key)).find(Boolean);
    const content = element.getAttribute('content')?.trim();
    if (name && content && !said.has(name.toLowerCase())) said.set(name.toLowerCase(), content.slice(0, 4000));
  }
  return (...names) => names.map((name) => said.get(name)).find(Boolean) ?? '';
}

const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '');

/** What stands between a page's title and its site's name. */
const divider = /\s+[|–—·»«:-]+\s+/;

function titleOf(document: Document, stated: string, site: string): string {
  const whole = shorten(document.head.querySelector('title')?.textContent ?? '', 1000);
  const heading = [...document.querySelectorAll('h1')]
    .map((one) => shorten(one.textContent ?? '', 1000))
    .filter(Boolean);
  if (stated) return withoutSite(shorten(stated, 1000), site);
  const named = heading.find((one) => one.length > 3 && whole.includes(one));
  return named ?? (whole ? withoutSite(whole, site) : (heading[0] ?? ''));
}

/** `A title – The site` → `A title`, where the last or first part is the site's own name. */
function withoutSite(title: string, site: string): string {
  const parts = title.split(divider);
  if (parts.length < 2) return title;
  const same = (part: string | undefined) => letters(part ?? '') !== '' && letters(part ?? '') === letters(site);
  if (same(parts.at(-1)))
    return title.slice(0, title.length - (parts.at(-1) ?? '').length).replace(/[\s|–—·»«:-]+$/, '');
  return same(parts[0]) ? title.slice((parts[0] ?? '').length).replace(/^[\s|–—·»«:-]+/, '') : title;
}

/** The letters and digits of a text alone, to tell whether two texts say the same. */
export const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function authorOf(document: Document, stated: string[]): string {
  const shown = ['[rel~="author" i]', '[itemprop~="author" i] [itemprop="name" i], [itemprop~="author" i]', '.byline']
    .map((selector) => document.body.querySelector(selector)?.textContent ?? '')
    .filter((text) => text.trim().length < 120);
  for (const text of [...stated, ...shown]) {
    const name = shorten(text.replace(/^\s*(by|von|por|de|par)\s*:?\s+(?=\p{Lu})/iu, ''), 300);
    if (name && !/^(https?:|@|www\.)|[<>{}]/i.test(name)) return name;
  }
  return '';
}

function dateOf(document: Document, stated: string[]): string | null {
  const first = (selector: string) => {
    const element = document.body.querySelector(selector);
    return element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? element?.textContent;
  };
  const shown = ['[itemprop="datePublished" i]', 'time[pubdate]', 'article time[datetime]', 'main time[datetime]'].map(
    first,
  );
  for (const text of [...stated, ...shown]) {
    const date = isoDate(text);
    if (date) return date;
  }
  return null;
}

function languageOf(stated: string[]): string {
  for (const tag of stated) {
    const language = languageTag(tag);
    if (language) return language;
  }
  return '';
}

function directionOf(stated: string): ClipDraft['direction'] {
  return stated === 'rtl' || stated === 'ltr' ? stated : 'auto';
}
