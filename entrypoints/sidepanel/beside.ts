import type { BesideDoor } from '../../components/companion/beside';
import { browser } from '../../lib/browser';
import { createClient } from '../../lib/messaging/client';
import type { Repository } from '../../lib/storage';
import { showInWorkbench } from './workbench';

const background = createClient((message) => browser.runtime.sendMessage(message));

/** What the companion of a window does of the browser. */
export function besideDoor(repository: Repository, windowId: number): BesideDoor {
  return {
    scripting: browser.scripting,
    enrich: (clip, tab) => background('enrich', { clip, tab }),
    async persist() {
      const kept = await navigator.storage.persist();
      repository.healthChanged();
      return kept;
    },
    async findOnPage(tab, words) {
      try {
        const [first] = await browser.scripting.executeScript({ target: { tabId: tab }, func: find, args: [words] });
        return first?.result === true;
      } catch (error) {
        console.warn('The page is closed to us', error);
        return false;
      }
    },
    showInWorkbench: (place) => showInWorkbench(place, windowId),
  };
}

/** Runs in the page: the browser's own search, from the beginning of the page. */
function find(words: string): boolean {
  getSelection()?.removeAllRanges();
  return (window as unknown as { find(...given: unknown[]): boolean }).find(words, false, false, true);
}
