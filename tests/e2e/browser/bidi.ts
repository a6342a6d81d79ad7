import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { until } from './surface';

type Json = Record<string, unknown>;
export interface Context {
  context: string;
  url: string;
}

const calm: Record<string, string | number | boolean> = {
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  // What it does by itself beside what is asked of it: pictures of pages, what language they are in, which could be read better.
  'browser.newtab.preload': false,
  'browser.pagethumbnails.capturing_disabled': true,
  'browser.sessionstore.interval': 3_600_000,
  'browser.translations.enable': false,
  'reader.parse-on-load.enabled': false,
  'signon.rememberSignons': false,
  // A process is started where one is needed, not one ahead.
  'dom.ipc.processPrelaunch.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage': 'about:blank',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'dom.disable_open_during_load': false,
  'extensions.autoDisableScopes': 0,
  'extensions.getAddons.cache.enabled': false,
  'extensions.startupScanScopes': 15,
  'extensions.update.enabled': false,
  // A picture every 33 ms, not every 17: drawing them without a graphics card is a quarter of all that Firefox does here.
  'layout.frame_rate': 30,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'remote.log.level': 'Warn',
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'ui.popup.disable_autohide': false,
  'xpinstall.signatures.required': false,
};

/** WebDriver BiDi to a real Firefox, without a driver in between. */
export class Bidi {
  #next = 0;
  #pending = new Map<number, { method: string; resolve(value: unknown): void; reject(error: Error): void }>();
  readonly #listeners: ((method: string, params: Json) => void)[] = [];

  private constructor(
    readonly child: ChildProcess,
    private readonly socket: WebSocket,
  ) {
    socket.onmessage = ({ data }) => {
      const message = JSON.parse(String(data));
      if (message.type === 'event') for (const tell of this.#listeners) tell(message.method, message.params);
      const waiting = this.#pending.get(message.id);
      if (!waiting) return;
      this.#pending.delete(message.id);
      if (message.type === 'success') waiting.resolve(message.result);
      else waiting.reject(new Error(`${waiting.method}: ${message.error}: ${message.message}`));
    };
    socket.onclose = () => {
      for (const { method, reject } of this.#pending.values()) reject(new Error(`${method}: the browser ended`));
      this.#pending.clear();
    };
  }

  static async launch(
    executable: string,
    profile: string,
    preferences: Record<string, string | number | boolean>,
  ): Promise<Bidi> {
    const lines = Object.entries({ ...calm, ...preferences }).map(
      ([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(path.join(profile, 'user.js'), lines.join('\n'));
    const args = [
      '--profile',
      profile,
      '--no-remote',
      '--remote-debugging-port',
      '0',
      '--remote-allow-system-access',
      '--headless',
      '--width',
      '1280',
      '--height',
      '860',
    ];
    const child = spawn(executable, args, {
      // In our own group: Firefox does not notice when whoever drives it is gone, and would stay.
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOZ_CRASHREPORTER_DISABLE: '1' },
    });
    const address = await new Promise<string>((resolve, reject) => {
      let said = '';
      const timer = setTimeout(() => reject(new Error(`Firefox did not answer within 60 s\n${said}`)), 60_000);
      child.stderr?.on('data', (chunk) => {
        said += chunk;
        const found = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
        if (!found) return;
        clearTimeout(timer);
        resolve(found);
      });
      child.once('exit', (code) => reject(new Error(`Firefox ended with ${code}\n${said}`)));
    });
    const socket = new WebSocket(`${address}/session`);
    await new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = () => reject(new Error(`no connection to ${address}`));
    });
    const bidi = new Bidi(child, socket);
    await bidi.send('session.new', {
      capabilities: {
        alwaysMatch: {
          unhandledPromptBehavior: { default: 'accept' },
          // What is reached by a proxy of a test's own shows certificates of its own making.
          acceptInsecureCerts: 'network.proxy.ssl' in preferences,
        },
      },
    });
    return bidi;
  }

  send<T = Json>(method: string, params: Json = {}): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const id = ++this.#next;
      this.#pending.set(id, { method, resolve: resolve as (value: unknown) => void, reject });
      this.socket.send(JSON.stringify({ id, method, params }));
    });
  }

  onEvent(listener: (method: string, params: Json) => void): void {
    this.#listeners.push(listener);
  }

  /** Runs an expression; its value (a promise's too) travels as JSON. A sandbox has globals of its own over the same document. */
  async evaluate<T>(context: string, expression: string, sandbox?: string): Promise<T> {
    const answer = await this.send<{ type: string; result: { value?: string }; exceptionDetails?: { text: string } }>(
      'script.evaluate',
      {
        expression: `(async () => JSON.stringify(await (${expression})))()`,
        awaitPromise: true,
        userActivation: true,
        target: { context, ...(sandbox && { sandbox }) },
      },
    );
    if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text);
    return (answer.result.value === undefined ? undefined : JSON.parse(answer.result.value)) as T;
  }

  async goto(context: string, url: string): Promise<void> {
    const own = url.startsWith('moz-extension:');
    if (own) {
      // Firefox never answers `complete` for an extension page; a mark in the old document shows that it went.
      await this.evaluate(context, 'window.__old = true').catch(() => 'no page yet');
      await this.send('browsingContext.navigate', { context, url, wait: 'none' });
      const jump = url.includes('#');
      await until(
        `load ${url}`,
        async () => {
          const at = await this.evaluate<{ url: string; ready: string; old: boolean }>(
            context,
            '({ url: location.href, ready: document.readyState, old: window.__old === true })',
          );
          return at.ready === 'complete' && at.url.split('#')[0] === url.split('#')[0] && (!at.old || jump);
        },
        20_000,
      );
    } else await this.send('browsingContext.navigate', { context, url, wait: 'complete' });
  }

  async contexts(chrome = false): Promise<Context[]> {
    return (
      await this.send<{ contexts: Context[] }>('browsingContext.getTree', chrome ? { 'moz:scope': 'chrome' } : {})
    ).contexts;
  }

  /** The browser's own window: privileged scripts run there. */
  async window(): Promise<string> {
    const found = await until('the browser window', async () =>
      (await this.contexts(true)).find(({ url }) => url.endsWith('/browser.xhtml')),
    );
    return found.context;
  }

  async stop(how: 'quit' | 'kill'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const exited = once(this.child, 'exit');
    const kill = () => this.child.kill('SIGKILL');
    if (how === 'kill') kill();
    else {
      const timer = setTimeout(kill, 10_000);
      await Promise.race([this.send('browser.close').catch((error: Error) => error), exited]);
      await exited;
      clearTimeout(timer);
    }
    await exited;
    this.socket.close();
  }
}
