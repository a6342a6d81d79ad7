import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, LaunchOptions } from './browser';
import { Pipe } from './chromium-pipe';
import { ChromiumTarget } from './chromium-target';
import { Surface, until } from './surface';

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

export const chromiumFlags = (extensions: readonly string[], profile: string): string[] => [
  `--user-data-dir=${profile}`,
  `--disable-extensions-except=${extensions}`,
  `--load-extension=${extensions}`,
  '--disable-features=DisableLoadExtensionCommandLineSwitch,Translate,OptimizationHints,MediaRouter',
  '--no-first-run',
  '--no-default-browser-check',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** Saves the battery whatever its charge, `BatterySaverModeState::kEnabled`: by that alone fewer pictures are drawn. */
const sparing = { performance_tuning: { battery_saver_mode: { state: 3 } } };

const quiet = [
  '--headless=new',
  '--enable-unsafe-extension-debugging',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  // A window of the system that asks for a place to save in is none of the page's: what is saved goes to the downloads.
  '--disable-blink-features=FileSystemAccessLocal',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
];

/**
 * A folder of programs that do nothing, in the place of those that take an application off a desktop's menus: whenever an
 * extension goes Chromium calls them for each size of its icon, and each is a script that starts dozens of others.
 */
function noDesktop(profile: string): string {
  const folder = path.join(profile, 'no-desktop');
  mkdirSync(folder, { recursive: true });
  for (const name of ['xdg-icon-resource', 'xdg-desktop-menu'])
    writeFileSync(path.join(folder, name), '#!/bin/sh\n', { mode: 0o755 });
  return folder;
}

/** The id that Chromium gives an unpacked extension: the first half of its path's hash, in the letters a to p. */
export const unpackedId = (folder: string): string =>
  createHash('sha256')
    .update(path.resolve(folder))
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));

/** Chromium over its debugging pipe, with the real toolbar click (`Extensions.triggerAction` gives activeTab). */
export class Chromium implements Browser {
  readonly kind = 'chrome';
  readonly complaints: string[] = [];
  #pipe!: Pipe;
  #id = '';
  #sessions = new Map<string, string>();

  private constructor(private readonly options: LaunchOptions) {}

  static async launch(options: LaunchOptions): Promise<Chromium> {
    const browser = new Chromium(options);
    const preferences = path.join(options.profile, 'Default', 'Preferences');
    mkdirSync(path.dirname(preferences), { recursive: true });
    // Without developer mode an unpacked extension that reloads does not come back.
    if (!existsSync(preferences))
      writeFileSync(preferences, JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
    const state = path.join(options.profile, 'Local State');
    if (options.sparing && !existsSync(state)) writeFileSync(state, JSON.stringify(sparing));
    await browser.#start();
    return browser;
  }

  get pid(): number | undefined {
    return this.#pipe.child.pid;
  }

  async #start(): Promise<void> {
    const {
      extension,
      beside = [],
      sideload = true,
      profile,
      executable,
      width = 1280,
      height = 860,
      downloads,
      language,
      proxy,
      renewable = false,
    } = this.options;
    const extensions = [extension, ...beside].map((folder) => path.resolve(folder));
    // What comes by policy is fetched in the background; what the command line loads cannot be taken out again.
    const without = [
      ...(sideload && !renewable ? [] : ['load-extension', 'disable-extensions-except']),
      ...(sideload ? [] : ['disable-background-networking']),
    ];
    const args = [...chromiumFlags(extensions, profile), ...quiet, `--window-size=${width},${height}`].filter(
      (flag) => !without.some((name) => flag.split('=')[0] === `--${name}`),
    );
    if (language) args.push(`--lang=${language}`, `--accept-lang=${language}`);
    if (proxy) args.push(`--proxy-server=https=${proxy}`, '--ignore-certificate-errors');
    this.#pipe = Pipe.launch(executable, [...args, 'about:blank'], noDesktop(profile));
    this.#watch();
    await this.#pipe.send('Target.setDiscoverTargets', { discover: true });
    await this.#saveTo(downloads);
    if (renewable) await this.#load();
    this.#id = await this.#installed();
  }

  async #load(): Promise<void> {
    await this.#pipe.send('Extensions.loadUnpacked', { path: path.resolve(this.options.extension) });
  }

  async #saveTo(downloads: string): Promise<void> {
    await this.#pipe.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: downloads });
  }

  /** The id of the extension once its worker is there. */
  #installed(): Promise<string> {
    return until(
      'the extension',
      async () => {
        const worker = (await this.#targets()).find(
          ({ url, type }) => type === 'service_worker' && url.startsWith('chrome-extension:'),
        );
        return worker ? new URL(worker.url).host : null;
      },
      20_000,
    );
  }

  #watch(): void {
    const complain = (text: string) => this.complaints.push(text);
    this.#pipe.on('Runtime.exceptionThrown', ({ exceptionDetails: it }) => {
      const where = it.url ?? it.stackTrace?.callFrames?.[0]?.url ?? '';
      if (where.startsWith('chrome-extension:')) complain(`${it.text} ${it.exception?.description ?? ''} at ${where}`);
    });
    this.#pipe.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
      const where: string = stackTrace?.callFrames?.[0]?.url ?? '';
      if ((type === 'error' || type === 'assert') && where.startsWith('chrome-extension:'))
        complain(
          `console.${type}: ${args.map((each: { value?: unknown; description?: string }) => each.value ?? each.description).join(' ')}`,
        );
    });
    this.#pipe.on('Log.entryAdded', ({ entry }, session) => {
      if (entry.level === 'error' && this.#own(session)) complain(`${entry.source}: ${entry.text} ${entry.url ?? ''}`);
    });
    this.#pipe.on('Page.javascriptDialogOpening', (_, session) => {
      this.#pipe
        .send('Page.handleJavaScriptDialog', { accept: true }, session)
        .catch((error: Error) => complain(error.message));
    });
    this.#pipe.on('Page.frameNavigated', ({ frame }, session) => {
      if (!frame.parentId) this.#sessions.set(session, frame.url);
    });
  }

  #own(session: string): boolean {
    return this.#sessions.get(session)?.startsWith('chrome-extension:') ?? false;
  }

  async #targets(): Promise<TargetInfo[]> {
    const { targetInfos } = await this.#pipe.send<{ targetInfos: TargetInfo[] }>('Target.getTargets');
    return targetInfos;
  }

  async #attach(targetId: string, url: string): Promise<Surface> {
    const { sessionId } = await this.#pipe.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId,
      flatten: true,
    });
    this.#sessions.set(sessionId, url);
    const target = new ChromiumTarget(this.#pipe, targetId, sessionId, url);
    await Promise.all(['Page.enable', 'Runtime.enable', 'Log.enable'].map((method) => target.send(method)));
    if (!url.includes('/popup.html')) await target.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    if (this.options.dark) await target.scheme('dark');
    return new Surface(target);
  }

  async openPage(url: string, newWindow = false): Promise<Surface> {
    const { targetId } = await this.#pipe.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
      newWindow,
    });
    const page = await this.#attach(targetId, url);
    await page.goto(url);
    return page;
  }

  openOwn(file: string): Promise<Surface> {
    return this.openPage(`chrome-extension://${this.#id}/${file}`);
  }

  openOwnWindow(file: string): Promise<Surface> {
    return this.openPage(`chrome-extension://${this.#id}/${file}`, true);
  }

  async findPage(part: string): Promise<Surface> {
    const found = await until(`a page ${part}`, async () =>
      (await this.#targets()).find((each) => each.type === 'page' && each.url.includes(part)),
    );
    return this.#attach(found.targetId, found.url);
  }

  async pages(): Promise<string[]> {
    return (await this.#targets()).filter(({ type }) => type === 'page').map(({ url }) => url);
  }

  async clickToolbar(page: Surface): Promise<Surface> {
    const tab = await this.#tab(page);
    await this.#pipe.send('Extensions.triggerAction', { id: this.#id, targetId: tab });
    return this.findPage('/popup.html');
  }

  /** Clicks the toolbar button of ours or another extension, looks at nothing, and says when it clicked: `clock()`. */
  async clickOnly(page: Surface, clock: () => number, extension = this.#id): Promise<number> {
    const targetId = await this.#tab(page);
    const clicked = clock();
    await this.#pipe.send('Extensions.triggerAction', { id: extension, targetId });
    return clicked;
  }

  /** Brings a page to the front; the target of its tab. */
  async #tab(page: Surface): Promise<string> {
    await page.front();
    const url = await page.eval('() => location.href');
    const { targetInfos } = await this.#pipe.send<{ targetInfos: TargetInfo[] }>('Target.getTargets', {
      filter: [{ type: 'tab', exclude: false }],
    });
    const pageTarget = (page.transport as ChromiumTarget).target;
    const tabs = targetInfos.filter((each) => each.url === url);
    // Of several tabs of one address, the tab target whose page is ours.
    const tab = tabs.length > 1 ? await this.#tabOf(tabs, pageTarget) : tabs[0];
    return tab?.targetId ?? '';
  }

  async #tabOf(tabs: TargetInfo[], page: string): Promise<TargetInfo | undefined> {
    const { targetInfos } = await this.#pipe.send<{ targetInfos: (TargetInfo & { parentId?: string })[] }>(
      'Target.getTargets',
    );
    const parent = targetInfos.find(({ targetId }) => targetId === page)?.parentId;
    return tabs.find(({ targetId }) => targetId === parent) ?? tabs.at(-1);
  }

  findPopup(extension = ''): Promise<Surface> {
    return this.findPage(`${extension}/popup.html`);
  }

  async findCompanion(nth = 0): Promise<Surface> {
    const found = await until(`companion ${nth}`, async () =>
      // The newest target comes first.
      (await this.#targets())
        .filter((each) => each.type === 'page' && each.url.includes('/sidepanel.html'))
        .at(-1 - nth),
    );
    return this.#attach(found.targetId, found.url);
  }

  /** Without a screen the browser's question waits for ever. */
  async sayYes(): Promise<boolean> {
    return false;
  }

  async sayNo(): Promise<void> {
    throw new Error('no driver can answer Chromium without a screen');
  }

  async popupOpen(): Promise<boolean> {
    return (await this.#targets()).some(({ type, url }) => type === 'page' && url.includes('/popup.html'));
  }

  async closePopup(): Promise<void> {
    for (const { type, url, targetId } of await this.#targets())
      if (type === 'page' && url.includes('/popup.html')) await this.#pipe.send('Target.closeTarget', { targetId });
    await until('the popup closed', async () => !(await this.popupOpen()));
  }

  /**
   * A headless Chromium passes no key and no menu choice on to an extension. `Extensions.triggerAction` grants the
   * page as a key does; then the worker gets the event that the browser would send.
   */
  async #inWorker<T>(page: Surface, expression: string): Promise<T> {
    await this.clickToolbar(page);
    await this.closePopup();
    return this.worker<T>(
      `(async () => { const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true }); return ${expression}; })()`,
    );
  }

  /** Runs an expression in the extension's worker, waking it. */
  async worker<T>(expression: string): Promise<T> {
    const found = await until('the worker', async () => {
      const worker = (await this.#targets()).find(
        ({ type, url }) => type === 'service_worker' && url.includes(this.#id),
      );
      if (!worker) await this.#wake();
      return worker;
    });
    const { sessionId } = await this.#pipe.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId: found.targetId,
      flatten: true,
    });
    try {
      return await new ChromiumTarget(this.#pipe, found.targetId, sessionId, 'worker').evaluate<T>(expression);
    } finally {
      await this.#pipe.send('Target.detachFromTarget', { sessionId });
    }
  }

  async #wake(): Promise<void> {
    const page = await this.openOwn('popup.html?wake');
    await page.eval('() => chrome.runtime.sendMessage({ type: "wake" }).catch((error) => String(error))');
    await page.close();
  }

  async pressCommand(page: Surface, command: string): Promise<void> {
    await this.#inWorker(page, `chrome.commands.onCommand.dispatch(${JSON.stringify(command)}, tab)`);
  }

  async chooseContextMenu(page: Surface, { id }: { id: string }): Promise<void> {
    const selection = await page.eval('() => String(getSelection())');
    await this.#inWorker(
      page,
      `chrome.contextMenus.onClicked.dispatch({ menuItemId: ${JSON.stringify(id)}, pageUrl: tab.url, editable: false, frameId: 0, selectionText: ${JSON.stringify(selection)} }, tab)`,
    );
  }

  async badge(): Promise<string> {
    return this.worker<string>(
      `chrome.tabs.query({ active: true, lastFocusedWindow: true }).then(([tab]) => chrome.action.getBadgeText({ tabId: tab.id }))`,
    );
  }

  async killWorker(): Promise<void> {
    for (const { type, url, targetId } of await this.#targets())
      if (type === 'service_worker' && url.includes(this.#id))
        await this.#pipe.send('Target.closeTarget', { targetId });
  }

  async offerUpdate(): Promise<void> {
    await this.worker(`(chrome.runtime.onUpdateAvailable.dispatch({ version: '9.9' }), true)`);
  }

  async reloadExtension(): Promise<void> {
    await this.worker(`(setTimeout(() => chrome.runtime.reload(), 0), true)`);
    // Its pages go with it.
    await until('the pages are gone', async () => (await this.pages()).every((url) => !url.includes(this.#id)));
    await until('the extension again', async () => {
      await (await this.openOwn('manifest.json')).close();
      return true;
    });
  }

  async takeOut(): Promise<void> {
    const old = (await this.#targets()).filter(({ type }) => type === 'page');
    const { targetId: blank } = await this.#pipe.send<{ targetId: string }>('Target.createTarget', {
      url: 'about:blank',
    });
    // A popup goes by itself.
    for (const { targetId } of old)
      await this.#pipe.send('Target.closeTarget', { targetId }).catch((error: Error) => {
        if (!/No target with given id/.test(error.message)) throw error;
      });
    await this.#pipe.send('Extensions.uninstall', { id: this.#id });
    const gone = async () =>
      (await this.#targets()).every(
        ({ targetId, url }) => !url.includes(this.#id) && !old.some((each) => each.targetId === targetId),
      );
    await until('the extension is out', gone);
    // The browser forgets what it held some time later; the next test must not find it.
    const { sessionId } = await this.#pipe.send<{ sessionId: string }>('Target.attachToTarget', {
      targetId: blank,
      flatten: true,
    });
    const all = { origin: `chrome-extension://${this.#id}`, storageTypes: 'all' };
    await this.#pipe.send('Storage.clearDataForOrigin', all, sessionId);
    await this.#pipe.send('Target.detachFromTarget', { sessionId });
    await this.#pipe.send('Storage.clearCookies');
  }

  async putIn(downloads: string): Promise<void> {
    await this.#saveTo(downloads);
    this.#sessions.clear();
    this.complaints.length = 0;
    await this.#load();
    await this.#installed();
  }

  async restart(how: 'quit' | 'kill'): Promise<void> {
    if (this.options.renewable) throw new Error('a browser that is made as new does not restart');
    await this.#pipe.stop(how);
    for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
      rmSync(path.join(this.options.profile, lock), { force: true });
    await this.#start();
  }

  async installWarnings(): Promise<string[]> {
    const page = await this.openOwn('manifest.json');
    await page.close();
    return this.worker<string[]>(
      `fetch('/manifest.json').then((answer) => answer.text()).then((text) => chrome.management.getPermissionWarningsByManifest(text))`,
    );
  }

  async close(): Promise<void> {
    await this.#pipe.stop('quit');
  }
}
