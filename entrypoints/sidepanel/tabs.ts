import type { TabsDoor } from '../../components/companion/follower';
import { browser, pressed } from '../../lib/browser';

/** The tabs of one window, as far as the browser lets us know them. Windows without us (private ones) have no companion. */
export function tabsOf(windowId: number): TabsDoor {
  return {
    own: browser.runtime.getURL(''),
    async front() {
      const [tab] = await browser.tabs.query({ active: true, windowId });
      return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', title: tab.title ?? '' };
    },
    mayFollow: () => browser.permissions.contains({ permissions: ['tabs'] }),
    async ownAddress(tab) {
      try {
        const [first] = await browser.scripting.executeScript({ target: { tabId: tab }, func: canonicalLink });
        return typeof first?.result === 'string' ? first.result : '';
      } catch (error) {
        // Not opened to us: the button was not pressed on it, or the browser keeps it to itself.
        if (error instanceof Error) return null;
        throw error;
      }
    },
    onChange(listener) {
      const activated = (info: { windowId: number }) => {
        if (info.windowId === windowId) listener();
      };
      const updated = (_id: number, _change: object, tab: { active: boolean; windowId?: number }) => {
        if (tab.active && tab.windowId === windowId) listener();
      };
      browser.tabs.onActivated.addListener(activated);
      browser.tabs.onUpdated.addListener(updated);
      browser.permissions.onAdded.addListener(listener);
      browser.permissions.onRemoved.addListener(listener);
      pressed.addEventListener('message', listener);
      window.addEventListener('focus', listener);
      return () => {
        browser.tabs.onActivated.removeListener(activated);
        browser.tabs.onUpdated.removeListener(updated);
        browser.permissions.onAdded.removeListener(listener);
        browser.permissions.onRemoved.removeListener(listener);
        pressed.removeEventListener('message', listener);
        window.removeEventListener('focus', listener);
      };
    },
  };
}

/** Runs in the page: what it says its address is, where the capture script looks for it too. Past what a page can shadow. */
function canonicalLink(): string {
  const find = (selector: string) => Document.prototype.querySelector.call(document, selector);
  const link =
    find('head link[rel~="canonical" i]')?.getAttribute('href') ||
    find('meta[property="og:url" i]')?.getAttribute('content');
  return link ? (URL.parse(link.slice(0, 8192), location.href)?.href ?? '') : '';
}
