import { t } from '../i18n';
import { type Command, pointed } from './command';
import type { FeedHere } from './feeds';
import { offered } from './offers';
import type { Context, Services } from './services';

/** A command's `run` on a feed (the part is its id), or on an entry of it (`id entry`). */
const onFeed =
  (act: (services: Services, here: FeedHere, item: string) => Promise<void>) =>
  async (services: Services, { part = '' }: Context): Promise<void> => {
    const { listFeeds } = await import('./feeds');
    const [id, ...item] = part.split(' ');
    const here = (await listFeeds(services.repository)).find(({ feed }) => feed.id === id);
    if (here) await act(services, here, item.join(' '));
  };

/** Asks a feed now. The browser asks first where its site is not open to us: nothing may be waited for before. */
async function check(services: Services, context: Context): Promise<void> {
  const site = context.part?.split(' ')[1] ?? '';
  if (!(await services.askForSites?.([site]))) return services.notify(t('feed_notAllowed'), { kind: 'error' });
  await onFeed(async ({ repository, session }, { feed }) => {
    const { checkFeed, feedTurns } = await import('./feeds');
    await checkFeed(repository, feed);
    feedTurns(session).value += 1;
  })(services, context);
}

/** What can be done with feeds; see `onFeed`. */
export const feedCommands: readonly Command[] = [
  {
    id: 'feed.list',
    title: 'command_feed_list',
    category: 'view',
    icon: 'bell',
    run: ({ session }) => session.open('feeds'),
  },
  offered({ id: 'feed.follow', title: 'command_feed_follow', category: 'view', icon: 'plus' }),
  // The part is `id site`.
  pointed({ id: 'feed.check', title: 'command_feed_check', category: 'view', icon: 'redo', run: check }),
  pointed({
    id: 'feed.keep',
    title: 'command_feed_keep',
    category: 'view',
    icon: 'bookmark',
    run: onFeed(async (services, { feed, fresh }, id) => {
      const item = fresh.find((each) => each.id === id);
      if (item) await (await import('./feeds')).keepItem(services, feed, item);
    }),
  }),
  pointed({
    id: 'feed.leave',
    title: 'command_feed_leave',
    category: 'view',
    icon: 'close',
    run: onFeed(async (services, { feed }, id) => (await import('./feeds')).leaveItem(services, feed, id)),
  }),
  pointed({
    id: 'feed.unfollow',
    title: 'command_feed_unfollow',
    category: 'view',
    icon: 'trash',
    run: onFeed(async (services, { feed }) => (await import('./feeds')).unfollow(services, feed)),
  }),
];
