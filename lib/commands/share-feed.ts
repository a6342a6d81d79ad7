import { t } from '../i18n';
import type { ReleaseLevel } from '../model';
import type { Command } from './command';
import type { Services } from './services';

/** Kinds of feeds, by the ids of their exporters. A test keeps them equal. */
export const feedFormats = [
  { id: 'atom', title: 'command_feed_atom', name: 'format_atom' },
  { id: 'json-feed', title: 'command_feed_json', name: 'format_jsonFeed' },
] as const;

type FeedFormat = (typeof feedFormats)[number];

/** Saves what was shared as a feed, after it was asked for whom: nothing is in it that was meant for fewer. */
async function saveFeed(services: Services, { id, name }: FeedFormat): Promise<void> {
  const reach = await services.pick<ReleaseLevel>(t('feed_whom'), [
    { label: t('feed_network'), detail: t('feed_network_detail'), value: 'network' },
    { label: t('feed_public'), detail: t('feed_public_detail'), value: 'public' },
  ]);
  if (!reach) return;
  const [{ sharedDocuments }, { mayTell }, { feedExporters }, { makeFile }] = await Promise.all([
    import('./shared-documents'),
    import('./before-share'),
    import('../export'),
    import('./share-file'),
  ]);
  const { documents, heldBack, told } = await sharedDocuments(services.repository, reach);
  const format = feedExporters.find((each) => each.id === id);
  if (!format || documents.length === 0) return services.notify(t('feed_nothingShared'), { kind: 'error' });
  if (!(await mayTell(services, told))) return;
  const file = await makeFile(services, format, { of: documents, title: t('feed_file'), label: t(name) });
  if (!file || !(await services.saveFile(file))) return;
  const held = heldBack.join(', ');
  services.notify(held ? t('feed_heldBack', file.name, held) : t('share_saved', file.name));
}

export const shareFeedCommands: readonly Command[] = feedFormats.map((format) => ({
  id: `digest.feed.${format.id}`,
  title: format.title,
  category: 'digest',
  icon: 'share',
  run: (services) => saveFeed(services, format),
}));
