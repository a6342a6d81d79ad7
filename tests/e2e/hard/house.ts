import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import type { Browser } from '../browser/browser';
import type { Surface } from '../browser/surface';
import { launch, type Options } from '../fixtures';
import { type Site, serve } from '../site';

/** What the tests of one file share: one browser, one site, one folder. */
export interface House {
  readonly mine: Browser;
  readonly site: Site;
  readonly folder: string;
  readonly downloads: string;
  readonly kind: Options['kind'];
  /** A second, fresh browser, closed after the test. */
  another(): Promise<Browser & { downloads: string }>;
}

async function begin(kind: Options['kind'], folder: string): Promise<Browser & { downloads: string }> {
  const downloads = path.join(folder, 'downloads');
  for (const name of ['profile', 'downloads']) mkdirSync(path.join(folder, name), { recursive: true });
  return Object.assign(await launch(kind, folder), { downloads });
}

/** Keeps account of the tabs that a test opens. */
function tracked(browser: Browser, open: Surface[]): void {
  const openPage = browser.openPage.bind(browser);
  browser.openPage = async (url) => {
    const page = await openPage(url);
    open.push(page);
    return page;
  };
}

/** Shares a browser over the tests of a file; each test closes its tabs and must leave no complaint of our own pages. */
export function house(): House {
  let now: Omit<House, 'another'>;
  let open: Surface[] = [];
  let others: Browser[] = [];
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  test.beforeAll(async ({}, info) => {
    const { kind } = info.project.use as Options;
    const folder = mkdtempSync(path.join(os.tmpdir(), 'commonplace-hard-'));
    const mine = await begin(kind, folder);
    tracked(mine, open);
    now = { mine, site: await serve(), folder, kind, downloads: path.join(folder, 'downloads') };
  });
  test.afterEach(async () => {
    for (const page of open.splice(0)) await page.close().catch((error: Error) => error);
    for (const browser of others.splice(0)) await browser.close();
    expect(now.mine.complaints.splice(0), 'errors in our own pages').toEqual([]);
  });
  test.afterAll(async () => {
    await now?.mine.close();
    now?.site.close();
    if (now) rmSync(now.folder, { recursive: true, force: true, maxRetries: 8 });
    open = [];
    others = [];
  });
  return {
    get mine() {
      return now.mine;
    },
    get site() {
      return now.site;
    },
    get folder() {
      return now.folder;
    },
    get downloads() {
      return now.downloads;
    },
    get kind() {
      return now.kind;
    },
    async another() {
      const browser = await begin(now.kind, path.join(now.folder, `other${others.length}-${Date.now()}`));
      others.push(browser);
      return browser;
    },
  };
}

/** A page of our own with words enough to be an article. Its last words end with its title. */
export function article(title: string, more = ''): string {
  const words =
    'A community that meets often learns to speak plainly, and whoever comes new is met by somebody who asks. ';
  const paragraphs = Array.from(
    { length: 8 },
    (_, index) => `<p>Paragraph ${index + 1} of ${title}. ${words.repeat(3)}</p>`,
  );
  return `<!doctype html><html lang="en"><title>${title}</title><nav><a href="/">Home</a></nav><main><article><h1>${title}</h1>${paragraphs.join('')}${more}<p>Here end the words of ${title}.</p></article></main></html>`;
}
