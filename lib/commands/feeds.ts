import { type Signal, signal } from '@preact/signals';
import { type MessageKey, t } from '../i18n';
import type { FeedItem } from '../import/feeds/feed';
import { canonicalAddress, changesOf, createClip, createPartId, linkDraft } from '../model';
import { type FollowedFeed, feedChanges, feedsId, feedsOf } from '../model/feeds';
import type { Repository } from '../storage/repository';
import type { Session } from '../workbench/session';
import { alone } from './alone';
import { FeedError, fetchFeed, type Known } from './feed-fetch';
import { orderAtEnd } from './order';
import type { Services } from './services';

/** A feed is asked no more often than this, ms; after failures twice as rarely each time, at most once a week. */
const [hour, week] = [60 * 60_000, 7 * 24 * 60 * 60_000];
/** Entries that are kept in mind as left out. */
const mostLeft = 1000;

/** What this browser knows of a feed. */
export interface FeedState extends Known {
  /** ms since 1970, as all times here; 0 for never. */
  readonly checkedAt: number;
  readonly nextAt: number;
  readonly failures: number;
  /** Why it did not come the last time; null where it did. */
  readonly failed: { readonly key: MessageKey; readonly places: readonly (string | number)[] } | null;
  readonly items: readonly FeedItem[];
  /** Ids of entries that are not wanted. */
  readonly left: readonly string[];
}

const unseen: FeedState = {
  ...{ etag: '', modified: '', checkedAt: 0, nextAt: 0, failures: 0, failed: null, items: [], left: [] },
};

/** A feed with what is new in it: entries that are neither in the library nor left out. */
export interface FeedHere {
  readonly feed: FollowedFeed;
  readonly state: FeedState;
  readonly fresh: readonly FeedItem[];
}

const turns = new WeakMap<Session, Signal<number>>();

/** Counts what was fetched or left out in this window: no record says that. */
export function feedTurns(session: Session): Signal<number> {
  const known = turns.get(session) ?? signal(0);
  turns.set(session, known);
  return known;
}

const turn = ({ session }: Services) => {
  feedTurns(session).value += 1;
};

/** The site whose leave is asked for a feed. */
export const siteOfFeed = (address: string): string => `*://${URL.parse(address)?.hostname ?? ''}/*`;

/** An address as somebody typed it; null where it is none of the web. */
export function feedAddress(typed: string): string | null {
  const text = typed
    .trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'https://');
  const url = URL.parse(/^[a-z][a-z\d+.-]*:/i.test(text) ? text : `https://${text}`);
  return url && /^https?:$/.test(url.protocol) && url.hostname.includes('.') ? url.href : null;
}

const placeOf = ({ id }: Pick<FollowedFeed, 'id'>) => `feed/${id}`;

const stateOf = async (repository: Repository, feed: FollowedFeed): Promise<FeedState> => ({
  ...unseen,
  ...(await repository.local<Partial<FeedState>>(placeOf(feed))),
});

/** Every feed that is followed, with what is new. */
export async function listFeeds(repository: Repository): Promise<FeedHere[]> {
  const feeds = feedsOf(await repository.get(feedsId));
  return Promise.all(
    feeds.map(async (feed) => {
      const state = await stateOf(repository, feed);
      const addresses = new Map(state.items.map((item) => [item.id, canonicalAddress(item.address)]));
      const known = await repository.clipsByAddress?.([...addresses.values()]);
      const here = ({ id }: FeedItem) => known?.get(addresses.get(id) ?? '')?.trashedAt === null;
      const fresh = state.items.filter((item) => !state.left.includes(item.id) && !here(item));
      return { feed, state, fresh };
    }),
  );
}

/** Follows a feed, which is fetched first. Its site must be open to us. Throws a FeedError that says why it does not come. */
export async function follow(services: Services, address: string): Promise<void> {
  const { repository, notify } = services;
  const fetched = await fetchFeed(address);
  if (!fetched.changed) throw new FeedError('feed_none');
  const feeds = feedsOf(await repository.get(feedsId));
  if (feeds.some((feed) => feed.address === fetched.address)) return notify(t('feed_known'));
  const now = new Date();
  const feed: FollowedFeed = {
    id: createPartId(),
    address: fetched.address,
    title: fetched.feed.title || new URL(fetched.address).host,
    since: now.toISOString(),
    order: orderAtEnd(feeds),
    removed: false,
  };
  const changes = { [feedsId]: feedChanges(feed) };
  await repository.setLocal(placeOf(feed), came(unseen, fetched, now.getTime()));
  const { id } = await repository.commit({ title: 'did_feed_follow', subject: [feed.title], changes });
  turn(services);
  notify(t('feed_followed', feed.title), { undo: id });
}

/** What is known after a feed came, or was said to be as it was. */
function came(before: FeedState, fetched: Awaited<ReturnType<typeof fetchFeed>>, now: number): FeedState {
  const good = { ...before, checkedAt: now, nextAt: now + hour, failures: 0, failed: null };
  if (!fetched.changed) return good;
  const { items } = fetched.feed;
  const left = before.left.filter((id) => items.some((item) => item.id === id)).slice(-mostLeft);
  return { ...good, etag: fetched.etag, modified: fetched.modified, items, left };
}

/** What is known after it did not come: it is asked again later, and later each time. */
function failed(before: FeedState, { key, places, wait }: FeedError, now: number): FeedState {
  const failures = before.failures + 1;
  const pause = Math.min(Math.max(hour * 2 ** Math.min(failures, 10), wait), week);
  return { ...before, checkedAt: now, nextAt: now + pause, failures, failed: { key, places } };
}

/** Asks a feed whether something is new, and keeps what came or why it did not. Its site must be open to us. */
export async function checkFeed(repository: Repository, feed: FollowedFeed, now = Date.now()): Promise<FeedState> {
  const before = await stateOf(repository, feed);
  const after = await fetchFeed(feed.address, before).then(
    (fetched) => came(before, fetched, now),
    (error: unknown) => {
      if (error instanceof FeedError) return failed(before, error, now);
      throw error;
    },
  );
  // Left out meanwhile, in another window perhaps.
  const { left } = await stateOf(repository, feed);
  const whole = { ...after, left: [...new Set([...after.left, ...left])] };
  await repository.setLocal(placeOf(feed), whole);
  return whole;
}

/** Asks those feeds that are due and whose sites are open to us, one after the other, in one window alone. */
export async function checkDue(services: Services, now = Date.now()): Promise<void> {
  const { repository } = services;
  const feeds = feedsOf(await repository.get(feedsId));
  if (feeds.length === 0) return;
  await alone('feeds', async () => {
    const open = new Set((await services.grantedSites?.()) ?? []);
    for (const feed of feeds) {
      const { nextAt } = await stateOf(repository, feed);
      if (nextAt > now || !isOpen(open, feed)) continue;
      await checkFeed(repository, feed, now);
      turn(services);
    }
  });
}

const isOpen = (open: ReadonlySet<string>, { address }: FollowedFeed): boolean => {
  const host = URL.parse(address)?.hostname ?? '';
  return [`*://${host}/*`, `https://${host}/*`, '*://*/*', '<all_urls>', 'https://*/*'].some((site) => open.has(site));
};

/** Keeps an entry as a link, credited to who wrote it in that feed; what is in the library is only said to be. */
export async function keepItem({ repository, notify }: Services, feed: FollowedFeed, item: FeedItem): Promise<void> {
  const known = await repository.clipByAddress(canonicalAddress(item.address));
  if (known && known.trashedAt === null) return notify(t('feed_kept', item.title || item.address));
  const now = new Date();
  const draft = { ...linkDraft(item.address, item.title), author: item.author, publishedAt: item.publishedAt };
  const clip = {
    ...createClip({ ...draft, excerpt: item.excerpt }, null, now),
    origin: { credit: creditOf(feed, item), title: feed.title, key: '', receivedAt: now.toISOString() },
  };
  const changes = { [clip.id]: changesOf(clip) };
  const commit = await repository.commit({ title: 'did_feed_keep', subject: [clip.title], changes });
  notify(t('feed_kept', clip.title), { undo: commit.id });
}

const creditOf = ({ title }: FollowedFeed, { author }: FeedItem) => ({
  name: author || title,
  organisation: author ? title : '',
});

/** Leaves an entry out: it is not shown as new again. */
export async function leaveItem(services: Services, feed: FollowedFeed, id: string): Promise<void> {
  const state = await stateOf(services.repository, feed);
  await services.repository.setLocal(placeOf(feed), { ...state, left: [...state.left, id].slice(-mostLeft) });
  turn(services);
}

/** Follows a feed no more and gives the leave to read its site back, unless another feed needs it. */
export async function unfollow(services: Services, feed: FollowedFeed): Promise<void> {
  const { repository, notify, giveBackSites } = services;
  const others = feedsOf(await repository.get(feedsId)).filter(({ id }) => id !== feed.id);
  const site = siteOfFeed(feed.address);
  const needed = others.some(({ address }) => siteOfFeed(address) === site);
  // A browser refuses to take back what it gave by itself, by an organisation's rule perhaps: that is no reason to go on following.
  if (!needed) await giveBackSites?.([site]).catch((error: unknown) => console.warn('permission', error));
  const changes = { [feedsId]: feedChanges({ id: feed.id, removed: true }) };
  const { id } = await repository.commit({ title: 'did_feed_unfollow', subject: [feed.title], changes });
  notify(t('feed_unfollowed', feed.title), { undo: id });
}
