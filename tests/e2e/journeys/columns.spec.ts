import { pause, type Surface, until } from '../browser/surface';
import { command, keep, openClip, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';
import { sample } from '../stops';

const words = 'we listened first, and then we asked what was needed and who could help with it. '.repeat(6);
const paragraphs = Array.from({ length: 60 }, (_, i) => `<p>Paragraph ${i}: ${words}</p>`);
const title = 'Notes from the orchard';
const [wide, narrow] = [
  [1280, 640],
  [600, 640],
] as const;
type Size = typeof wide | typeof narrow;

/** Gives the window another width, until the page is laid out for it. */
async function size(page: Surface, [width, height]: Size): Promise<void> {
  await page.transport.resize?.(width, height);
  await until('the width', () => page.eval<boolean, [number]>('(width) => innerWidth === width', width));
}

/** Marks the element with the focus, to know it again. */
const markFocused = (page: Surface) => page.eval('() => { document.activeElement.known = true; }');

interface At {
  known: boolean;
  /** What is written there, with the cursor in it. */
  words: string;
  /** Main parts that show. */
  mains: number;
}

/** What has the focus, once the page had time to take it away. */
const at = (page: Surface) =>
  page.eval<At, []>(`async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise((next) => requestAnimationFrame(next));
    const { known = false, value = '', selectionStart } = document.activeElement;
    const mains = [...document.querySelectorAll('main, [role=main]')].filter((each) => each.checkVisibility()).length;
    return { known, words: value.slice(0, selectionStart) + '|' + value.slice(selectionStart), mains };
  }`);

/** Over the width where columns go and come, and back: the focus and what is half typed stay as they are. */
async function stays(page: Surface, words: string, front: readonly [string, string?]): Promise<void> {
  await markFocused(page);
  for (const to of [narrow, wide, narrow, wide]) {
    await size(page, to);
    expect(await at(page), `${to[0]} px`).toEqual({ known: true, words, mains: 1 });
    if (to === narrow) await page.see(...front);
  }
}

const left = async (page: Surface, times: number) => {
  for (let step = 0; step < times; step += 1) await page.press('ArrowLeft');
};

/** The paragraph that is read in the first part, and how far into it, %. */
const read = (page: Surface) =>
  page.eval<[string, number], []>(`() => {
    const panel = document.querySelector('main [role=tabpanel]');
    const line = panel.getBoundingClientRect().top + 80;
    const at = [...panel.querySelectorAll('[data-reader] p')].find((each) => each.getBoundingClientRect().bottom > line);
    const { top, height } = at.getBoundingClientRect();
    return [at.textContent.split(':')[0], Math.round((100 * (line - top)) / height)];
  }`);

/** Reads on to somewhere down in the first part, until that is noted. */
async function readTo(page: Surface, top: number): Promise<[string, number]> {
  await page.eval<void, [number]>(`(top) => { document.querySelector('main [role=tabpanel]').scrollTop = top; }`, top);
  await pause(500);
  return read(page);
}

/** The same words are read there, give or take a few. */
async function readsOn(page: Surface, [paragraph, part]: [string, number]): Promise<void> {
  const near = async () => {
    const [now, share] = await read(page);
    return now === paragraph && Math.abs(share - part) < 8 ? true : Promise.reject(new Error(`${now}, ${share} %`));
  };
  await until(`${paragraph}, ${part} %`, near);
}

test('as the window gets narrow and wide again, what is written, read and open stays, and what one is at is in front', async ({
  mine,
  site,
}) => {
  site.put('orchard.html', `<title>${title}</title><article><h1>${title}</h1>${paragraphs.join('')}</article>`);
  await keep(mine, `${site.url}/orchard.html`);
  const page = await workbench(mine);
  await size(page, wide);
  await sample(page);
  await openClip(page, new RegExp(title));
  await page.seeText(/Paragraph 59/);

  // What a list opened is in front, at the words that were read; the list has the keys again where it shows.
  const there = await readTo(page, 3000);
  await markFocused(page);
  for (let times = 0; times < 2; times += 1) {
    await size(page, narrow);
    await page.see('tabpanel', new RegExp(title));
    await readsOn(page, there);
    await until('the text has the keys', async () => (await page.focused())?.role === 'tabpanel');
    await size(page, wide);
    await readsOn(page, there);
    expect(await at(page)).toMatchObject({ known: true });
  }

  // Of two parts the one in use is in front; the other one waits, and stands where it stood after a reload as well.
  await page.press('Alt+R');
  await page.see('tabpanel', undefined, { nth: 1 });
  await command(page, 'New meeting note');
  await page.click('option', /Community call/);
  await page.fill('textbox', 'Notes', 'one two');
  await left(page, 3);
  const behind = await readTo(page, 5000);
  await stays(page, 'one |two', ['textbox', 'Notes']);
  await readsOn(page, behind);
  await size(page, narrow);
  await page.reload();
  await page.holds('textbox', 'Notes', 'one two', {});
  await size(page, wide);
  await readsOn(page, behind);

  // What is half typed in a list's room, and in the panel.
  await room(page, 'Peers');
  await page.fill('searchbox', 'Search people and organizations', 'orch');
  await left(page, 2);
  await stays(page, 'or|ch', ['main', 'Peers']);
  await page.press('Alt+J');
  await page.see('region', 'Follow up');
  await page.fill('searchbox', 'Search lines', 'when');
  await left(page, 1);
  await stays(page, 'whe|n', ['main', 'Follow up']);

  // The panel waits behind an editor, as it was; so does the list.
  await page.click('textbox', 'Notes');
  await size(page, narrow);
  await page.gone('main', 'Follow up');
  await size(page, wide);
  await page.holds('searchbox', 'Search lines', 'when');
  await page.holds('searchbox', 'Search people and organizations', 'orch');
  await page.see('complementary', 'Peers');
  await page.see('region', 'Follow up');

  // An open menu stays open, inside the window.
  await page.click('button', 'This tab', { nth: 1 });
  await page.see('menu', 'This tab');
  await markFocused(page);
  for (const to of [narrow, wide]) {
    await size(page, to);
    expect(await at(page)).toMatchObject({ known: true });
    await until('the menu is in the window', () =>
      page.eval<boolean, []>(
        `() => { const { left, right } = document.querySelector('[role=menu]').getBoundingClientRect(); return left >= 0 && right <= innerWidth; }`,
      ),
    );
  }
});
