import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from './browser/browser';
import { pause, type Surface, until } from './browser/surface';

export const principles = [
  'Prioritize Relationships',
  'Practice Humility',
  'Promote Openness',
  'Prepare for Emergence',
] as const;

/** How many pages are very many: more than a page of columns (4,096 clips) and more than any batch. */
export const veryMany = 4_200;

export interface Marks {
  title?: string;
  note?: string;
  /** Places in the list of the four, from 1. */
  principles?: readonly number[];
  tags?: readonly string[];
}

/** Opens the popup on a page and waits until the page was read. */
export async function openForm(browser: Browser, page: Surface): Promise<Surface> {
  const popup = await browser.clickToolbar(page);
  await popup.see('button', /^(Save|Save the link|Save changes|Save as passage)$/, {}, 20_000);
  await until('the page was read', async () => !(await popup.hasText('Reading the page…')), 20_000);
  return popup;
}

export async function mark(popup: Surface, { title, note, principles: places = [], tags = [] }: Marks): Promise<void> {
  if (title !== undefined) await popup.fill('textbox', 'Title', title);
  if (note !== undefined) await popup.fill('textbox', 'Why I kept this', note);
  for (const place of places) {
    await popup.click('button', principles[place - 1] as string);
    await popup.seePressed('button', principles[place - 1] as string);
  }
  for (const tag of tags) {
    await popup.click('combobox', 'Tags');
    await popup.type(tag);
    await popup.press('Enter');
    await popup.see('button', `Remove tag ${tag}`);
  }
}

/** Keeps a page through the real popup. */
export async function keep(browser: Browser, url: string, marks: Marks = {}): Promise<Surface> {
  const page = await browser.openPage(url);
  const popup = await openForm(browser, page);
  await mark(popup, marks);
  await popup.click('textbox', 'Why I kept this');
  await popup.press('Enter');
  await saved(browser, popup);
  await browser.closePopup();
  return page;
}

/** The popup said "Saved", not only "Saved on …" of a page kept before (it closes by itself soon after). */
export async function saved(browser: Browser, popup: Surface): Promise<void> {
  await until(
    'Saved',
    async () => (await popup.hasText(/Saved(?! on)|Passage saved/)) || !(await browser.popupOpen()),
  ).catch(async (error: Error) => {
    throw new Error(`${error.message} The popup shows:\n${await popup.outline()}`);
  });
}

/** The workbench that opened by itself when the extension was installed, until a test takes it. */
const opened = new WeakMap<Browser, Surface>();

/** Waits until the workbench has opened by itself: it takes the focus, and what comes before it would be on the wrong tab. */
export async function welcomed(browser: Browser): Promise<void> {
  const page = await browser.findPage('/workbench.html');
  await page.see('navigation');
  opened.set(browser, page);
}

/** The workbench that is open since the installation; once it was taken, another one. */
export async function workbench(browser: Browser): Promise<Surface> {
  const page = opened.get(browser);
  opened.delete(browser);
  if (!page) return anotherWorkbench(browser);
  await page.front();
  await page.see('navigation', 'Rooms', {}, 20_000);
  return page;
}

/** A workbench that begins now, whatever else is open. */
export async function anotherWorkbench(browser: Browser): Promise<Surface> {
  const page = await browser.openOwn('workbench.html');
  await page.see('navigation', 'Rooms', {}, 20_000);
  return page;
}

/** The workbench where the library was last used by a newer version. */
export async function newerLibrary(browser: Browser): Promise<Surface> {
  const page = await browser.openOwn('manifest.json');
  for (const open of await browser.pages())
    if (open.includes('/workbench.html')) await (await browser.findPage('/workbench.html')).close();
  await page.eval(`() => new Promise((resolve, reject) => {
    const asked = indexedDB.open('commonplace', 9999);
    asked.onsuccess = () => { asked.result.close(); resolve(true); };
    asked.onerror = () => reject(asked.error);
  })`);
  return browser.openOwn('workbench.html');
}

/** Shows a room in the side bar. */
export async function room(page: Surface, name: string, rooms = 'Rooms'): Promise<void> {
  await page.see('navigation', rooms, {}, 20_000);
  // The button of the room that is shown would close it.
  if (!(await page.count('complementary', name))) await page.click('button', name, { within: ['navigation', rooms] });
  await page.see('complementary', name);
}

/** Opens a clip from the library's list. */
export async function openClip(page: Surface, title: RegExp): Promise<void> {
  await room(page, 'Library');
  await page.click('option', title);
  await page.see('textbox', 'Title');
}

/** Finds a command by its words and runs it. */
export async function command(page: Surface, words: string): Promise<void> {
  // The page listens to keys a moment after it shows: where nothing came of the key it is pressed again.
  await until('the palette', async () => {
    await page.press('F1');
    for (let waits = 0; waits < 6; waits += 1) {
      await pause(25);
      if (await page.count('dialog')) return true;
    }
    return false;
  });
  // All at once: at each letter the palette looks anew, which its own journeys ask for.
  const write = `(words) => document.activeElement?.closest('dialog, [role=dialog]') != null && document.execCommand('insertText', false, words)`;
  await until('the words', () => page.eval<boolean, [string]>(write, words));
  await page.see('option', new RegExp(words), { nth: 0 });
  await page.press('Enter');
}

/** The page in the preview of a digest, as it stands in its frame; empty where none shows. */
export const previewed = (page: Surface) =>
  page.eval<string, []>(`() => document.querySelector('iframe')?.contentDocument?.documentElement.outerHTML ?? ''`);

/** Unfolds what a summary with these words folds away. */
export async function unfold(page: Surface, words: string): Promise<void> {
  const press = `(words) => {
    const found = [...document.querySelectorAll('details:not([open]) > summary')].find((each) => each.innerText.includes(words));
    found?.click();
    return found !== undefined;
  }`;
  await until(words, () => page.eval<boolean, [string]>(press, words));
}

/** Waits until the row of a line with these words says this below them. */
export const quoteSays = (page: Surface, words: string, state: string) =>
  until(`${words}: ${state}`, () =>
    page.eval<boolean, [string, string]>(
      `(words, state) => [...document.querySelectorAll('summary')].some((each) => each.innerText.includes(words) && each.innerText.includes(state))`,
      words,
      state,
    ),
  );

/** Opens the reading companion from the workbench, by the names that its language gives to this. */
export async function openCompanion(
  browser: Browser,
  library: Surface,
  { open, here } = { open: 'Open the reading companion', here: 'Open it' },
): Promise<Surface> {
  await command(library, open);
  // Firefox wants a click where the command was found by name.
  if (browser.kind === 'firefox') await library.click('button', here);
  const panel = await browser.findCompanion();
  await panel.see('heading', undefined, { nth: 0 });
  // F1 opens a page of Chromium's too, where ours does not listen yet.
  await library.front();
  return panel;
}

/** Waits for a file in the downloads whose name fits, whole. */
export async function downloaded(folder: string, name: RegExp): Promise<string> {
  const found = await until(`a file ${name}`, async () => {
    const files = readdirSync(folder);
    if (files.some((file) => /\.(part|crdownload|tmp)$/.test(file))) return null;
    // Firefox keeps the name by an empty file before it writes another.
    return files.find((file) => name.test(file) && statSync(path.join(folder, file)).size > 0);
  });
  return path.join(folder, found);
}

/** Writes the note “Spring call”, and says how far it may go. */
export async function writeCall(page: Surface, text: string, reach = 'Anyone'): Promise<void> {
  await command(page, 'New meeting note');
  await page.click('option', /Blank page/);
  await page.see('textbox', 'Notes');
  await page.fill('textbox', 'Title', 'Spring call');
  await page.fill('textbox', 'Notes', text);
  await page.choose('How far it may travel', reach);
}

/** Makes “Spring digest” of the one note there is. */
export async function draftDigest(page: Surface): Promise<void> {
  await command(page, 'New digest');
  await page.see('heading', 'New digest');
  await page.fill('textbox', 'Title', 'Spring digest');
  await page.seeText(/1 meeting note/);
  await page.click('button', 'Make the draft');
  await page.see('textbox', 'In one minute', {}, 20_000);
}

/** An hour goes by at once: the page's clock stands so many minutes behind `start` (ms since 1970), and goes on from there. */
export const setClock = (page: Surface, start: number, minutes: number) =>
  page.eval<boolean, [number]>(
    `(to) => {
      const real = globalThis.realNow ?? Date.now;
      globalThis.realNow = real;
      const ahead = to - real.call(Date);
      Date.now = () => real.call(Date) + ahead;
      document.dispatchEvent(new Event('visibilitychange'));
      return true;
    }`,
    start + minutes * 60_000,
  );
