import { type Browser, browser } from '../../lib/browser';
import type { BackgroundBrowser } from '../../lib/commands/background';
import type { KeptTab } from '../../lib/commands/keep-page';
import { openWriter } from '../../lib/storage/writer';
import { showSign } from './signs';

export const around: BackgroundBrowser = {
  scripting: browser.scripting,
  openLibrary: () => openWriter(),
  async runInPage(tab, run, ...args) {
    try {
      const func = run as (...args: unknown[]) => unknown;
      const [first] = await browser.scripting.executeScript({ target: { tabId: tab }, func, args });
      return (first?.result ?? null) as never;
    } catch (error) {
      console.warn('The page is gone or out of reach', error);
      return null;
    }
  },
  badge: showSign,
  async notify(message) {
    if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
    const iconUrl = browser.runtime.getURL('/icon/128.png');
    await browser.notifications.create({ type: 'basic', iconUrl, title: 'Commonplace', message });
  },
};

export function keptTab(tab: Browser.tabs.Tab | undefined): KeptTab | null {
  return tab?.id === undefined || !tab.url ? null : { id: tab.id, url: tab.url, title: tab.title ?? '' };
}

export async function openWorkbench(place = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/workbench.html${place}`) });
}
