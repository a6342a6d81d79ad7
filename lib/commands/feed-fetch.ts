import { ImportError } from '../import/error';
import { type Feed, feedLimits, feedNamedIn, readFeed } from '../import/feeds/feed';
import { bytesOf } from './answer';

/** How long a site may take until it begins to answer, ms. */
const patience = 30_000;

/** What a site said of a feed the last time, to be asked whether it changed. */
export interface Known {
  readonly etag: string;
  readonly modified: string;
}

/** What came: the feed and where it stands, or that it is as it was. */
export type Fetched =
  | ({ readonly changed: true; readonly feed: Feed; readonly address: string } & Known)
  | { readonly changed: false };

/** A feed that did not come, with the message that says why; `wait`: for so long the site wants to be left alone, ms. */
export class FeedError extends ImportError {
  wait = 0;
}

/**
 * Fetches a feed, without cookies and without saying where from; of a web page the feed that it names on the same site. Asks whether it changed where
 * something is known. The site must be open to us. Throws a FeedError that says in plain words why it does not come.
 */
export async function fetchFeed(address: string, known: Known = { etag: '', modified: '' }): Promise<Fetched> {
  const answer = await ask(address, known);
  if (answer.status === 304) return { changed: false };
  refuse(answer);
  const bytes = await bytesOf(answer, feedLimits.bytes).catch(broken);
  if (!bytes) throw new FeedError('feed_tooLarge', feedLimits.bytes / 1_000_000);
  const feed = feedIn(bytes, answer.url || address);
  if (feed) return { changed: true, feed, address, ...saidBy(answer) };
  const named = feedNamedIn(bytes, answer.url || address);
  if (!named) throw new FeedError('feed_none');
  if (new URL(named).host !== new URL(address).host) throw new FeedError('feed_elsewhere', named);
  const second = await ask(named, { etag: '', modified: '' });
  refuse(second);
  const inside = await bytesOf(second, feedLimits.bytes).catch(broken);
  const found = inside && feedIn(inside, named);
  if (!found) throw new FeedError('feed_none');
  return { changed: true, feed: found, address: named, ...saidBy(second) };
}

function feedIn(bytes: Uint8Array, base: string): Feed | null {
  try {
    return readFeed(bytes, base);
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    if (error.key === 'feed_none') return null;
    throw new FeedError(error.key, ...error.places);
  }
}

/** `none`: as long as a header of HTTP may sensibly be. */
const saidBy = ({ headers }: Response): Known => ({
  etag: (headers.get('etag') ?? '').slice(0, 500),
  modified: (headers.get('last-modified') ?? '').slice(0, 100),
});

function ask(address: string, { etag, modified }: Known): Promise<Response> {
  const headers = new Headers({
    accept: 'application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
  });
  if (etag) headers.set('if-none-match', etag);
  if (modified) headers.set('if-modified-since', modified);
  return fetch(address, {
    headers,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    signal: AbortSignal.timeout(patience),
  }).catch(broken);
}

function broken(error: unknown): never {
  console.warn('feed', error);
  throw new FeedError(error instanceof DOMException && error.name === 'TimeoutError' ? 'feed_slow' : 'feed_offline');
}

function refuse({ ok, status, headers }: Response): void {
  if (ok) return;
  const refused = status === 404 || status === 410 ? new FeedError('feed_gone') : new FeedError('feed_refused', status);
  if (status === 429 || status === 503) refused.wait = waitIn(headers);
  throw refused;
}

/** For how long a site wants to be left alone, ms: it names seconds, or a day and hour (RFC 9110, 10.2.3). */
function waitIn(headers: Headers): number {
  const said = headers.get('retry-after') ?? '';
  const wait = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : 0;
}
