import { browser, perhaps } from '../../lib/browser';

/** Opens the welcome page the first time, and not on machines where an administrator installed the extension. */
export async function welcomeOnce(open: () => Promise<void>): Promise<void> {
  const [self, { welcomed }] = await Promise.all([
    perhaps.management?.getSelf(),
    browser.storage.local.get('welcomed'),
  ]);
  if (welcomed || String(self?.installType) === 'admin') return;
  await browser.storage.local.set({ welcomed: true });
  await open();
}

/** Browsers that can tell which pages of an extension are open. */
interface PageList {
  getContexts?(filter: { contextTypes: string[] }): Promise<unknown[]>;
}

/**
 * Lets an update in at once when no page of ours is open. Otherwise it waits for the browser's next start, so that
 * nobody's page goes away while they type.
 */
export async function updateWhenUnused(): Promise<void> {
  const runtime = browser.runtime as typeof browser.runtime & PageList;
  const open = await runtime.getContexts?.({ contextTypes: ['TAB', 'POPUP', 'SIDE_PANEL'] });
  if (open?.length === 0) browser.runtime.reload();
}
