import { browser } from '../../lib/browser';

/** Browsers that can tell which pages of an extension are open. */
interface PageList {
  getContexts?(filter: { contextTypes: string[] }): Promise<readonly OpenPage[]>;
}
interface OpenPage {
  readonly documentUrl?: string;
  readonly tabId: number;
  readonly windowId: number;
}

/** Shows a place of the workbench (`#clip:…`): in the open one, of this window before another's, that was used last; else in a new tab. */
export async function showInWorkbench(place: string, windowId: number): Promise<void> {
  const page = browser.runtime.getURL('/workbench.html');
  const runtime = browser.runtime as typeof browser.runtime & PageList;
  const [pages = [], tabs] = await Promise.all([
    runtime.getContexts?.({ contextTypes: ['TAB'] }),
    browser.tabs.query({}),
  ]);
  const open = pages.filter(({ documentUrl }) => documentUrl?.split('#')[0] === page);
  const used = ({ tabId }: OpenPage) => tabs.find(({ id }) => id === tabId)?.lastAccessed ?? 0;
  const here = (one: OpenPage) => Number(one.windowId === windowId);
  const [nearest] = open.sort((a, b) => here(b) - here(a) || used(b) - used(a));
  if (!nearest) {
    await browser.tabs.create({ url: page + place, windowId });
    return;
  }
  // Another place of the page that is there: it goes on as it is.
  await browser.tabs.update(nearest.tabId, { active: true, ...(place && { url: page + place }) });
  if (nearest.windowId !== windowId) await browser.windows.update(nearest.windowId, { focused: true });
}
