import { type Browser, browser, openCompanion, perhaps } from '../../lib/browser';
import { keepNow, speak } from '../../lib/commands/background';
import { type PageMenu, pageMenus } from '../../lib/commands/page-menus';
import { t } from '../../lib/i18n';
import { around, keptTab, openWorkbench } from './around';

type ShownIn = Browser.contextMenus.CreateProperties['contexts'];

/** The browser's own menus, anew, in the language of the settings. */
export async function buildMenus(): Promise<void> {
  const { contextMenus } = perhaps;
  if (!contextMenus) return;
  const library = around.openLibrary();
  await speak(library).finally(() => library.then((opened) => opened.close()));
  await contextMenus.removeAll();
  for (const { id, title, contexts } of pageMenus)
    contextMenus.create({ id, title: t(title), contexts: [...contexts] as ShownIn });
}

/** Does what was chosen. The form opens before anything is waited for: a browser opens it in the click only. */
export async function choose(
  { menuItemId }: Browser.contextMenus.OnClickData,
  clicked?: Browser.tabs.Tab,
): Promise<void> {
  const item = menuItemId as PageMenu;
  if (item === 'library-open') return openWorkbench();
  if (item === 'companion-open') return (await openCompanion(clicked?.windowId)) ?? undefined;
  const tab = keptTab(clicked);
  if (!tab) return;
  if (item === 'selection-passage') return keepNow(around, tab, true);
  try {
    await browser.action.openPopup();
  } catch (error) {
    // No window to open it in, or a browser that will not: save at once instead.
    console.warn(error);
    await keepNow(around, tab);
  }
}
