import type { Platform } from '../../components/workbench/desk';
import { browser } from '../../lib/browser';
import { createClient } from '../../lib/messaging/client';
import type { Repository } from '../../lib/storage';

const notifications: Parameters<typeof browser.permissions.request>[0] = { permissions: ['notifications'] };
const background = createClient((message) => browser.runtime.sendMessage(message));

/** What the workbench uses of the browser. */
export const platform: Platform = {
  version: browser.runtime.getManifest().version,
  openTab(url) {
    browser.tabs.create({ url }).catch((error: unknown) => console.error('tab', error));
  },
  askForSites: (origins) => browser.permissions.request({ origins: [...origins] }),
  grantedSites: async () => (await browser.permissions.getAll()).origins ?? [],
  giveBackSites: (origins) => browser.permissions.remove({ origins: [...origins] }),
  notifications: {
    allowed: () => browser.permissions.contains(notifications),
    ask: () => browser.permissions.request(notifications),
    giveBack: () => browser.permissions.remove(notifications),
  },
  languageChanged() {
    background('refreshMenus', {}).catch((error: unknown) => console.warn('menus', error));
  },
};

/** Empties what is long in the trash, drops old drafts; what fails is done another day. */
export async function tidy(repository: Repository): Promise<void> {
  try {
    const { sweepDaily } = await import('../../lib/storage/sweep');
    await sweepDaily(repository);
  } catch (error) {
    console.warn('Tidied up later', error);
  }
}
