import { browser, perhaps } from '../../lib/browser';
import type { BackgroundBrowser } from '../../lib/commands/background';

/** How long the sign stays on the button, ms. */
const shown = 4000;
/** Under this and the tab's id it is remembered when a sign goes, for the next worker where this one is gone by then. */
const sign = 'sign ';
/** What a tab without a sign of its own shows: both browsers know it, the types of their API do not. */
const inherited = null as unknown as string;

/** Shows a sign on the toolbar button of a tab for a while. */
export const showSign: BackgroundBrowser['badge'] = async (tabId, { text, title, good }) => {
  await perhaps.action.setBadgeBackgroundColor?.({ tabId, color: good ? '#2f6f5e' : '#a8322d' });
  await perhaps.action.setBadgeText?.({ tabId, text });
  await browser.action.setTitle({ tabId, title });
  await browser.storage.session.set({ [`${sign}${tabId}`]: Date.now() + shown });
  setTimeout(() => void clear(tabId), shown);
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
    // What stands for every tab shows there again.
    await perhaps.action.setBadgeText?.({ tabId, text: inherited });
    await browser.action.setTitle({ tabId, title: browser.i18n.getMessage('action_title') });
  } catch (error) {
    console.warn('The tab is closed', error);
  }
}
