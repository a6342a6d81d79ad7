import { expect } from '@playwright/test';
import { type Heard, type Name, type Surface, until } from './browser/surface';

const fits = (given: string, wanted: Name) => (typeof wanted === 'string' ? given === wanted : wanted.test(given));

/** Somebody who uses a page by keys and hears what is said: where the focus is, and what live regions say, in order. */
export class Listener {
  #heard: Heard[] = [];

  private constructor(readonly page: Surface) {}

  static async on(page: Surface): Promise<Listener> {
    await page.listen();
    return new Listener(page);
  }

  /** Waits until this has the focus and shows it. */
  async at(role: string, name: Name, row?: Name): Promise<void> {
    await until(`the focus on ${role} ${name}`, async () => {
      const now = await this.page.focused();
      if (now?.role === role && fits(now.name, name) && now.seen && (!row || fits(now.row ?? '', row))) return true;
      throw new Error(`it is on ${JSON.stringify(now)}`);
    });
  }

  /** Presses a key until this has the focus, and tells what was passed. */
  async to(role: string, name: Name, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let steps = 0; steps < 60; steps += 1) {
      await this.page.press(key);
      const now = await this.page.focused();
      if (now?.role === role && fits(now.name, name)) return;
      passed.push(now ? `${now.role} ${now.name.slice(0, 40)}` : 'nothing');
    }
    throw new Error(`${role} ${name} was not reached by ${key}: ${passed.join(' · ')}`);
  }

  /** Waits until this was said; what came before it and was not asked for stays for `nothingElse`. */
  async hears(words: Name, how: Heard['how'] = 'polite'): Promise<void> {
    await until(`“${words}” said`, async () => {
      this.#heard.push(...(await this.page.heard()));
      const place = this.#heard.findIndex((each) => each.how === how && fits(each.text, words));
      if (place >= 0) return this.#heard.splice(place, 1).length > 0;
      throw new Error(`said: ${this.#heard.map((each) => `${each.how}: ${each.text}`).join(' · ')}`);
    });
  }

  /** Nothing was said that was not asked for, nothing twice, and the focus never fell to nowhere. */
  async nothingElse(): Promise<void> {
    this.#heard.push(...(await this.page.heard()));
    expect(this.#heard.splice(0).map(({ how, text }) => `${how}: ${text}`)).toEqual([]);
    expect(await this.page.lostFocus(), 'what lost the focus to nowhere').toEqual([]);
  }

  /** The stops of a key from here until one fits, that one counted: `role name`; each shows that it has the focus. */
  async stops(key: 'Tab' | 'Shift+Tab', last: RegExp): Promise<string[]> {
    const passed: string[] = [];
    while (passed.length < 150) {
      await this.page.press(key);
      const now = await this.page.focused();
      const words = now ? `${now.role} ${now.name}` : 'nothing';
      if (now && !now.seen) await this.at(now.role, now.name);
      passed.push(words);
      if (last.test(words)) return passed;
    }
    throw new Error(`${last} was not reached by ${key}: ${passed.join(' · ')}`);
  }
}
