import { kinds } from '../e2e/beside';
import type { Chromium } from '../e2e/browser/chromium';
import type { ChromiumTarget } from '../e2e/browser/chromium-target';
import { pause, type Surface, until } from '../e2e/browser/surface';
import { command, workbench } from '../e2e/deeds';
import { serve } from '../e2e/site';
import { type Scrolled, scrollList, watchDocument, watchKey, watchTyping, watchWall } from './workbench-inside';

/** How long the browser rests before a page is opened, and a page before the driver looks at it, ms. */
const rest = 800;
/** A dialog that does not change for so long has answered a key, ms. */
const quiet = 200;
const frames = 360;

/** What is typed into "Find or do…": commands, clips, both with a slip, a place that one clip has. */
const queries = ['export', 'trust draft', 'setings', 'garden riv', 'tag', '4711'] as const;

/** A page opened in a tab of its own. */
interface Opened {
  /** From the navigation to the first frame with anything in it, ms. */
  readonly firstPaint: number;
  /** From the navigation to the frame that shows what was looked for, ms. */
  readonly shown: number;
  readonly page: Surface;
}

/** Opens a page where none of its extension runs, and looks at it only afterwards. */
export async function openAfresh(browser: Chromium, address: string, shown: () => boolean): Promise<Opened> {
  await browser.killWorker();
  await pause(rest);
  const page = await browser.openPage('about:blank');
  const source = `(${watchDocument})(${shown})`;
  await (page.transport as ChromiumTarget).send('Page.addScriptToEvaluateOnNewDocument', { source });
  await (page.transport as ChromiumTarget).send('Page.navigate', { url: address });
  await pause(rest);
  const at = await until('what was looked for', () =>
    page.eval<{ firstPaint: number; shown: number } | null, []>(() => {
      const [paint] = performance.getEntriesByName('first-paint');
      const seen = Reflect.get(window, 'benchShown');
      return paint && typeof seen === 'number' ? { firstPaint: paint.startTime, shown: seen } : null;
    }),
  );
  return { ...at, page };
}

/** Runs in the page: a row of the library's list shows what its clip is. */
export const listShows = (): boolean =>
  !!document.querySelector('[role=listbox] [role=option]:not(:has([aria-busy]))')?.textContent;

/** Runs in the page: it shows a field. */
export const fieldShows = (): boolean => !!document.querySelector('dialog input');

/** Runs in the page: it shows a paragraph. */
export const paragraphShows = (): boolean => !!document.querySelector('p');

/** The scripts that a page asks for until it rests, as paths in its extension. */
export async function scriptsOf(browser: Chromium, address: string): Promise<string[]> {
  const page = await browser.openPage('about:blank');
  const asked = await page.transport.requests();
  await page.goto(address);
  await pause(3 * rest);
  await page.close();
  return [...new Set(asked.map((url) => new URL(url).pathname).filter((name) => name.endsWith('.js')))];
}

const took = (page: Surface) =>
  until('the frame', () => page.eval<number | null, []>(() => Reflect.get(window, 'benchTook')));

/** From a key to the frame that shows what `shown` looks for in the page, ms. */
async function keyTakes(page: Surface, keys: string, shown: () => boolean | string): Promise<number> {
  const key = keys.split('+').at(-1);
  await page.eval(`() => (${watchKey})(${JSON.stringify(key)}, ${shown})`);
  await page.press(keys);
  return took(page);
}

/** "Find or do…": from its key to the frame that shows what it found. */
export async function openPalette(page: Surface): Promise<number> {
  const ms = await keyTakes(page, 'F1', () => !!document.querySelector('dialog[open] [role=option]'));
  await pause(quiet);
  return ms;
}

/** Types each of the queries into "Find or do…", opened anew; what each key took, ms. */
export async function typeQueries(page: Surface): Promise<number[]> {
  const all: number[] = [];
  for (const query of queries) {
    await openPalette(page);
    all.push(...(await typeQuery(page, query)));
    await closePalette(page);
  }
  return all;
}

/** Types each of the queries into a field that does nothing but show them: what a browser and its frames alone take, ms. */
export async function typeIntoField(page: Surface): Promise<number[]> {
  const all: number[] = [];
  for (const query of queries) all.push(...(await typeQuery(page, query)));
  return all;
}

async function typeQuery(page: Surface, query: string): Promise<number[]> {
  const all: number[] = [];
  for (const character of query) {
    await page.eval(watchTyping, quiet);
    await page.press(character);
    all.push(await took(page));
  }
  return all;
}

export async function closePalette(page: Surface): Promise<void> {
  await page.press('Escape');
  await page.gone('dialog');
  await pause(quiet);
}

/** From one tab to the next and back, each by what shows that its text is there: from the key to that frame, ms. */
export async function switchTabs(page: Surface, shown: { first: string; last: string }): Promise<[number, number]> {
  const back = await keyTakes(page, 'Alt+PageUp', shown.first as never);
  await pause(quiet);
  const on = await keyTakes(page, 'Alt+PageDown', shown.last as never);
  await pause(quiet);
  return [back, on];
}

/** Runs in the page: the text of an open clip shows, by its first heading. */
export const clipShows = (heading: string): string =>
  `() => document.querySelector('[role=tabpanel] [data-reader] h3')?.textContent === ${JSON.stringify(heading)}`;

/** Lines of the note that is switched to, and the least clips in the digest. */
const [lines, cards] = [60, 8];
const lineOf = (nth: number) =>
  `${['Noticing', 'Decision', 'Question', 'Action'][nth % 4]}: what we kept of call ${nth} is what the next one begins with #trust`;

/** Runs in the page: what the note says where its cursor was left. */
export const noteShows = `() => document.querySelector('[role=tabpanel] .cm-content')?.textContent.includes(${JSON.stringify(lineOf(lines - 1))}) ?? false`;
/** Runs in the page: a digest's blocks fill the window. */
export const digestShows = `() => ([...document.querySelectorAll('[role=tabpanel] [data-block]')].at(-1)?.getBoundingClientRect().bottom ?? 0) >= innerHeight`;
/** Runs in the page: all of its cards are there. */
export const wholeDigestShows = `() => document.querySelectorAll('[role=tabpanel] article').length >= ${cards}`;

/** Writes a note of many lines and makes a digest of a screen of clips and of its lines, and leaves them in tabs beside each other. */
export async function openNoteAndDigest(page: Surface): Promise<void> {
  await command(page, 'New meeting note');
  await page.click('option', /^Blank/);
  await page.see('textbox', 'Notes');
  await page.fill('textbox', 'Notes', Array.from({ length: lines }, (_, nth) => lineOf(nth)).join('\n'));
  // The note is kept as its tab is left.
  await command(page, 'New digest');
  await page.see('heading', 'New digest');
  await page.choose('What to gather', 'What a search finds');
  await page.fill('searchbox', 'Words to look for', 'rarely');
  await page.click('checkbox', 'Whenever it was');
  await page.click('button', 'Make the draft');
  await until('the digest', () => page.eval<boolean, []>(wholeDigestShows), 20_000);
  await pause(rest);
}

export const scroll = (page: Surface): Promise<Scrolled> => page.eval<Scrolled, [number]>(scrollList, frames);

/** Filters the list by a word and waits until it shows; a word that few clips carry leaves one screen of them. */
export async function filterTo(page: Surface, text: string): Promise<void> {
  await page.fill('searchbox', 'Search in the library', text);
  // Longer than the library takes to answer.
  await pause(rest);
  await until('the list', () => page.eval<boolean, []>(() => !document.querySelector('[role=listbox] [aria-busy]')));
}

/**
 * Two windows: a change of each kind is made in one, so many times; how long after the last event of input that made it
 * the frame of the other shows it, ms by kind. The pages are of one process, with one clock.
 */
export async function editBeside(browser: Chromium, times: number): Promise<Map<string, number[]>> {
  const site = await serve();
  const [left, right] = [await workbench(browser), await browser.openOwnWindow('workbench.html')];
  await right.see('option', undefined, { within: ['listbox'], nth: 0 });
  const at = (page: Surface) =>
    until('the change', () => page.eval<number | null, []>(() => Reflect.get(window, 'benchAt')));
  const all = new Map<string, number[]>();
  for (const kind of kinds) {
    const two = { browser, site, left, right };
    await kind.open(two);
    const took: number[] = [];
    for (let nth = 1; nth <= times; nth += 1) {
      const { by, shows, make, after } = await kind.ready(two, nth);
      await pause(rest);
      if (await right.eval<boolean, []>(shows)) throw new Error(`${kind.name}: seen before it was made`);
      await right.eval(`() => (${watchWall})(${shows})`);
      await by.eval(`() => (${watchWall})(null)`);
      await make();
      const made = await at(by);
      took.push((await at(right)) - made);
      await after?.();
    }
    all.set(kind.name, took);
  }
  await left.close();
  await right.close();
  site.close();
  return all;
}
