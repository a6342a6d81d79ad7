import { defineBackground } from 'wxt/utils/define-background';
import { browser, openCompanion, perhaps } from '../../lib/browser';
import { enrich, keepNow } from '../../lib/commands/background';
import { createServer } from '../../lib/messaging';
import { around, keptTab, openWorkbench } from './around';
import { showAsks } from './asks';
import { updateWhenUnused, welcomeOnce } from './installed';
import { buildMenus, choose } from './menus';
import { clearSigns } from './signs';

// Keeps no state between events: the worker may be gone after any of them.
export default defineBackground({
  main() {
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await buildMenus();
      if (reason === 'install') await welcomeOnce(() => openWorkbench('#welcome'));
    });
    browser.runtime.onStartup.addListener(buildMenus);
    // A browser that starts, or lets an update in, forgets alarms and what stood on its button.
    const { onInstalled, onStartup } = browser.runtime;
    for (const event of [onInstalled, onStartup, browser.alarms.onAlarm]) event.addListener(showAsks);
    perhaps.runtime.onUpdateAvailable?.addListener(updateWhenUnused);
    perhaps.contextMenus?.onClicked.addListener(choose);
    perhaps.commands?.onCommand.addListener(async (command, tab) => {
      if (command === 'companion-open') await openCompanion(tab?.windowId);
      const shown = keptTab(tab);
      if (command === 'clip-saveNow' && shown) await keepNow(around, shown);
    });
    void clearSigns();
    const own = { id: browser.runtime.id, origin: browser.runtime.getURL('') };
    browser.runtime.onMessage.addListener(
      createServer({ enrich: (asked) => enrich(around, asked), refreshMenus: buildMenus }, own),
    );
  },
});
