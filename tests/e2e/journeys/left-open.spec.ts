import { pause, type Surface, until } from '../browser/surface';
import { command, keep, openClip, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const pages = ['/trust-before-tasks.html', '/long-read.html'];
const paragraphs = Array.from({ length: 80 }, (_, i) => `<p>Paragraph ${i}: we listened first, and then we asked.</p>`);

/** The tabs of a window, in their order. */
const tabs = (page: Surface) => page.texts('tab');
const note = 'Why I kept this';

/** Whether the database knows of a window where the second of a list is open and pinned beside the first. */
const isKept = `async () => {
  const opening = indexedDB.open('commonplace');
  const db = await new Promise((resolve) => { opening.onsuccess = () => resolve(opening.result); });
  const asked = db.transaction('kv').objectStore('kv').getAll(IDBKeyRange.bound('local/session ', 'local/session!'));
  const kept = await new Promise((resolve) => { asked.onsuccess = () => resolve(asked.result); });
  db.close();
  return kept.some(({ layout, library }) => library.text === 'paragraph' && layout.tabs.at(-1).preview === false);
}`;

for (const how of ['quit', 'kill'] as const)
  test(`what was opened the moment before a ${how} is open again, in each window`, async ({ fresh: mine, site }) => {
    site.put(
      'long-read.html',
      `<title>A long read</title><article><h1>A long read</h1>${paragraphs.join('')}</article>`,
    );
    for (const path of pages) await keep(mine, site.url + path);
    const first = await workbench(mine);
    await openClip(first, /Trust before tasks/);
    // What another window opens is not this one's.
    const second = await mine.openOwnWindow('workbench.html');
    await second.see('navigation', 'Rooms', {}, 20_000);
    await room(second, 'Principles');
    await second.click('option', undefined, { nth: 0, count: 2 });
    await second.see('textbox', 'Name');
    const besides = await tabs(second);

    await first.front();
    await first.fill('searchbox', 'Search in the library', 'paragraph');
    await first.see('option', /A long read/);
    await first.gone('option', /Trust before tasks/);
    await first.click('option', /A long read/, { count: 2 });
    // What a page that is killed puts down is lost with it: then the database must have it, at once.
    if (how === 'kill') await until('it is in the database', () => first.eval<boolean, []>(isKept), 2000);
    await mine.restart(how);

    const again = await workbench(mine);
    await again.see('tab', /A long read/, {}, 20_000);
    await again.holds('searchbox', 'Search in the library', 'paragraph');
    const other = await mine.openOwnWindow('workbench.html');
    await other.see('tab', undefined, { nth: besides.length - 1 }, 20_000);
    await expect.poll(() => tabs(other)).toEqual(besides);
  });

/** How the frame and what is open in it stand. */
const standing = (page: Surface) =>
  page.eval<Standing, []>(`() => {
    const edge = (label) => Number(document.querySelector('[role=separator][aria-label="' + label + '"]')?.ariaValueNow);
    const line = (panel) => panel.getBoundingClientRect().top + 72;
    const read = (panel) => [...panel.querySelectorAll('[data-reader] p')].find((each) => each.getBoundingClientRect().bottom > line(panel));
    const parts = [...document.querySelectorAll('main [role=tabpanel]')];
    const { value, selectionStart } = document.activeElement;
    return {
      side: edge('Width of the side bar'),
      list: document.querySelector('[role=listbox][aria-label=Clips]')?.scrollTop,
      filters: document.querySelector('section[aria-label=Filters]')?.scrollTop,
      contents: edge('Height of “Contents”'),
      panel: edge('Height of the panel'),
      view: document.querySelector('[data-region=panel] [role=tab][aria-selected=true]')?.title,
      lines: document.querySelector('[data-region=panel] div:has(> ul)')?.scrollTop,
      parts: edge('Make the parts wider or narrower'),
      tops: parts.map(({ scrollTop }) => scrollTop),
      read: parts.map((panel) => read(panel)?.textContent.split(':')[0]),
      titles: parts.map((panel) => panel.querySelector('[data-field=title]')?.selectionStart),
      cursor: value === undefined ? null : value.slice(0, selectionStart) + '|' + value.slice(selectionStart),
    };
  }`);
interface Standing {
  side: number;
  list: number;
  filters: number;
  contents: number;
  panel: number;
  view: string;
  lines: number;
  parts: number;
  tops: number[];
  read: string[];
  titles: number[];
  cursor: string;
}

/** The same once nothing moves any more for as long as a hand takes to the next thing. */
function rested(page: Surface): Promise<Standing> {
  let last = '';
  return until('it rests', async () => {
    const now = await standing(page);
    const rests = JSON.stringify(now) === last;
    last = JSON.stringify(now);
    if (!rests) await pause(500);
    return rests ? now : null;
  });
}

/** Presses a key some times on what is named so. */
async function pressOn(page: Surface, [role, name]: [string, string], keys: readonly string[]): Promise<void> {
  await page.click(role, name);
  for (const key of keys) await page.press(key);
}

/** Scrolls what a selector finds, in its order, to so many pixels, as a wheel does. */
const scrollTo = (page: Surface, selector: string, tops: readonly number[]) =>
  page.eval<void, [string, readonly number[]]>(
    `(selector, tops) => document.querySelectorAll(selector).forEach((each, i) => {
      each.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
      each.scrollTop = tops[i];
    })`,
    selector,
    tops,
  );

test('the frame, each part, scroll and cursor are as they were after an update and after a quit', async ({
  fresh: mine,
  site,
}) => {
  const long = Array.from({ length: 120 }, (_, i) => `<p>Paragraph ${i}: ${'we listened, then asked. '.repeat(5)}</p>`);
  site.put('long-read.html', `<title>A long read</title><article><h1>A long read</h1>${long.join('')}</article>`);
  await keep(mine, site.url + pages[1]);
  const page = await workbench(mine);
  await page.click('button', 'Add the sample library', { nth: 0 });
  await page.see('option', undefined, { nth: 4 }, 20_000);
  await page.click('button', 'Filters');
  await page.see('list', 'Kind');
  await openClip(page, /A long read/);
  await pressOn(page, ['textbox', 'Title'], ['Home', 'ArrowRight', 'ArrowRight']);
  await command(page, 'Follow up: show or hide the panel below');
  await page.see('separator', 'Height of the panel');
  await pressOn(page, ['separator', 'Height of the panel'], ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown']);
  await pressOn(page, ['separator', 'Width of the side bar'], ['ArrowRight', 'ArrowRight']);
  await command(page, 'Contents: what');
  await pressOn(page, ['separator', 'Height of “Contents”'], ['ArrowDown', 'ArrowDown']);
  // The same clip in both parts: each is read at a place of its own, with a cursor of its own.
  await page.press('Alt+r');
  await page.see('tabpanel', undefined, { nth: 2 });
  // Put back a moment after the part is drawn anew, unless somebody does something first.
  await until('the cursor in the title', async () => (await standing(page)).titles[0] === 2);
  await pressOn(page, ['separator', 'Make the parts wider or narrower'], ['ArrowLeft', 'ArrowLeft', 'ArrowLeft']);
  await page.fill('textbox', note, 'one two three', { nth: 1 });
  // Firefox brings the cursor into sight late.
  await until('the parts stand where they were scrolled to', async () => {
    await scrollTo(page, 'main [role=tabpanel]', [1500, 4200]);
    await pause(150);
    return (await standing(page)).tops.join() === '1500,4200';
  });
  await scrollTo(page, 'section[aria-label=Filters]', [70]);
  await scrollTo(page, '[role=listbox][aria-label=Clips]', [330]);
  await scrollTo(page, '[data-region=panel] div:has(> ul)', [60]);
  // Letters are made larger meanwhile: a place in a text is one of its words, not so many pixels.
  const { tops, ...before } = await rested(page);
  expect(before.read).not.toContain(undefined);
  expect(before.filters).toBe(70);
  await mine.reloadExtension();
  const own = await mine.openOwn('manifest.json');
  await own.eval(
    `() => localStorage.setItem('readerLook', JSON.stringify({ size: 3, wide: false, sans: false, airy: false }))`,
  );
  await own.close();
  const updated = await workbench(mine);
  await expect.poll(() => standing(updated)).toMatchObject(before);
  expect((await standing(updated)).tops).not.toEqual(tops);

  for (let step = 0; step < 6; step += 1) await updated.press('ArrowLeft');
  // Where a cursor is moved the text around it comes into sight.
  const moved = await rested(updated);
  expect(moved.cursor).toBe('one two| three');
  await mine.restart('quit');
  const again = await workbench(mine);
  await expect.poll(() => standing(again)).toEqual(moved);
});
