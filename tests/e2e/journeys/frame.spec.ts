import { type Surface, until } from '../browser/surface';
import { keep, openClip, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const paragraphs = Array.from({ length: 90 }, (_, i) => `<p>Paragraph ${i}: we listened first, and then we asked.</p>`);
const pageOf = (title: string, more = '') =>
  `<title>${title}</title><article><h1>${title}</h1>${more}${paragraphs.join('')}</article>`;
const [orchard, river] = ['Notes from the orchard', 'Notes from the river'];
const bar = { within: ['contentinfo'] } as { within: [string] };
type Box = { left: number; top: number; bottom: number; scrolled: number };

/** How wide the side bar is drawn, CSS pixels. */
const width = (page: Surface) =>
  page.eval<number, []>(`() => Math.round(document.querySelector('[data-region=side]').getBoundingClientRect().width)`);

/** The open tabs in their order, each with how its name is written. */
const tabs = (page: Surface) =>
  page.eval<string[], []>(`() => [...document.querySelectorAll('main [role=tab] [dir=auto]')].map((name) =>
    name.textContent + ', ' + getComputedStyle(name).fontStyle)`);

/** Where each part stands, and how far it is scrolled. */
const parts = (page: Surface) =>
  page.eval<Box[], []>(`() => [...document.querySelectorAll('main [role=tabpanel]')].map((each) => {
    const { left, top, bottom } = each.getBoundingClientRect();
    return { left, top, bottom, scrolled: each.scrollTop };
  })`);

/** Scrolls the part in use by a key, and waits until it stands; how far each part is scrolled then. */
async function scrollBy(page: Surface, key: string, part: number): Promise<number[]> {
  const tops = async () => (await parts(page)).map(({ scrolled }) => scrolled);
  let before = await tops();
  await page.press(key);
  await until('scrolled', async () => (await tops())[part] !== before[part]);
  await until('it stands', async () => {
    const last = before;
    before = await tops();
    return before[part] === last[part];
  });
  return before;
}

test('side bar, tabs, parts and status bar do what they say', async ({ mine, site }) => {
  site.put('orchard.html', pageOf(orchard, '<p><img src="/gone.png" alt="An orchard" width="600" height="400"></p>'));
  site.put('river.html', pageOf(river));
  for (const name of ['orchard.html', 'river.html']) await keep(mine, `${site.url}/${name}`);
  const page = await workbench(mine);
  await page.transport.resize?.(1440, 900);
  await room(page, 'Library');
  await page.press('Alt+w');
  await page.gone('tab', 'Welcome');

  // The side bar goes, comes back, and is as wide as it was made.
  await page.press('Mod+b');
  await page.gone('complementary', 'Library');
  await page.press('Mod+b');
  await page.see('complementary', 'Library');
  const before = await width(page);
  await page.click('separator', 'Width of the side bar');
  for (let step = 0; step < 3; step += 1) await page.press('ArrowRight');
  await page.press('ArrowLeft');
  await expect.poll(() => width(page)).toBe(before + 32);
  await page.reload();
  await page.see('option', new RegExp(river), {}, 20_000);
  expect(await width(page)).toBe(before + 32);

  // What is only looked at gives its place to the next; what is kept stays, and the list keeps the keyboard.
  await openClip(page, new RegExp(orchard));
  await page.click('option', new RegExp(river));
  await expect.poll(() => tabs(page)).toEqual([`${river}, italic`]);
  await page.press('Alt+k');
  await expect.poll(() => tabs(page)).toEqual([`${river}, normal`]);
  expect((await page.focused())?.role).toBe('listbox');
  await page.click('option', new RegExp(orchard));
  await expect.poll(() => tabs(page)).toEqual([`${river}, normal`, `${orchard}, italic`]);
  await page.click('button', 'This tab');
  await page.click('menuitem', /^Keep this tab open/);
  await expect.poll(() => tabs(page)).toEqual([`${river}, normal`, `${orchard}, normal`]);
  await page.press('Alt+Shift+,');
  await expect.poll(() => tabs(page)).toEqual([`${orchard}, normal`, `${river}, normal`]);
  await page.press('Alt+Shift+.');
  await expect.poll(() => tabs(page)).toEqual([`${river}, normal`, `${orchard}, normal`]);

  // One part above the other, each scrolled by itself.
  await page.press('Alt+Shift+r');
  await page.counts('tabpanel', undefined, 2, { within: ['main'] });
  const [upper, lower] = await parts(page);
  expect(lower?.left).toBe(upper?.left);
  expect(lower?.top).toBeGreaterThanOrEqual(upper?.bottom ?? Number.POSITIVE_INFINITY);
  await page.seeText(/Paragraph 89/);
  const [first, second] = await scrollBy(page, 'PageDown', 1);
  expect([first, second]).toEqual([0, expect.any(Number)]);
  await page.press('Alt+Shift+PageUp');
  const [moved, stood] = await scrollBy(page, 'PageDown', 0);
  expect(moved).toBeGreaterThan(0);
  expect(stood).toBe(second);

  // The status bar says what is at hand, how long it is and what needs a look; each leads there.
  await page.see('button', orchard, bar);
  await page.see('button', /^810 words · 4 min$/, bar);
  await page.click('button', /to look at$/, bar);
  await page.click('menuitem', /image of this clip is not kept here/);
  await until('the image that is not kept', async () =>
    /^1 image is not kept/.test((await page.focused())?.name ?? ''),
  );
  await page.click('option', new RegExp(orchard));
  await page.press('Shift+ArrowUp');
  await page.see('button', '2 clips selected', bar);
});
