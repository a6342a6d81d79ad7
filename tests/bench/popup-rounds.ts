import type { Chromium } from '../e2e/browser/chromium';
import { pause, type Surface, until } from '../e2e/browser/surface';
import type { Site } from '../e2e/site';
import { wallClock } from './benchmark';

/** How long the browser rests before a click, and a popup before the driver looks at it, ms: looking would slow it. */
const rest = 600;

/**
 * From the click to the field that has the focus and takes keys, ms. The popup marks when its form stands, listens and has
 * its field focused (`form-usable`); it takes keys from then on, or from when the browser shows it, whichever is later. That
 * moment's wall clock (`timeOrigin` and the time since) is compared with ours at the click, less what the two clocks
 * differ, which is asked afterwards. Without an `extension` it is our own popup. Throws where no field has the focus.
 */
export async function openPopup(browser: Chromium, page: Surface, extension?: string): Promise<Opened> {
  // A worker that lives lends its popup a process that runs already; the empty extension has none to lend.
  await browser.killWorker();
  await pause(rest);
  const clicked = await browser.clickOnly(page, wallClock, extension);
  await pause(rest);
  const popup = await browser.findPopup(extension);
  const usable = await until('the form', () =>
    popup.eval<{ at: number; keys: boolean } | null, []>(() => {
      const [mark] = performance.getEntriesByName('form-usable');
      const shown = performance.getEntriesByType('visibility-state').find(({ name }) => name === 'visible');
      const keys = document.hasFocus() && document.activeElement instanceof HTMLInputElement;
      if (!mark || !shown) return null;
      return { at: performance.timeOrigin + Math.max(mark.startTime, shown.startTime), keys };
    }),
  );
  if (!usable.keys) throw new Error('The popup says that its form is usable, but no field of it has the focus');
  return { ms: usable.at - clicked - (await ahead(popup)), popup };
}

export interface Opened {
  readonly ms: number;
  readonly popup: Surface;
}

/** How far a popup's clock is ahead of ours, ms: by the quickest of several questions. */
async function ahead(popup: Surface): Promise<number> {
  let best = { took: Number.POSITIVE_INFINITY, ahead: 0 };
  for (let question = 0; question < 5; question += 1) {
    const before = wallClock();
    const there = await popup.eval<number, []>(() => performance.timeOrigin + performance.now());
    const after = wallClock();
    if (after - before < best.took) best = { took: after - before, ahead: there - (before + after) / 2 };
  }
  return best.ahead;
}

/** What a save took, ms since Enter was pressed. */
export interface Saved {
  /** "Saved" stands in the popup, and the frame with it is drawn. */
  readonly shown: number;
  /** The transaction that writes the clip, asked to be `strict`, said that it is complete. */
  readonly durable: number;
}

/** Types a reason into the form and saves the page it shows with Enter. */
export async function save(popup: Surface): Promise<Saved> {
  await popup.see('button', 'Save', { exact: true }, 20_000);
  await popup.type('Worth reading twice');
  // The draft of what was typed is written by then.
  await pause(300);
  await popup.eval(watchSave);
  await popup.press('Enter');
  return until('Saved', () => popup.eval<Saved | null, []>(() => Reflect.get(window, 'benchSaved') ?? null));
}

/** Runs in the popup: notes when Enter is pressed, the clip is written and the word is shown. */
function watchSave(): void {
  const at = { enter: 0, durable: 0, seen: false };
  const enter = ({ key, timeStamp }: KeyboardEvent) => {
    if (key === 'Enter') at.enter ||= timeStamp;
  };
  addEventListener('keydown', enter, true);
  const begin = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function (...given) {
    const tx = begin.apply(this, given);
    if (tx.mode === 'readwrite' && tx.durability === 'strict' && tx.objectStoreNames.contains('clips'))
      tx.addEventListener('complete', () => {
        at.durable ||= performance.now();
      });
    return tx;
  };
  const drawn = new MessageChannel();
  drawn.port1.onmessage = () =>
    Reflect.set(window, 'benchSaved', { shown: performance.now() - at.enter, durable: at.durable - at.enter });
  new MutationObserver(() => {
    if (at.seen || !document.querySelector('[role="status"]')?.textContent?.startsWith('Saved')) return;
    at.seen = true;
    requestAnimationFrame(() => drawn.port2.postMessage(null));
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** A page nobody has opened before, about as long as an article. */
export function freshPage(site: Site, name: string): string {
  const paragraph = `<p>${'Groups that talk before they plan find out sooner what each of them can carry. '.repeat(6)}</p>`;
  site.put(
    `${name}.html`,
    `<!doctype html><title>Page ${name}</title><article><h1>Page ${name}</h1>${paragraph.repeat(12)}`,
  );
  return `${site.url}/${name}.html`;
}
