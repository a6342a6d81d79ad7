import type { Pipe } from './chromium-pipe';
import { parseKeys } from './keys';
import { type Held, type Spot, type Transport, until } from './surface';

/** What keys with Ctrl do to a text: a driver has to say so, where a keyboard's are known. */
const editing: Readonly<Record<string, string>> = { a: 'selectAll', c: 'copy', v: 'paste' };
const modifierBits = { Alt: 1, Control: 2, Meta: 4, Shift: 8 } as const;

/** One page or popup of Chromium: real input through its own target. */
export class ChromiumTarget implements Transport {
  constructor(
    private readonly pipe: Pipe,
    readonly target: string,
    private readonly session: string,
    readonly name: string,
  ) {}

  send<T = Record<string, unknown>>(method: string, params: Record<string, unknown> = {}): Promise<T> {
    return this.pipe.send<T>(method, params, this.session);
  }

  evaluate<T>(expression: string): Promise<T> {
    return this.#run<T>({ expression });
  }

  async isolated<T>(expression: string): Promise<T> {
    const { frameTree } = await this.send<{ frameTree: { frame: { id: string } } }>('Page.getFrameTree');
    const { executionContextId: contextId } = await this.send<{ executionContextId: number }>(
      'Page.createIsolatedWorld',
      { frameId: frameTree.frame.id },
    );
    return JSON.parse(await this.#run<string>({ expression: `JSON.stringify(${expression})`, contextId })) as T;
  }

  async requests(): Promise<readonly string[]> {
    const asked: string[] = [];
    this.pipe.on('Network.requestWillBeSent', ({ request }, session) => {
      if (session === this.session) asked.push(request.url);
    });
    await this.send('Network.enable');
    return asked;
  }

  async #run<T>(what: { expression: string; contextId?: number }): Promise<T> {
    const answer = await this.send<{
      result: { value: T };
      exceptionDetails?: { text: string; exception?: { description?: string } };
    }>('Runtime.evaluate', { ...what, returnByValue: true, awaitPromise: true, userGesture: true });
    const failed = answer.exceptionDetails;
    if (failed) throw new Error(failed.exception?.description ?? failed.text);
    return answer.result.value;
  }

  async clickAt({ x, y }: Spot, { count, button }: { count: number; button: 'left' | 'right' }): Promise<void> {
    await this.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
    for (let clickCount = 1; clickCount <= count; clickCount += 1)
      for (const type of ['mousePressed', 'mouseReleased'])
        await this.send('Input.dispatchMouseEvent', {
          type,
          x,
          y,
          button,
          clickCount,
          buttons: type === 'mousePressed' ? 1 : 0,
        });
  }

  #mouse(type: string, { x, y }: Spot, pressed: boolean) {
    const button = type === 'mouseMoved' && !pressed ? 'none' : 'left';
    return this.send('Input.dispatchMouseEvent', { type, x, y, button, buttons: pressed ? 1 : 0, clickCount: 1 });
  }

  async lift(from: Spot, towards: Spot): Promise<Held> {
    let held: Held | null = null;
    this.pipe.on('Input.dragIntercepted', ({ data }, session) => {
      if (session === this.session) held ??= data;
    });
    await this.send('Input.setInterceptDrags', { enabled: true });
    await this.#mouse('mouseMoved', from, false);
    await this.#mouse('mousePressed', from, true);
    for (const share of [0.1, 0.5, 1]) {
      const [x, y] = [from.x + (towards.x - from.x) * share, from.y + (towards.y - from.y) * share];
      await this.#mouse('mouseMoved', { x, y }, true);
    }
    return until('a drag', async () => held);
  }

  async fall(data: Held, { x, y }: Spot, end: 'drop' | 'cancel' | 'hold'): Promise<void> {
    const ends = { drop: ['drop'], cancel: ['dragCancel'], hold: [] }[end];
    for (const type of ['dragEnter', 'dragOver', 'dragOver', ...ends]) {
      await this.send('Input.dispatchDragEvent', { type, x, y, data });
      // What a page has not taken yet is not dropped there.
      await this.evaluate('new Promise(requestAnimationFrame)');
    }
  }

  async letGo(at: Spot, elsewhere: Held | null): Promise<void> {
    if (elsewhere) await this.send('Input.dispatchDragEvent', { type: 'dragCancel', ...at, data: elsewhere });
    await this.#mouse('mouseReleased', at, false);
    await this.send('Input.setInterceptDrags', { enabled: false });
  }

  async press(keys: string): Promise<void> {
    const { key, code, virtual, text, modifiers } = parseKeys(keys);
    const bits = modifiers.reduce((sum, each) => sum + modifierBits[each], 0);
    const common = { modifiers: bits, key, code, windowsVirtualKeyCode: virtual, nativeVirtualKeyCode: virtual };
    const command = bits === 2 ? editing[key] : undefined;
    const commands = command ? { commands: [command] } : {};
    const down = { type: text ? 'keyDown' : 'rawKeyDown', ...common, ...(text && { text }), ...commands };
    // They stay in order without an answer in between.
    await Promise.all([down, { type: 'keyUp', ...common }].map((event) => this.send('Input.dispatchKeyEvent', event)));
  }

  async type(text: string): Promise<void> {
    let keys: Promise<void>[] = [];
    for (const character of text)
      if (/^[a-zA-Z0-9 ]$/.test(character)) keys.push(this.press(character));
      else {
        // What no key writes takes another way, and would overtake them; Enter may lead elsewhere.
        await Promise.all(keys);
        keys = [];
        if (character === '\n') await this.press('Enter');
        else await this.send('Input.insertText', { text: character });
      }
    await Promise.all(keys);
  }

  async setFiles(selector: string, files: readonly string[]): Promise<void> {
    const { result } = await this.send<{ result: { objectId: string } }>('Runtime.evaluate', {
      expression: `document.querySelector(${JSON.stringify(selector)})`,
    });
    await this.send('DOM.setFileInputFiles', { files, objectId: result.objectId });
  }

  async screenshot(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>('Page.captureScreenshot', { format: 'png' });
    return Buffer.from(data, 'base64');
  }

  scheme(scheme: 'light' | 'dark'): Promise<void> {
    return this.media({ 'prefers-color-scheme': scheme });
  }

  async media(wanted: Readonly<Record<string, string>>): Promise<void> {
    const features = Object.entries(wanted).map(([name, value]) => ({ name, value }));
    await this.send('Emulation.setEmulatedMedia', { features });
  }

  async paper(on: boolean): Promise<void> {
    await this.send('Emulation.setEmulatedMedia', { media: on ? 'print' : '' });
  }

  async print(): Promise<Buffer> {
    const { data } = await this.send<{ data: string }>('Page.printToPDF');
    return Buffer.from(data, 'base64');
  }

  async phone(width: number, height: number): Promise<void> {
    await this.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 5 });
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: true });
  }

  async touch(how: 'start' | 'move' | 'end', at?: Spot): Promise<void> {
    const type = ({ start: 'touchStart', move: 'touchMove', end: 'touchEnd' } as const)[how];
    await this.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] });
  }

  async resize(width: number, height: number): Promise<void> {
    await this.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: 1, mobile: false });
  }

  async front(): Promise<void> {
    await this.send('Page.bringToFront');
  }

  async goto(url: string): Promise<void> {
    const { errorText, loaderId } = await this.send<{ errorText?: string; loaderId?: string }>('Page.navigate', {
      url,
    });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    // A jump inside the page loads nothing; a reload to the same address does.
    if (!loaderId) await this.send('Page.reload');
    await until(`load ${url}`, () => this.evaluate<boolean>(`document.readyState === 'complete'`), 60_000);
  }

  async close(): Promise<void> {
    await this.pipe.send('Target.closeTarget', { targetId: this.target });
  }
}
