import type { DigestDocument } from '../digest';
import { plainOf } from '../digest/rich';
import { escapeHtml } from '../html';
import { type Words, wordsIn } from '../i18n';
import { canonicalJson, sha256 } from '../model';
import { showable, showableLine } from '../model/showable';
import type { FeedExporter, Rendering } from './exporter';
import { creditLine, languageTag, principlesIn, titleOf } from './facts';
import { hashUri } from './hash-uri';
import { paced } from './pace';
import { renderRichText } from './rich-text';

/** One edition in a feed. */
interface Entry {
  readonly id: string;
  readonly title: string;
  readonly author: string;
  readonly updated: string;
  readonly language: string;
  /** What stands in one minute. */
  readonly summary: string;
  readonly html: string;
  readonly topics: readonly string[];
}

interface Feed extends Pick<Entry, 'id' | 'title' | 'author' | 'updated' | 'language'> {
  readonly entries: readonly Entry[];
}

/**
 * What both kinds of feed say. Ids are hashes of what does not change, so that the same editions give the same feed whenever it is written and
 * nobody is shown an edition twice.
 */
async function feedOf(documents: readonly DigestDocument[], rendering: Rendering): Promise<Feed> {
  const entries = await paced(documents, rendering, entryOf);
  const [newest] = documents;
  const words = await wordsIn(newest?.language ?? '');
  const author = newest ? authorOf(newest, words) : words.t('feed_nobody');
  return {
    id: await idOf(['feed', author]),
    title: words.t('feed_title', author),
    author,
    updated: entries.map(({ updated }) => updated).reduce((a, b) => (a > b ? a : b), '1970-01-01T00:00:00.000Z'),
    language: words.language,
    entries,
  };
}

async function entryOf(document: DigestDocument): Promise<Entry> {
  const words = await wordsIn(document.language);
  const { maker, madeAt } = document;
  return {
    id: await idOf(['edition', maker.name, maker.organisation, document.title, madeAt]),
    title: titleOf(document, words),
    author: authorOf(document, words),
    updated: madeAt,
    language: languageTag(document.language) || words.language,
    summary: plainOf(document.oneMinute),
    html: (await renderRichText(document)).html,
    topics: principlesIn(document).map(({ name }) => showableLine(name)),
  };
}

const idOf = async (parts: readonly string[]) => hashUri(await sha256(canonicalJson([...parts])));
const authorOf = ({ maker }: DigestDocument, words: Words) => creditLine(maker) || words.t('feed_nobody');

/** Text fit for XML 1.0: no half characters, none that it forbids, marks as entities. */
const xml = (text: string): string => escapeHtml(showable(text).toWellFormed()).replace(/[\ufffe\uffff]/g, '');

const element = (name: string, content: string, attributes = ''): string =>
  content && `<${name}${attributes}>${xml(content)}</${name}>`;

const authorElement = (author: string) => `<author>${element('name', author)}</author>`;

/** RFC 4287. Its entries carry their whole content, so none needs an address. */
function atomOf(feed: Feed): string {
  const entries = feed.entries.map(
    ({ id, title, author, updated, language, summary, html, topics }) => `<entry xml:lang="${xml(language)}">
${[
  element('id', id),
  element('title', title),
  element('updated', updated),
  element('published', updated),
  authorElement(author),
  element('summary', summary),
  ...topics.map((topic) => `<category term="${xml(topic)}"/>`),
  element('content', html, ' type="html"'),
]
  .filter(Boolean)
  .join('\n')}
</entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
${[element('id', feed.id), element('title', feed.title), element('updated', feed.updated), authorElement(feed.author), element('generator', 'Commonplace'), ...entries].join('\n')}
</feed>
`;
}

/** https://jsonfeed.org/version/1.1 */
function jsonFeedOf(feed: Feed): string {
  const items = feed.entries.map(({ id, title, author, updated, language, summary, html, topics }) => ({
    ...{ id, title, content_html: html, date_published: updated, language },
    authors: [{ name: author }],
    ...(summary && { summary }),
    ...(topics.length > 0 && { tags: topics }),
  }));
  const { title, language, author } = feed;
  const whole = { version: 'https://jsonfeed.org/version/1.1', title, language, authors: [{ name: author }], items };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

export const atomExporter: FeedExporter = {
  id: 'atom',
  title: 'command_feed_atom',
  extension: 'xml',
  type: 'application/atom+xml',
  render: async (documents, rendering = {}) => ({ content: atomOf(await feedOf(documents, rendering)) }),
};

export const jsonFeedExporter: FeedExporter = {
  id: 'json-feed',
  title: 'command_feed_json',
  extension: 'json',
  type: 'application/feed+json',
  render: async (documents, rendering = {}) => ({ content: jsonFeedOf(await feedOf(documents, rendering)) }),
};
