import { browser } from 'wxt/browser';

/** The one door to the extension API. Entrypoints import it and hand on what others need. */
export { type Browser, browser } from 'wxt/browser';

type Whole = typeof browser;

/**
 * The same API with what some browsers lack marked as such; whoever uses any of it asks here. Firefox for Android has no
 * menus, keys, windows or places beside a page, and not every browser's button carries signs.
 */
export const perhaps = browser as unknown as Partial<
  Pick<Whole, 'contextMenus' | 'commands' | 'windows' | 'management' | 'extension'>
> & { readonly runtime: Partial<Whole['runtime']>; readonly action: Partial<Whole['action']> };

/** Where each browser shows a page of ours beside a web page; Firefox for Android has neither. */
interface Sides {
  readonly sidePanel?: { open(options: { windowId: number | undefined }): Promise<void> };
  readonly sidebarAction?: { open(): Promise<void> };
}
const sides = browser as Sides;

/** Whether this browser has a place for the reading companion. */
export const hasCompanion = !!(sides.sidePanel ?? sides.sidebarAction);

/** On it our pages hear that a page was just opened to us: by the button, a shortcut or the menu. */
export const pressed = new BroadcastChannel('pressed');

/** Opens the reading companion in a window, by default this page's own; null where there is no place. Wants a click. */
export function openCompanion(windowId?: number): Promise<void> | null {
  const { sidePanel, sidebarAction } = sides;
  pressed.postMessage(0);
  // Firefox opens it in the window of the click, and only before anything is waited for.
  if (sidebarAction) return sidebarAction.open();
  if (!sidePanel) return null;
  if (windowId !== undefined) return sidePanel.open({ windowId });
  return perhaps.windows?.getCurrent().then(({ id }) => sidePanel.open({ windowId: id })) ?? null;
}
