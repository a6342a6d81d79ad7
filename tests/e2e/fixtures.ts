import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { beginProfile } from './browser/begun';
import type { Browser, LaunchOptions } from './browser/browser';
import { Chromium } from './browser/chromium';
import { Firefox } from './browser/firefox';
import { welcomed } from './deeds';
import { type Site, serve } from './site';

export { expect } from '@playwright/test';

export interface Options {
  kind: 'chrome' | 'firefox';
}

export const executable = {
  chrome: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  firefox: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
};
export const output = path.resolve(process.env.OUT ?? '.output');

/** Starts a browser with the built extension; `folder` gets its profile and its downloads. */
export async function launch(
  kind: Options['kind'],
  folder: string,
  options: Partial<LaunchOptions> = {},
): Promise<Browser> {
  const whole: LaunchOptions = {
    profile: path.join(folder, 'profile'),
    downloads: path.join(folder, 'downloads'),
    executable: executable[kind],
    extension: path.join(output, `${kind}-mv3`),
    sparing: true,
    ...options,
  };
  if (kind === 'chrome') return Chromium.launch(whole);
  const { profile, executable: program } = whole;
  if (program === executable.firefox && !existsSync(path.join(profile, 'prefs.js')))
    await beginProfile(program, profile, base.info().project.outputDir);
  return Firefox.launch(whole);
}

interface Given {
  site: Site;
  /** A folder of this test. */
  folder: string;
  /** Where the browser `mine` saves files. */
  downloads: string;
  /** The browser of the worker, made as new, that has just installed the extension. It cannot be started again. */
  mine: Browser;
  /** A browser of this test's own, for one that starts it again: takes seconds. */
  fresh: Browser;
  /** Another fresh browser: a colleague's. */
  colleague: () => Promise<Browser>;
}

/** The browser of a worker, for one test after the other: each gets it as new. */
class Stable {
  readonly #folder = mkdtempSync(path.join(os.tmpdir(), 'commonplace-'));
  #browser: Browser | null = null;

  async take(kind: Options['kind'], downloads: string): Promise<Browser> {
    if (this.#browser) await this.#orEnd((browser) => browser.putIn(downloads));
    // One that is spoilt leaves its profile behind.
    const profile = () => mkdtempSync(path.join(this.#folder, 'profile-'));
    this.#browser ??= await launch(kind, this.#folder, { profile: profile(), downloads, renewable: true });
    return this.#browser;
  }

  giveBack(): Promise<void> {
    return this.#orEnd((browser) => browser.takeOut());
  }

  async #orEnd(act: (browser: Browser) => Promise<void>): Promise<void> {
    try {
      if (this.#browser) await act(this.#browser);
    } catch (error) {
      console.warn(`A browser could not be made as new, the next test starts another: ${error}`);
      await this.end();
    }
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    this.#browser = null;
  }

  async close(): Promise<void> {
    await this.end();
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 8 });
  }
}

export const test = base.extend<Options & Given, { stable: Stable }>({
  kind: ['chrome', { option: true }],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  site: async ({}, use) => {
    const site = await serve();
    await use(site);
    site.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'commonplace-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true, maxRetries: 8 });
  },
  downloads: async ({ folder }, use) => use(path.join(folder, 'mine', 'downloads')),
  stable: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
    async ({}, use) => {
      const stable = new Stable();
      await use(stable);
      await stable.close();
    },
    { scope: 'worker' },
  ],
  mine: async ({ kind, downloads, stable }, use, info) => {
    mkdirSync(downloads, { recursive: true });
    const browser = await stable.take(kind, downloads);
    await welcomed(browser);
    await use(browser);
    if (info.status === info.expectedStatus) await stable.giveBack();
    else await stable.end();
    complained(browser);
  },
  fresh: async ({ kind, folder }, use) => {
    const browser = await start(kind, path.join(folder, 'mine'));
    await (await browser.findPage('/workbench.html')).see('navigation');
    await use(browser);
    await browser.close();
    complained(browser);
  },
  colleague: async ({ kind, folder }, use) => {
    const open: Browser[] = [];
    await use(async () => {
      const browser = await start(kind, path.join(folder, `colleague${open.length}`));
      open.push(browser);
      return browser;
    });
    for (const browser of open) await browser.close();
  },
});

/** What our own pages complained of fails any journey. */
function complained({ complaints }: Browser): void {
  base.expect(complaints, 'errors in our own pages').toEqual([]);
}

async function start(kind: Options['kind'], folder: string): Promise<Browser> {
  for (const name of ['profile', 'downloads']) mkdirSync(path.join(folder, name), { recursive: true });
  return launch(kind, folder);
}

/** One browser and one site for all tests of a file: opened in `beforeAll`, closed in `afterAll`. */
export interface Bench {
  readonly browser: Browser;
  readonly site: Site;
  close(): Promise<void>;
}

export async function openBench(kind: Options['kind']): Promise<Bench> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'commonplace-'));
  const browser = await start(kind, folder);
  const site = await serve();
  return {
    browser,
    site,
    async close() {
      await browser.close();
      site.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 8 });
    },
  };
}
