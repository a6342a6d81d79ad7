import { type Browser, browser } from '../../lib/browser';
import type { BackgroundBrowser } from '../../lib/commands/background';
import type { KeptTab } from '../../lib/commands/keep-page';
import { openWriter } from '../../lib/storage/writer';

/** How long the sign stays on the button, ms. */
const shown = 4000;
/** Under this and the tab's id it is remembered when a sign goes, for the next worker where this one is gone by then. */
const sign = 'sign ';

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
  async badge(tabId, { text, title, good }) {
    await browser.action.setBadgeBackgroundColor({ tabId, color: good ? '#2f6f5e' : '#a8322d' });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
    await browser.storage.session.set({ [`${sign}${tabId}`]: Date.now() + shown });
    setTimeout(() => void clear(tabId), shown);
  },
  async notify(message) {
    if (!(await browser.permissions.contains({ permissions: ['notifications'] }))) return;
    const iconUrl = browser.runtime.getURL('/icon/128.png');
    await browser.notifications.create({ type: 'basic', iconUrl, title: 'Commonplace', message });
  },
};

/** Clears the signs that a worker left which was gone before their time. */
export async function clearSigns(): Promise<void> {
  const left = Object.entries(await browser.storage.session.get()).filter(([key]) => key.startsWith(sign));
  for (const [key, until] of left)
    setTimeout(() => void clear(Number(key.slice(sign.length))), Number(until) - Date.now());
}

async function clear(tabId: number): Promise<void> {
  try {
    await browser.storage.session.remove(`${sign}${tabId}`);
    await browser.action.setBadgeText({ tabId, text: '' });
    await browser.action.setTitle({ tabId, title: browser.i18n.getMessage('action_title') });
  } catch (error) {
    console.warn('The tab is closed', error);
  }
}

export function keptTab(tab: Browser.tabs.Tab | undefined): KeptTab | null {
  return tab?.id === undefined || !tab.url ? null : { id: tab.id, url: tab.url, title: tab.title ?? '' };
}

export async function openWorkbench(place = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/workbench.html${place}`) });
}
