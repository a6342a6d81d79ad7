import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type About, broken, brokenColours } from './rules';

/** Where an element stands in its surface, CSS pixels. */
export interface Spot {
  x: number;
  y: number;
}

/** What is dragged, as a driver hands it on: texts by their types, files by their paths. */
export interface Held {
  readonly items: readonly { readonly mimeType: string; readonly data: string }[];
  readonly files?: readonly string[];
  readonly dragOperationsMask: number;
}

/** What differs between a Chromium target, a Firefox tab and a Firefox popup. */
export interface Transport {
  readonly name: string;
  /** Runs an expression in the surface; what it gives (a promise too) travels as JSON. */
  evaluate<T>(expression: string): Promise<T>;
  /** The same with the surface's own document and window as globals, where `evaluate` looks into it from elsewhere. */
  within?<T>(expression: string): Promise<T>;
  /** Runs an expression beside the page's own scripts: the same document, other globals, as an extension's script has. */
  isolated<T>(expression: string): Promise<T>;
  /** The addresses that the page asks for from now on; the list grows. */
  requests(): Promise<readonly string[]>;
  clickAt(spot: Spot, options: { count: number; button: 'left' | 'right' }): Promise<void>;
  /** Presses at one place and moves towards another, until something is dragged. */
  lift?(from: Spot, towards: Spot): Promise<Held>;
  /** Holds what is dragged, from here or elsewhere, over a place and then lets it fall, gives it up, or goes on holding it. */
  fall?(held: Held, to: Spot, end: 'drop' | 'cancel' | 'hold'): Promise<void>;
  /** The end of a drag where it began; what is held where it fell `elsewhere`, in another window. */
  letGo?(at: Spot, elsewhere: Held | null): Promise<void>;
  /** `Control+Shift+Z`, `Enter`, `a`. */
  press(keys: string): Promise<void>;
  type(text: string): Promise<void>;
  setFiles(selector: string, files: readonly string[]): Promise<void>;
  screenshot(): Promise<Buffer>;
  /** Emulates the system's colour scheme. */
  scheme?(scheme: 'light' | 'dark'): Promise<void>;
  /** Emulates what a system asks for, by media feature; those that are not named are as usual. */
  media?(features: Readonly<Record<string, string>>): Promise<void>;
  /** Shows the page as it goes on paper, or again as on a screen. */
  paper?(on: boolean): Promise<void>;
  /** Prints: a PDF. */
  print?(): Promise<Buffer>;
  /** Gives it a window as small as a phone's, and fingers. */
  phone?(width: number, height: number): Promise<void>;
  /** A finger comes down at a place, moves to one, or goes up. */
  touch?(how: 'start' | 'move' | 'end', at?: Spot): Promise<void>;
  resize?(width: number, height: number): Promise<void>;
  front(): Promise<void>;
  goto(url: string): Promise<void>;
  close(): Promise<void>;
}

export type Name = string | RegExp;
export interface Find {
  /** Only inside the element of this role and name. */
  within?: [role: string, name?: Name];
  /** Which of several, from 0; without it there must be exactly one. */
  nth?: number;
  exact?: boolean;
}

/** What has the focus. */
export interface Focused {
  role: string;
  name: string;
  /** The row of a list that `aria-activedescendant` points at, by its name. */
  row: string | null;
  /** `rooms`, `side`, `group`, `panel`, `status`, `dialog`; empty: none of these. */
  region: string;
  /** Whether it shows that it has the focus. */
  seen: boolean;
}

/** What a live region said. */
export interface Heard {
  how: 'polite' | 'assertive';
  text: string;
  /** ms since 1970 */
  at: number;
}

const modules = path.resolve(import.meta.dirname, '../../../node_modules');
const library = readFileSync(path.join(modules, '@testing-library/dom/dist/@testing-library/dom.umd.min.js'), 'utf8');
const inside = readFileSync(path.join(import.meta.dirname, 'inside.js'), 'utf8');
const plain = (name: Name | undefined) =>
  name === undefined ? null : typeof name === 'string' ? { text: name } : { source: name.source, flags: name.flags };

export const waitMs = 10_000;
export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Polls until the answer is neither false, null nor undefined, and gives it; the last error where it never was. */
export async function until<T>(what: string, ask: () => Promise<T>, ms = waitMs): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  for (let last: unknown = ''; ; ) {
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined) return answer;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`${what}: not within ${ms} ms. ${last instanceof Error ? last.message : last}`);
    await pause(40);
  }
}

/** A page, a popup or the workbench, used as a person does: by roles, names and real input. */
export class Surface {
  constructor(readonly transport: Transport) {}

  /** For assertions of last resort: a function of the surface's own global scope. */
  async eval<T, A extends unknown[]>(run: string | ((...given: A) => T | Promise<T>), ...given: A): Promise<T> {
    return this.transport.evaluate<T>(`(${run})(...${JSON.stringify(given)})`);
  }

  /** Waits, and says what the surface shows where it waited in vain. */
  async #until<T>(what: string, ask: () => Promise<T>, ms = waitMs): Promise<NonNullable<T>> {
    try {
      return await until(`${this.transport.name}: ${what}`, ask, ms);
    } catch (error) {
      const shown = await this.outline().catch((problem: Error) => `(cannot be read: ${problem.message})`);
      throw new Error(`${(error as Error).message}\nIt shows:\n${shown}`);
    }
  }

  async #ask<T>(call: string, ...given: unknown[]): Promise<T> {
    const invoke = `globalThis.__look.${call}(${given.map((each) => JSON.stringify(each)).join(',')})`;
    const answer = await this.transport.evaluate<{ ready: boolean; value: T }>(
      `(async () => globalThis.__look ? { ready: true, value: await ${invoke} } : { ready: false })()`,
    );
    if (answer.ready) return answer.value;
    await this.transport.evaluate(
      `(() => { const module = undefined, exports = undefined, define = undefined; ${library};\n${inside};\n return true; })()`,
    );
    return this.transport.evaluate<T>(`(async () => ${invoke})()`);
  }

  #plain(find: Find) {
    return { ...find, within: find.within ? { role: find.within[0], name: plain(find.within[1]) } : null };
  }

  /** Clicks the one element of this role and name, scrolled into view, once it is there and can be used. */
  async click(
    role: string,
    name?: Name,
    find: Find & { count?: number; button?: 'left' | 'right' } = {},
  ): Promise<void> {
    const { count = 1, button = 'left', ...rest } = find;
    await this.aim([role, name, { ...rest, count }], (spot) => this.transport.clickAt(spot, { count, button }));
  }

  /** Presses in any way on the one element of this role and name, once it is there; again where nothing came of it there. */
  async aim(
    [role, name, find = {}]: [string, Name?, (Find & { count?: number })?],
    press: (spot: Spot) => Promise<void>,
  ): Promise<void> {
    await this.#until(`press ${role} ${name ?? ''}`, async () => {
      const spot = await this.#ask<Spot | null>('spot', role, plain(name), this.#plain(find));
      if (!spot) return false;
      await press(spot);
      return this.#landed();
    });
  }

  /** Whether the last press reached what it was aimed at. Where it closed or left the page, it did. */
  #landed(): Promise<boolean> {
    return this.transport
      .evaluate<boolean>('globalThis.__look?.landed() ?? true')
      .catch((error: Error) => error instanceof Error);
  }

  /** The middle of the one element of this role and name, scrolled into view, once it is there. */
  async place(role: string, name?: Name, find: Find = {}): Promise<Spot> {
    const spot = await this.#until(`place of ${role} ${name ?? ''}`, () =>
      this.#ask<Spot | null>('spot', role, plain(name), this.#plain(find)),
    );
    await this.#ask('letBe');
    return spot;
  }

  /** The middle of the first line of what is selected. */
  async selected(): Promise<Spot> {
    return this.#until('a selection', () =>
      this.transport.evaluate<Spot | null>(
        `(() => { const box = getSelection().rangeCount > 0 && getSelection().getRangeAt(0).getClientRects()[0];
          return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null; })()`,
      ),
    );
  }

  /** Drags from one place to another, as a pointer does: in this window, or into another; `cancel` gives it up there. */
  async drag(from: Spot, to: Spot, { into = this as Surface, end = 'drop' as 'drop' | 'cancel' } = {}): Promise<void> {
    const held = await this.transport.lift?.(from, to);
    if (!held) throw new Error(`${this.transport.name} drags nothing`);
    await into.transport.fall?.(held, to, end);
    await this.transport.letGo?.(from, into === this ? null : held);
  }

  /** Drags to a place and rests there until what it is to fall on shows: `then` waits for that and gives its place. */
  async dragBy(from: Spot, rest: Spot, then: () => Promise<Spot>): Promise<void> {
    const held = await this.transport.lift?.(from, rest);
    if (!held) throw new Error(`${this.transport.name} drags nothing`);
    await this.transport.fall?.(held, rest, 'hold');
    await this.transport.fall?.(held, await then(), 'drop');
    await this.transport.letGo?.(from, null);
  }

  /** Lets fall what comes from elsewhere: from another program, or the page of a stranger. */
  async dropHere(
    to: Spot,
    what: { files?: readonly string[]; texts?: Readonly<Record<string, string>> },
  ): Promise<void> {
    const items = Object.entries(what.texts ?? {}).map(([mimeType, data]) => ({ mimeType, data }));
    await this.transport.fall?.({ items, files: what.files ?? [], dragOperationsMask: 1 }, to, 'drop');
  }

  /** Replaces what a field holds, at once as a paste does: at each letter that is typed a page works anew, which `type` is for. */
  async fill(role: string, name: Name, text: string, find: Find = {}): Promise<void> {
    await this.click(role, name, find);
    await this.transport.press('Mod+a');
    if (!text) await this.transport.press('Delete');
    // What takes none at once (a field in a frame) is typed in.
    else if (!(await this.#ask<boolean>('put', text))) await this.transport.type(text);
  }

  async choose(name: Name, option: string, find: Find = {}): Promise<void> {
    await this.#until(`select ${name}`, () => this.#ask('choose', plain(name), option, this.#plain(find)));
  }

  press(keys: string): Promise<void> {
    return this.transport.press(keys);
  }

  type(text: string): Promise<void> {
    return this.transport.type(text);
  }

  /** Waits until an element of this role and name is shown; with `nth` so many and one more. */
  async see(role: string, name?: Name, find: Find = {}, ms = waitMs): Promise<void> {
    await this.#until(
      `see ${role} ${name ?? ''}`,
      async () => (await this.count(role, name, find)) > (find.nth ?? 0),
      ms,
    );
  }

  async gone(role: string, name?: Name, find: Omit<Find, 'nth'> = {}): Promise<void> {
    await this.#until(`gone ${role} ${name ?? ''}`, async () => (await this.count(role, name, find)) === 0);
  }

  count(role: string, name?: Name, find: Omit<Find, 'nth'> = {}): Promise<number> {
    return this.#ask<number>('count', role, plain(name), this.#plain(find));
  }

  /** Waits until so many of this role and name are shown. */
  async counts(role: string, name: Name | undefined, count: number, find: Find = {}): Promise<void> {
    await this.#until(`${count} × ${role} ${name ?? ''}`, async () => (await this.count(role, name, find)) === count);
  }

  /** Waits until the surface shows this text. */
  async seeText(text: Name, ms = waitMs): Promise<void> {
    await this.#until(`see text ${text}`, () => this.#ask<boolean>('hasText', plain(text)), ms);
  }

  hasText(text: Name): Promise<boolean> {
    return this.#ask<boolean>('hasText', plain(text));
  }

  /** The accessible names (values of fields: `values`) of every element of a role. */
  names(role: string, find: Find = {}): Promise<string[]> {
    return this.#ask<string[]>('names', role, this.#plain(find));
  }

  texts(role: string, find: Find = {}): Promise<string[]> {
    return this.#ask<string[]>('texts', role, this.#plain(find));
  }

  async value(role: string, name: Name, find: Find = {}): Promise<string> {
    const found = await this.#until(`value of ${role} ${name}`, () =>
      this.#ask<{ value: string }>('value', role, plain(name), this.#plain(find)),
    );
    return found.value;
  }

  /** Waits until a field holds this. */
  async holds(role: string, name: Name, value: Name, find: Find = {}): Promise<void> {
    let last = '';
    await this.#until(`${role} ${name} holds ${value}`, async () => {
      last = await this.value(role, name, find);
      return typeof value === 'string' ? last === value : value.test(last);
    }).catch((error: Error) => {
      throw new Error(`${error.message} It holds: ${last}`);
    });
  }

  async pressed(role: string, name: Name, find: Find = {}): Promise<boolean> {
    return (
      await this.#until(`${role} ${name}`, () =>
        this.#ask<{ pressed: boolean }>('value', role, plain(name), this.#plain(find)),
      )
    ).pressed;
  }

  /** Waits until it is pressed (ticked, chosen), or is not. */
  async seePressed(role: string, name: Name, pressed = true, find: Find = {}): Promise<void> {
    await this.#until(
      `${role} ${name} ${pressed ? '' : 'not '}pressed`,
      async () => (await this.pressed(role, name, find)) === pressed,
    );
  }

  /** What has the focus; null: nothing has. */
  focused(): Promise<Focused | null> {
    return this.#ask<Focused | null>('focused');
  }

  /** Listens from now on to what live regions say; `heard` gives it, and begins anew. */
  listen(): Promise<void> {
    return this.#ask('listen');
  }

  /** What had the focus each time that it fell to nowhere since `listen`. */
  lostFocus(): Promise<string[]> {
    return this.#ask<string[]>('lost');
  }

  heard(): Promise<Heard[]> {
    return this.#ask<Heard[]>('heard');
  }

  /** Selects the first place where this text stands, as dragging over it does. */
  async selectText(text: string): Promise<void> {
    await this.#until(`select "${text}"`, () => this.#ask<boolean>('selectText', text));
  }

  /** Everything a screen reader could read: role and name, one per line; for messages of failed tests. */
  outline(): Promise<string> {
    return this.#ask<string>('outline');
  }

  /** The ids of the accessibility rules this surface breaks, each with the elements. */
  axe(about?: About): Promise<string[]> {
    return broken(this.transport, about);
  }

  /** What is wrong with colours that show and were not judged in this document yet under a name. */
  newColours(about: 'colours' | 'more contrast', look: string): Promise<string[]> {
    return brokenColours(this.transport, about, look);
  }

  /** Does what opens the system's file dialog and answers it with a file. */
  async answerFileDialog(open: () => Promise<void>, file: string): Promise<void> {
    // The dialog is the system's: the field that would open it is kept in the page instead, for the driver to fill.
    await this.transport.evaluate(`(() => {
      document.querySelector('#asked-file')?.remove();
      const click = HTMLInputElement.prototype.click;
      HTMLInputElement.prototype.click = function () {
        if (this.type !== 'file') return click.call(this);
        HTMLInputElement.prototype.click = click;
        this.id = 'asked-file';
        document.body.append(this);
      };
      return true;
    })()`);
    await open();
    await this.#until('a file dialog', () =>
      this.transport.evaluate<boolean>(`!!document.querySelector('#asked-file')`),
    );
    await this.transport.setFiles('#asked-file', [file]);
    await this.transport.evaluate(`(document.querySelector('#asked-file')?.remove(), true)`);
  }

  async screenshot(file: string): Promise<void> {
    writeFileSync(file, await this.transport.screenshot());
  }

  front(): Promise<void> {
    return this.transport.front();
  }

  goto(url: string): Promise<void> {
    return this.transport.goto(url);
  }

  reload(): Promise<void> {
    return this.transport.evaluate<string>('location.href').then((url) => this.transport.goto(url));
  }

  close(): Promise<void> {
    return this.transport.close();
  }
}
