import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fetchFeed } from '../../lib/commands/feed-fetch';
import {
  checkDue,
  checkFeed,
  feedAddress,
  follow,
  keepItem,
  leaveItem,
  listFeeds,
  unfollow,
} from '../../lib/commands/feeds';
import type { Services } from '../../lib/commands/services';
import { setMessages } from '../../lib/i18n';
import type { Repository } from '../../lib/storage/repository';
import { createSession } from '../../lib/workbench/session';
import en from '../../public/_locales/en/messages.json';
import { openLibrary } from '../storage/open';

const address = 'https://peers.example/feed.xml';
const hour = 60 * 60_000;
const rss = (...titles: string[]) =>
  `<rss><channel><title>Peers</title>${titles.map((title) => `<item><title>${title}</title><link>https://peers.example/${title}</link><author>x@peers.example (A teacher)</author></item>`).join('')}</channel></rss>`;

/** What the web answers, and what it was asked. */
let answer: () => Response;
const asked: Request[] = [];
const given: string[][] = [];
const notices: string[] = [];
let repository: Repository;
let services: Services;

const page = (body: string | null, headers: Record<string, string> = {}, status = 200) => {
  const made = new Response(body, { status, headers });
  Object.defineProperty(made, 'url', { value: address });
  return made;
};

beforeEach(async () => {
  setMessages('en', en);
  for (const list of [asked, given, notices]) list.splice(0);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  vi.stubGlobal('fetch', async (input: string, init: RequestInit) => {
    asked.push(
      new Request(input, { headers: init.headers, credentials: init.credentials, referrerPolicy: init.referrerPolicy }),
    );
    return answer();
  });
  repository = await openLibrary();
  services = {
    repository,
    session: createSession(),
    notify: (message: string) => void notices.push(message),
    grantedSites: async () => ['*://peers.example/*'],
    giveBackSites: async (sites: string[]) => Boolean(given.push(sites)),
  } as unknown as Services;
  answer = () => page(rss('one', 'two'), { etag: '"v1"', 'last-modified': 'Mon, 02 Mar 2026 10:00:00 GMT' });
});
afterEach(() => vi.unstubAllGlobals());

const only = async () => {
  const [here] = await listFeeds(repository);
  if (!here) throw new Error('No feed is followed');
  return here;
};

test.each([
  ['peers.example/feed', 'https://peers.example/feed'],
  ['feed:https://peers.example/f', 'https://peers.example/f'],
  ['feed://peers.example/f', 'https://peers.example/f'],
  ['http://peers.example', 'http://peers.example/'],
  ['javascript:alert(1)', null],
  ['words', null],
  ['', null],
])('“%s” typed is %s', (typed, found) => {
  expect(feedAddress(typed)).toBe(found);
});

test('what is followed is asked without cookies, lists what is new, and pours nothing into the library', async () => {
  await follow(services, address);
  expect(asked[0]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
  const here = await only();
  expect(here.feed).toMatchObject({ address, title: 'Peers' });
  expect(here.fresh.map(({ title }) => title)).toEqual(['one', 'two']);
  expect((await repository.findClips({})).total).toBe(0);
  await follow(services, address);
  expect(await listFeeds(repository)).toHaveLength(1);
});

test('it is asked whether it changed, at most once an hour, and only where its site is open', async () => {
  await follow(services, address);
  const now = Date.now();
  await checkDue(services, now);
  expect(asked).toHaveLength(1);
  answer = () => page(null, {}, 304);
  await checkDue(services, now + 2 * hour);
  expect(asked).toHaveLength(2);
  expect(asked[1]?.headers.get('if-none-match')).toBe('"v1"');
  expect(asked[1]?.headers.get('if-modified-since')).toBe('Mon, 02 Mar 2026 10:00:00 GMT');
  expect((await only()).fresh).toHaveLength(2);
  await checkDue({ ...services, grantedSites: async () => ['*://other.example/*'] }, now + 9 * hour);
  expect(asked).toHaveLength(2);
});

test('after failures it is asked ever more rarely, and as late as the site wants', async () => {
  await follow(services, address);
  const { feed } = await only();
  const now = Date.now();
  answer = () => page('', {}, 500);
  const pauses: number[] = [];
  for (let nth = 0; nth < 12; nth += 1) pauses.push(((await checkFeed(repository, feed, now)).nextAt - now) / hour);
  expect(pauses.slice(0, 4)).toEqual([2, 4, 8, 16]);
  expect(pauses.at(-1)).toBe(7 * 24);
  const { state, fresh } = await only();
  expect(state.failed).toEqual({ key: 'feed_refused', places: [500] });
  // What came before is not lost.
  expect(fresh).toHaveLength(2);
  answer = () => page(rss('three'));
  expect(await checkFeed(repository, feed, now)).toMatchObject({ failures: 0, failed: null, nextAt: now + hour });
  answer = () => page('', { 'retry-after': String(10 * 3600) }, 429);
  expect((await checkFeed(repository, feed, now)).nextAt).toBe(now + 10 * hour);
  const day = new Date(Date.now() + 10 * hour).toUTCString();
  answer = () => page('', { 'retry-after': day }, 503);
  expect(Math.abs((await checkFeed(repository, feed, now)).nextAt - now - 10 * hour)).toBeLessThan(60_000);
  answer = () => page('', { 'retry-after': 'some day' }, 503);
  expect((await checkFeed(repository, feed, now)).nextAt).toBe(now + 8 * hour);
});

test.each([
  ['feed_gone', () => page('', {}, 410)],
  ['feed_none', () => page('<html>no</html>')],
  ['feed_offline', () => Promise.reject(new TypeError('no')) as never],
  [
    'feed_elsewhere',
    () => page('<html><link rel=alternate type="application/rss+xml" href="https://other.example/f">'),
  ],
  ['arrive_tooDeep', () => page(`<feed>${'<a>'.repeat(3000)}`)],
  ['feed_tooLarge', () => page('x'.repeat(10_000_001))],
])('%s is said in words', async (key, say) => {
  answer = say;
  await expect(follow(services, address)).rejects.toMatchObject({ key });
  expect(await listFeeds(repository)).toEqual([]);
});

test('of a page the feed that it names on the same site is taken', async () => {
  const answers = [
    page('<html><link rel="alternate" type="application/atom+xml" href="/atom">'),
    page('<feed><title>A</title></feed>'),
  ];
  answer = () => answers.shift() ?? page('');
  expect(await fetchFeed('https://peers.example/')).toMatchObject({ address: 'https://peers.example/atom' });
});

test('an entry that is kept is a link with credit, and no longer new; one that is left out neither', async () => {
  await follow(services, address);
  const { feed, fresh } = await only();
  await keepItem(services, feed, fresh[0] as never);
  const clip = await repository.clipByAddress('https://peers.example/one');
  expect(clip).toMatchObject({
    kind: 'link',
    title: 'one',
    author: 'A teacher',
    origin: { credit: { name: 'A teacher', organisation: 'Peers' }, title: 'Peers' },
  });
  await keepItem(services, feed, fresh[0] as never);
  expect((await repository.findClips({})).total).toBe(1);
  await leaveItem(services, feed, 'https://peers.example/two');
  expect((await only()).fresh).toEqual([]);
  await checkFeed(repository, feed);
  expect((await only()).fresh).toEqual([]);
});

test('who follows no more gives the leave back, unless another feed of that site needs it', async () => {
  await follow(services, address);
  answer = () => page(rss('b'));
  await follow(services, 'https://peers.example/other.xml');
  const [one, two] = await listFeeds(repository);
  await unfollow(services, (one as NonNullable<typeof one>).feed);
  expect(given).toEqual([]);
  await unfollow(services, (two as NonNullable<typeof two>).feed);
  expect(given).toEqual([['*://peers.example/*']]);
  expect(await listFeeds(repository)).toEqual([]);
});
