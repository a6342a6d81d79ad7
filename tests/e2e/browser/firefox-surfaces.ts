import type { Bidi } from './bidi';
import { parseKeys } from './keys';
import { type Held, pause, type Spot, type Transport, until } from './surface';

const special: Record<string, string> = {
  Enter: '\uE006',
  Escape: '\uE00C',
  Tab: '\uE004',
  Backspace: '\uE003',
  Delete: '\uE017',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  F1: '\uE031',
  F2: '\uE032',
  F3: '\uE033',
  F6: '\uE036',
  F10: '\uE03A',
  F12: '\uE03C',
  Alt: '\uE00A',
  Control: '\uE009',
  Meta: '\uE03D',
  Shift: '\uE008',
};

type Step = Record<string, unknown>;

/** One tab of Firefox: real input by BiDi. */
export class FirefoxTab implements Transport {
  constructor(
    protected readonly bidi: Bidi,
    readonly context: string,
    readonly name: string,
  ) {}

  evaluate<T>(expression: string): Promise<T> {
    return this.bidi.evaluate<T>(this.context, expression);
  }

  isolated<T>(expression: string): Promise<T> {
    return this.bidi.evaluate<T>(this.context, expression, 'isolated');
  }

  async requests(): Promise<readonly string[]> {
    const asked: string[] = [];
    this.bidi.onEvent((method, { request }) => {
      if (method === 'network.beforeRequestSent') asked.push((request as { url: string }).url);
    });
    await this.bidi.send('session.subscribe', { events: ['network.beforeRequestSent'], contexts: [this.context] });
    return asked;
  }

  /** Input goes to what is on the screen: of a tab behind another every timer lasts a second, and nobody presses there. */
  async #perform(id: 'pointer' | 'key' | 'finger', actions: Step[]): Promise<void> {
    if (await this.evaluate<boolean>('document.hidden')) await this.front();
    const kind = id === 'finger' ? { type: 'pointer', parameters: { pointerType: 'touch' } } : { type: id };
    await this.bidi.send('input.performActions', { context: this.context, actions: [{ ...kind, id, actions }] });
  }

  async clickAt({ x, y }: Spot, { count, button }: { count: number; button: 'left' | 'right' }): Promise<void> {
    const number = button === 'right' ? 2 : 0;
    const press = [
      { type: 'pointerDown', button: number },
      { type: 'pointerUp', button: number },
    ];
    const steps: Step[] = [{ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }];
    for (let time = 0; time < count; time += 1) steps.push(...press);
    await this.#perform('pointer', steps);
  }

  /**
   * Pointer actions begin a drag here and never let it fall: the page gets the events that a drag is made of instead. What
   * is carried is a copy, so that it goes into another window too.
   */
  async lift(from: Spot): Promise<Held> {
    const items = await this.evaluate<Held['items']>(`(async () => {
      const dataTransfer = new DataTransfer();
      const { x: clientX, y: clientY } = ${JSON.stringify(from)};
      globalThis.__dragged = document.elementFromPoint(clientX, clientY);
      globalThis.__dragged.dispatchEvent(
        new DragEvent('dragstart', { bubbles: true, cancelable: true, composed: true, clientX, clientY, dataTransfer }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return [...dataTransfer.types].map((mimeType) => ({ mimeType, data: dataTransfer.getData(mimeType) })); })()`);
    return { items, dragOperationsMask: 1 };
  }

  async fall({ items, files = [] }: Held, to: Spot, end: 'drop' | 'cancel' | 'hold'): Promise<void> {
    await this.evaluate(
      `(document.body.insertAdjacentHTML('beforeend', '<input type="file" id="dragged-files" multiple hidden>'), true)`,
    );
    if (files.length > 0) await this.setFiles('#dragged-files', files);
    await this.evaluate(`(async () => {
      const dataTransfer = new DataTransfer();
      for (const { mimeType, data } of ${JSON.stringify(items)}) dataTransfer.setData(mimeType, data);
      const input = document.querySelector('#dragged-files');
      for (const file of input.files) dataTransfer.items.add(file);
      input.remove();
      const { x: clientX, y: clientY } = ${JSON.stringify(to)};
      const how = { bubbles: true, cancelable: true, composed: true, clientX, clientY, dataTransfer };
      let taken = false;
      for (const type of ${JSON.stringify(['dragenter', 'dragover', 'dragover', 'dragover', ...(end === 'hold' ? [] : [end])])}) {
        const on = document.elementFromPoint(clientX, clientY);
        // A browser lets fall only where somebody takes it.
        if (type === 'drop' ? taken : type !== 'cancel') taken = !on.dispatchEvent(new DragEvent(type, how));
        else on.dispatchEvent(new DragEvent('dragleave', how));
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 30)));
      }
      return true; })()`);
  }

  async letGo(): Promise<void> {
    await this.evaluate(
      `(globalThis.__dragged?.dispatchEvent(new DragEvent('dragend', { bubbles: true, composed: true })), true)`,
    );
  }

  async press(keys: string): Promise<void> {
    const { key, modifiers } = parseKeys(keys);
    const held = modifiers.map((each) => special[each] as string);
    const value = special[key] ?? key;
    await this.#perform('key', [
      ...held.map((each) => ({ type: 'keyDown', value: each })),
      { type: 'keyDown', value },
      { type: 'keyUp', value },
      ...held.toReversed().map((each) => ({ type: 'keyUp', value: each })),
    ]);
  }

  async type(text: string): Promise<void> {
    const steps = [...text].flatMap((character) => {
      const value = character === '\n' ? (special.Enter as string) : character;
      return [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ];
    });
    await this.#perform('key', steps);
  }

  async setFiles(selector: string, files: readonly string[]): Promise<void> {
    const { nodes } = await this.bidi.send<{ nodes: { sharedId: string }[] }>('browsingContext.locateNodes', {
      context: this.context,
      locator: { type: 'css', value: selector },
    });
    await this.bidi.send('input.setFiles', { context: this.context, element: { sharedId: nodes[0]?.sharedId }, files });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    return Buffer.from(data, 'base64');
  }

  async scheme(scheme: 'light' | 'dark'): Promise<void> {
    const code = scheme === 'dark' ? 0 : 1;
    await this.bidi.evaluate(
      await this.bidi.window(),
      `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${code})`,
    );
    await until(scheme, () => this.evaluate<boolean>(`matchMedia('(prefers-color-scheme: ${scheme})').matches`));
  }

  /** The surface as the browser's own window knows it: what it is told there goes with it. */
  protected get browsing(): string {
    const module = 'chrome://remote/content/shared/NavigableManager.sys.mjs';
    return `ChromeUtils.importESModule('${module}').NavigableManager.getBrowsingContextById(${JSON.stringify(this.context)})`;
  }

  async media(wanted: Readonly<Record<string, string>>): Promise<void> {
    const { 'prefers-color-scheme': scheme, 'prefers-reduced-motion': motion, 'forced-colors': forced } = wanted;
    await this.bidi.evaluate(
      await this.bidi.window(),
      `(() => {
        const context = ${this.browsing};
        context.prefersColorSchemeOverride = ${JSON.stringify(scheme ?? 'none')};
        context.prefersReducedMotionOverride = ${JSON.stringify(motion ?? 'none')};
        context.forcedColorsOverride = ${JSON.stringify(forced ?? 'none')};
        // More contrast is asked by the theme of the whole system, with the page's own colours left to it.
        const { prefs } = Services, more = ${wanted['prefers-contrast'] === 'more'};
        for (const name of ['ui.useAccessibilityTheme', 'browser.display.document_color_use'])
          more ? prefs.setIntPref(name, 1) : prefs.clearUserPref(name);
        return true; })()`,
    );
    const asked = Object.entries(wanted).map(([name, value]) => `(${name}: ${value})`);
    await until(`${asked}`, () =>
      this.evaluate<boolean>(
        `${JSON.stringify(asked)}.every((each) => (globalThis.__view?.() ?? globalThis).matchMedia(each).matches)`,
      ),
    );
  }

  async paper(on: boolean): Promise<void> {
    await this.bidi.evaluate(
      await this.bidi.window(),
      `(${this.browsing}.mediumOverride = ${on ? '"print"' : '""'}, true)`,
    );
  }

  async print(): Promise<Buffer> {
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.print', { context: this.context });
    return Buffer.from(data, 'base64');
  }

  async phone(width: number, height: number): Promise<void> {
    await this.bidi.evaluate(await this.bidi.window(), `(${this.browsing}.touchEventsOverride = 'enabled', true)`);
    await this.resize(width, height);
  }

  async touch(how: 'start' | 'move' | 'end', at?: Spot): Promise<void> {
    const place = at ? [{ type: 'pointerMove', x: Math.round(at.x), y: Math.round(at.y) }] : [];
    const press = how === 'start' ? [{ type: 'pointerDown', button: 0 }] : [{ type: 'pointerUp', button: 0 }];
    await this.#perform('finger', how === 'move' ? place : [...place, ...press]);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.bidi.send('browsingContext.setViewport', { context: this.context, viewport: { width, height } });
  }

  async front(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  goto(url: string): Promise<void> {
    return this.bidi.goto(this.context, url);
  }

  async close(): Promise<void> {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }
}

/**
 * Firefox shows its popups to no driver. An extension page in the background sees the popup's window (`getViews`); clicks
 * and text go to its elements as events, keys through the browser's own text input processor.
 */
export class FirefoxPopup extends FirefoxTab {
  /** What `getViews` calls it, and the element of the browser's own window that holds it. */
  protected readonly kind: 'popup' | 'sidebar' = 'popup';
  protected readonly holder: string = `document.querySelector('.webextension-popup-browser')`;
  /** Whether it is on the screen, of its holder `panel`. */
  protected readonly shown: string = `panel?.closest('panel').state === 'open'`;
  /** Which of several views of its kind it is. */
  protected readonly nth: number = 0;

  protected override get browsing(): string {
    return `${this.holder}.browsingContext`;
  }

  constructor(
    bidi: Bidi,
    helper: string,
    protected readonly window: string,
    name = 'popup',
  ) {
    super(bidi, helper, name);
  }

  override evaluate<T>(expression: string): Promise<T> {
    const prepare = `globalThis.__view = () => browser.extension.getViews({ type: '${this.kind}' })[${this.nth}]`;
    return super.evaluate<T>(
      `(${prepare}, ${expression.replaceAll('document.querySelector(', '__view().document.querySelector(')})`,
    );
  }

  /** Runs in the popup's own window, past its CSP, as a debugger does. */
  async within<T>(expression: string): Promise<T> {
    const script = `addMessageListener('within', async ({ data }) => {
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const answer = {};
      try { answer.value = await Cu.evalInSandbox('(async () => JSON.stringify(await (' + data + ')))()', sandbox); }
      catch (error) { answer.error = String(error); }
      sendAsyncMessage('within done', answer);
    });`;
    const answer = await this.bidi.evaluate<{ value?: string; error?: string }>(
      this.window,
      `new Promise((resolve) => {
        const { messageManager } = ${this.holder};
        messageManager.addMessageListener('within done', function done({ data }) {
          messageManager.removeMessageListener('within done', done);
          resolve(data);
        });
        if (!messageManager.ready) messageManager.loadFrameScript('data:,' + encodeURIComponent(${JSON.stringify(script)}), false);
        messageManager.ready = true;
        messageManager.sendAsyncMessage('within', ${JSON.stringify(expression)});
      })`,
    );
    if (answer.error !== undefined) throw new Error(answer.error);
    return JSON.parse(answer.value ?? 'null') as T;
  }

  override async clickAt(_spot: Spot, { count }: { count: number }): Promise<void> {
    for (let time = 0; time < count; time += 1)
      await super.evaluate(`(() => {
        const element = globalThis.__last, { PointerEvent, MouseEvent } = element.ownerDocument.defaultView;
        const options = { bubbles: true, cancelable: true, composed: true };
        element.dispatchEvent(new PointerEvent('pointerdown', options));
        element.dispatchEvent(new MouseEvent('mousedown', options));
        if (element.matches('input, textarea, select, button, [tabindex], a[href], [contenteditable]')) element.focus();
        element.dispatchEvent(new PointerEvent('pointerup', options));
        element.dispatchEvent(new MouseEvent('mouseup', options));
        element.click();
        return true;
      })()`);
  }

  override async press(keys: string): Promise<void> {
    await this.#keys([parseKeys(keys)]);
  }

  override async type(text: string): Promise<void> {
    await this.#keys(
      [...text]
        .map((character) => parseKeys(character === '\n' ? 'Enter' : character === '+' ? 'Plus' : character))
        .map((key) => (key.key === 'Plus' ? { ...key, key: '+' } : key)),
    );
  }

  /** Types as a keyboard does, into what has the focus in the popup. */
  async #keys(keys: ReturnType<typeof parseKeys>[]): Promise<void> {
    await this.#focus();
    await this.bidi.evaluate(
      this.window,
      `(async () => {
        const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
        if (!tip.beginInputTransactionForTests(window)) throw new Error('no keyboard');
        for (const { key, code, virtual, modifiers } of ${JSON.stringify(keys)}) {
          const held = modifiers.map((each) => new KeyboardEvent('', { key: each }));
          for (const each of held) tip.keydown(each);
          const event = new KeyboardEvent('', { key, code, keyCode: virtual });
          const flags = key.length > 1 ? tip.KEY_NON_PRINTABLE_KEY : 0;
          tip.keydown(event, flags);
          tip.keyup(event, flags);
          for (const each of held.reverse()) tip.keyup(each);
          await new Promise((resolve) => setTimeout(resolve, 4));
        }
        return true;
      })()`,
    );
    // Waited for here: in the helper's page, which is in the background, each wait would last a second.
    await pause(50);
  }

  /** What is not on the screen yet takes no key: the popup can be read before it is shown, and is shown before it has the focus. */
  async #focus(): Promise<void> {
    await until('the popup has the focus', async () => {
      const shown = await this.bidi.evaluate<boolean>(
        this.window,
        `(() => {
          const panel = ${this.holder};
          if (!(${this.shown})) return false;
          const around = panel.ownerDocument;
          if (around.activeElement !== panel || !around.hasFocus()) panel.focus();
          return around.activeElement === panel;
        })()`,
      );
      return shown && (await this.evaluate<boolean>('__view().document.hasFocus()'));
    });
  }

  override async screenshot(): Promise<Buffer> {
    const data = await this.bidi.evaluate<string>(
      this.window,
      `(async () => {
        const panel = ${this.holder};
        const { width, height } = panel.getBoundingClientRect();
        const bitmap = await panel.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 1, 'white');
        const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
        canvas.width = bitmap.width; canvas.height = bitmap.height;
        canvas.getContext('2d').drawImage(bitmap, 0, 0);
        return canvas.toDataURL().split(',')[1];
      })()`,
    );
    return Buffer.from(data, 'base64');
  }

  override async front(): Promise<void> {
    await until('the popup', () => this.evaluate<boolean>('!!__view()'));
  }

  override async resize(): Promise<void> {
    await this.front();
  }

  override async close(): Promise<void> {
    await this.bidi.evaluate(
      this.window,
      `(() => { for (const panel of document.querySelectorAll('panel')) panel.hidePopup(); return true; })()`,
    );
  }
}

/** The sidebar, looked into and used in the same way. */
export class FirefoxSidebar extends FirefoxPopup {
  protected override readonly kind = 'sidebar';
  protected override readonly holder =
    `document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser')`;
  protected override readonly shown = '!!panel && SidebarController.isOpen';

  protected override readonly nth: number;

  constructor(bidi: Bidi, helper: string, { window, nth }: { window: string; nth: number }) {
    super(bidi, helper, window, 'sidebar');
    this.nth = nth;
  }

  override async close(): Promise<void> {
    await this.bidi.evaluate(this.window, '(SidebarController.hide(), true)');
  }
}
