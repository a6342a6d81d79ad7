import type { Platform } from '../../components/workbench/desk';
import { browser, openCompanion } from '../../lib/browser';
import type { Services } from '../../lib/commands/services';
import { createClient } from '../../lib/messaging/client';
import { createAsks } from './asks';
import { optional, permissionsNamed } from './permissions';

const background = createClient((message) => browser.runtime.sendMessage(message));

/** What the workbench uses of the browser. */
export const platform: Platform = {
  version: browser.runtime.getManifest().version,
  permissions: permissionsNamed(),
  openTab(url) {
    browser.tabs.create({ url }).catch((error: unknown) => console.error('tab', error));
  },
  askForSites: (origins) => browser.permissions.request({ origins: [...origins] }),
  grantedSites: async () => (await browser.permissions.getAll()).origins ?? [],
  giveBackSites: (origins) => browser.permissions.remove({ origins: [...origins] }),
  notifications: optional('notifications'),
  following: optional('tabs'),
  asking: createAsks,
  openCompanion: () => openCompanion(),
  languageChanged() {
    background('refreshMenus', {}).catch((error: unknown) => console.warn('menus', error));
  },
};

/** What waits until the page is in use, ms after it shows: a name that is to be replaced still, then tidying up. */
const soon = 2000;
const later = 20_000;
/** How often it is looked whether a feed is due; each is asked once an hour at most. */
const often = 10 * 60_000;

/** Goes on with what an earlier page left, empties what is long in the trash, drops old drafts; what fails is done another day. */
export function keepHouse(services: Services): void {
  const quietly = (work: () => Promise<void>) => () =>
    void work().catch((error: unknown) => console.warn('Tidied up later', error));
  const goOn = async () => (await import('../../lib/commands/person-erase')).goOnForgetting(services);
  const tidy = async () => (await import('../../lib/storage/sweep')).sweepDaily(services.repository);
  const feeds = async () => (await import('../../lib/commands/feeds')).checkDue(services);
  setTimeout(quietly(goOn), soon);
  for (const work of [tidy, feeds]) setTimeout(quietly(work), later);
  setInterval(quietly(feeds), often);
}
