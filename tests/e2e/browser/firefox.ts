import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Bidi } from './bidi';
import type { Browser, LaunchOptions } from './browser';
import { FirefoxPopup, FirefoxSidebar, FirefoxTab } from './firefox-surfaces';
import { Surface, until } from './surface';
import { packExtension } from './xpi';

const uuid = '11111111-2222-4333-8444-555555555555';

/** Firefox over BiDi; toolbar, menu and shortcut are used in the browser's own window, so that activeTab is granted. */
export class Firefox implements Browser {
  readonly kind = 'firefox';
  readonly complaints: string[] = [];
  #bidi!: Bidi;
  #window = '';
  #helper = '';
  readonly #id: string;

  private constructor(private readonly options: LaunchOptions) {
    const manifest = JSON.parse(readFileSync(path.join(options.extension, 'manifest.json'), 'utf8'));
    this.#id = manifest.browser_specific_settings.gecko.id;
  }

  static async launch(options: LaunchOptions): Promise<Firefox> {
    const browser = new Firefox(options);
    const folder = path.join(options.profile, 'extensions');
    mkdirSync(folder, { recursive: true });
    if (options.sideload !== false) packExtension(options.extension, path.join(folder, `${browser.#id}.xpi`));
    await browser.#start();
    return browser;
  }

  get pid(): number | undefined {
    return this.#bidi.child.pid;
  }

  async #start(): Promise<void> {
    const { profile, executable, downloads, dark, language, proxy, preferences } = this.options;
    const [host = '', port] = proxy?.split(':') ?? [];
    this.#bidi = await Bidi.launch(executable, profile, {
      'extensions.webextensions.uuids': this.#uuids(),
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.download.always_ask_before_handling_new_types': false,
      'browser.download.alwaysOpenPanel': false,
      'browser.helperApps.neverAsk.saveToDisk':
        'text/html,text/markdown,application/json,application/jsonl,application/zip,text/plain,application/octet-stream',
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      ...(language && { 'intl.accept_languages': language }),
      ...(proxy && { 'network.proxy.type': 1, 'network.proxy.ssl': host, 'network.proxy.ssl_port': Number(port) }),
      ...preferences,
    });
    this.#bidi.onEvent((method, params) => {
      if (method === 'log.entryAdded') this.#heard(params as never);
    });
    await this.#bidi.send('session.subscribe', { events: ['log.entryAdded'] });
    this.#window = await this.#bidi.window();
    await this.#installed();
    this.#helper = '';
  }

  /**
   * Waits for the extension, and puts its button beside the list of extensions: out of that list Firefox at times opens a
   * panel and puts no popup into it, once the extension was put in again.
   */
  async #installed(): Promise<void> {
    await until(
      'the extension',
      () =>
        this.#bidi.evaluate<boolean>(
          this.#window,
          `(() => {
            const action = ${this.#action()};
            if (!action?.widget) return false;
            if (action.widget.areaType !== CustomizableUI.TYPE_TOOLBAR)
              CustomizableUI.addWidgetToArea(action.widget.id, CustomizableUI.AREA_NAVBAR);
            return true; })()`,
        ),
      30_000,
    );
  }

  /** The extension's button, as the browser's own window knows it; undefined while the extension is not there. */
  #action(): string {
    return `(() => { const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = WebExtensionPolicy.getByID(${JSON.stringify(this.#id)})?.extension;
      return extension && ExtensionParent.apiManager.global.browserActionFor?.(extension); })()`;
  }

  #heard({
    level,
    text,
    stackTrace,
    source,
    type,
  }: {
    level: string;
    text: string;
    type: string;
    source: { context?: string };
    stackTrace?: { callFrames: { url: string }[] };
  }): void {
    const where = stackTrace?.callFrames?.[0]?.url ?? '';
    if (level !== 'error' || !(where.startsWith('moz-extension:') || /moz-extension:/.test(text))) return;
    if (source.context === this.#helper && /__look|__view/.test(text)) return;
    this.complaints.push(`${type}: ${text} at ${where}`);
  }

  /** An own page in the background that looks into popups for us. */
  async #watcher(): Promise<string> {
    if (!this.#helper) {
      const { context } = await this.#bidi.send<{ context: string }>('browsingContext.create', {
        type: 'tab',
        background: true,
      });
      await this.#bidi.goto(context, `moz-extension://${uuid}/icon/16.png`);
      this.#helper = context;
    }
    return this.#helper;
  }

  async openPage(url: string, type: 'tab' | 'window' = 'tab'): Promise<Surface> {
    const { context } = await this.#bidi.send<{ context: string }>('browsingContext.create', { type });
    await this.#bidi.goto(context, url);
    return new Surface(new FirefoxTab(this.#bidi, context, url));
  }

  openOwn(file: string): Promise<Surface> {
    return this.openPage(`moz-extension://${uuid}/${file}`);
  }

  openOwnWindow(file: string): Promise<Surface> {
    return this.openPage(`moz-extension://${uuid}/${file}`, 'window');
  }

  async findPage(part: string): Promise<Surface> {
    const found = await until(`a page ${part}`, async () =>
      (await this.#bidi.contexts()).find(({ url }) => url.includes(part)),
    );
    return new Surface(new FirefoxTab(this.#bidi, found.context, found.url));
  }

  async pages(): Promise<string[]> {
    return (await this.#bidi.contexts()).filter(({ context }) => context !== this.#helper).map(({ url }) => url);
  }

  async clickToolbar(page: Surface): Promise<Surface> {
    const helper = await this.#watcher();
    await page.front();
    // The button closes what is still open of the last popup.
    await until('the last popup is gone', () =>
      this.#bidi.evaluate<boolean>(this.#window, `!document.querySelector('.webextension-popup-browser')`),
    );
    // A panel into which Firefox puts no popup is closed, and the button pressed again.
    await this.#bidi.evaluate(
      this.#window,
      `(async () => {
        for (let tries = 0; tries < 3; tries += 1) {
          ${this.#action()}.triggerAction(window);
          for (const end = Date.now() + 3000; Date.now() < end; await new Promise((next) => setTimeout(next, 40)))
            if (document.querySelector('.webextension-popup-browser')) return true;
          for (const panel of document.querySelectorAll('panel')) panel.hidePopup();
        }
        throw new Error('the button opens no popup'); })()`,
    );
    const popup = new Surface(new FirefoxPopup(this.#bidi, helper, this.#window));
    await until('the popup', () =>
      this.#bidi.evaluate<boolean>(
        helper,
        `browser.extension.getViews({ type: 'popup' })[0]?.document.readyState === 'complete'`,
      ),
    );
    return popup;
  }

  /** The popup as a page of its own, as a phone shows it; this page is opened to it as by the button. */
  async openPopupPage(page: Surface): Promise<Surface> {
    await page.front();
    await this.#bidi.evaluate(
      this.#window,
      `(${this.#action()}.action.triggerClickOrPopup(gBrowser.selectedTab, { button: 0, modifiers: [] }), true)`,
    );
    return this.openOwn('popup.html');
  }

  async findPopup(): Promise<Surface> {
    const helper = await this.#watcher();
    await until('the popup', () => this.popupOpen());
    return new Surface(new FirefoxPopup(this.#bidi, helper, this.#window));
  }

  async findCompanion(nth = 0): Promise<Surface> {
    const helper = await this.#watcher();
    await until('the sidebar', () =>
      this.#bidi.evaluate<boolean>(
        helper,
        `browser.extension.getViews({ type: 'sidebar' })[${nth}]?.document.readyState === 'complete'`,
      ),
    );
    return new Surface(new FirefoxSidebar(this.#bidi, helper, { window: this.#window, nth }));
  }

  async sayYes(): Promise<boolean> {
    return this.#bidi.evaluate<boolean>(
      this.#window,
      `(Services.prefs.setBoolPref('extensions.webextOptionalPermissionPrompts', false), true)`,
    );
  }

  async sayNo(): Promise<void> {
    await until(
      'the question',
      () =>
        this.#bidi.evaluate<boolean>(
          this.#window,
          `(() => { const ofTab = (tab) => PopupNotifications.getNotification('addon-webext-permissions', tab);
            const asked = gBrowser.browsers.map(ofTab).find(Boolean);
            if (!asked) return false;
            asked.secondaryActions[0].callback({});
            asked.remove();
            return true; })()`,
        ),
      20_000,
    );
  }

  async popupOpen(): Promise<boolean> {
    return this.#bidi.evaluate<boolean>(
      await this.#watcher(),
      `browser.extension.getViews({ type: 'popup' }).length > 0`,
    );
  }

  async closePopup(): Promise<void> {
    await new FirefoxPopup(this.#bidi, await this.#watcher(), this.#window).close();
    await until('the popup closed', async () => !(await this.popupOpen()));
  }

  async pressCommand(page: Surface, command: string): Promise<void> {
    await page.front();
    // The key elements carry no command's name; they stand in the order of the manifest's commands.
    await this.#bidi.evaluate(
      this.#window,
      `(() => { const manifest = WebExtensionPolicy.getByID(${JSON.stringify(this.#id)}).extension.manifest.commands;
        const names = Object.entries(manifest).filter(([, it]) => it.suggested_key).map(([name]) => name);
        const keys = [...document.querySelectorAll('keyset[id^="ext-keyset"] > key')];
        keys[names.indexOf(${JSON.stringify(command)})].doCommand(); return true; })()`,
    );
  }

  async chooseContextMenu(page: Surface, { label }: { label: string }): Promise<void> {
    await page.front();
    const context = (page.transport as FirefoxTab).context;
    const at = await page.eval<{ x: number; y: number }, []>(
      `() => { const range = getSelection().rangeCount && !getSelection().isCollapsed ? getSelection().getRangeAt(0).getClientRects()[0] : null; return range ? { x: range.left + 3, y: range.top + range.height / 2 } : { x: 40, y: 40 }; }`,
    );
    await new FirefoxTab(this.#bidi, context, '').clickAt(at, { count: 1, button: 'right' });
    await until('the menu', () =>
      this.#bidi.evaluate<boolean>(this.#window, `document.getElementById('contentAreaContextMenu').state === 'open'`),
    );
    await this.#bidi.evaluate(
      this.#window,
      `(async () => {
        const shown = (popup) => popup.state === 'open' || new Promise((resolve) => popup.addEventListener('popupshown', resolve, { once: true }));
        const menu = document.getElementById('contentAreaContextMenu');
        const named = (root) => [...root.querySelectorAll('menuitem')].find((each) => each.label === ${JSON.stringify(label)});
        // Several entries stand in a menu of their own, and are there once it is open.
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.#id)});
        const own = [...menu.querySelectorAll(':scope > menu[ext-type]')].find((each) => each.label === extension.name);
        if (own) { own.openMenu(true); await shown(own.menupopup); }
        const item = named(own?.menupopup ?? menu);
        if (!item) throw new Error('no such item among ' + [...menu.querySelectorAll('menuitem')].map((each) => each.label));
        item.closest('menupopup').activateItem(item);
        return true; })()`,
    );
  }

  async badge(): Promise<string> {
    return this.#bidi.evaluate<string>(
      await this.#watcher(),
      `browser.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => browser.action.getBadgeText({ tabId: tab.id }))`,
    );
  }

  async killWorker(): Promise<void> {
    await this.#bidi.evaluate(
      this.#window,
      `WebExtensionPolicy.getByID(${JSON.stringify(this.#id)}).extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })`,
    );
  }

  async offerUpdate(): Promise<void> {
    // The add-on manager asks the extension's listener in this way when an update waits.
    await this.#bidi.evaluate(
      this.#window,
      `(() => { const { AddonManagerPrivate } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        AddonManagerPrivate.getUpgradeListener(${JSON.stringify(this.#id)})({ version: '9.9' }); return true; })()`,
    );
  }

  async reloadExtension(): Promise<void> {
    this.#helper = '';
    await this.#bidi.evaluate(
      this.#window,
      `(async () => { const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        await (await AddonManager.getAddonByID(${JSON.stringify(this.#id)})).reload(); return true; })()`,
    );
    await until('the extension again', () =>
      this.#bidi.evaluate<boolean>(
        this.#window,
        `!!WebExtensionPolicy.getByID(${JSON.stringify(this.#id)})?.extension`,
      ),
    );
  }

  async takeOut(): Promise<void> {
    this.#helper = '';
    await this.#bidi.evaluate(
      this.#window,
      `(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        for (const other of Services.wm.getEnumerator('navigator:browser')) if (other !== window) other.close();
        const blank = gBrowser.addTrustedTab('about:blank');
        gBrowser.selectedTab = blank;
        for (const tab of [...gBrowser.tabs])
          if (tab !== blank) gBrowser.removeTab(tab, { animate: false, skipPermitUnload: true });
        await (await AddonManager.getAddonByID(${JSON.stringify(this.#id)})).uninstall();
        // It is forgotten some time after that; the next test must not find it.
        const own = Services.io.newURI('moz-extension://${uuid}/');
        const principal = Services.scriptSecurityManager.createContentPrincipal(own, {});
        await new Promise((onDataDeleted) => Services.clearData.deleteDataFromPrincipal(
          principal, false, Ci.nsIClearDataService.CLEAR_DOM_STORAGES, { onDataDeleted }));
        Services.cookies.removeAll();
        Services.prefs.clearUserPref('extensions.webextOptionalPermissionPrompts');
        return true; })()`,
    );
  }

  async putIn(downloads: string): Promise<void> {
    const { profile, extension, dark } = this.options;
    const file = path.join(profile, 'again.xpi');
    if (!existsSync(file)) packExtension(extension, file);
    this.complaints.length = 0;
    await this.#bidi.evaluate(
      this.#window,
      `(async () => {
        const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
        const { FileUtils } = ChromeUtils.importESModule('resource://gre/modules/FileUtils.sys.mjs');
        Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${dark ? 0 : 1});
        Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(downloads)});
        // What it is called inside went with the extension.
        Services.prefs.setStringPref('extensions.webextensions.uuids', ${JSON.stringify(this.#uuids())});
        await (await AddonManager.getInstallForFile(new FileUtils.File(${JSON.stringify(file)}))).install();
        return true; })()`,
    );
    await this.#installed();
  }

  #uuids(): string {
    return JSON.stringify({ [this.#id]: uuid });
  }

  async restart(how: 'quit' | 'kill'): Promise<void> {
    if (this.options.renewable) throw new Error('a browser that is made as new does not restart');
    await this.#bidi.stop(how);
    await this.#start();
  }

  /** The permission lines that the install prompt would show. */
  async installWarnings(): Promise<string[]> {
    return this.#bidi.evaluate<string[]>(
      this.#window,
      `(() => { const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs');
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.#id)});
        const info = { permissions: extension.manifestPermissions ?? extension.userPermissions, type: 'sideload', addonName: extension.name };
        const strings = ExtensionData.formatPermissionStrings(info);
        return [...(strings.msgs ?? []), ...(strings.fullDomainsList?.domainsSet ?? [])]; })()`,
    );
  }

  async close(): Promise<void> {
    await this.#bidi.stop('quit');
  }
}
