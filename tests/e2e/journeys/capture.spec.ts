import type { Browser } from '../browser/browser';
import { pause, until } from '../browser/surface';
import { keep, mark, openClip, openForm, principles, room, saved, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const article = '/trust-before-tasks.html';
const title = /Trust before tasks/;

test('installing asks for no permission that warns and opens one welcome page', async ({ fresh: mine }) => {
  expect(await mine.installWarnings()).toEqual([]);
  const welcome = await mine.findPage('/workbench.html');
  await welcome.see('heading', 'Welcome to Commonplace');
  await mine.restart('quit');
  const again = await mine.openOwn('workbench.html');
  await again.see('navigation', 'Rooms');
  const pages = await mine.pages();
  expect(pages.filter((url) => url.includes('workbench.html'))).toHaveLength(1);
});

test('a page is kept with note, principles and tags, by keys alone', async ({ mine, site }) => {
  const page = await mine.openPage(site.url + article);
  const popup = await openForm(mine, page);
  await popup.holds('textbox', 'Title', title);
  await popup.seeText('The Commons Letter');
  await expect.poll(async () => (await popup.focused())?.name).toMatch(/^Why I kept this/);
  await popup.type('For our June call');
  for (const key of ['Alt+1', 'Alt+3']) await popup.press(key);
  for (const [place, on] of [true, false, true].entries())
    await popup.seePressed('button', principles[place] as string, on);
  await popup.click('combobox', 'Tags');
  await popup.type('peer calls');
  await popup.press('Enter');
  await popup.see('button', 'Remove tag peer calls');
  await popup.press('Control+Enter');
  await saved(mine, popup);
  await mine.closePopup();

  const library = await workbench(mine);
  await openClip(library, title);
  await library.holds('textbox', /Why I kept this/, 'For our June call');
  await library.seePressed('button', principles[2], true, { within: ['tabpanel'] });
  await library.see('button', 'Remove tag peer calls');
  await library.seeText('peer calls');
  // The article, not the menus and advertisements around it.
  expect(await library.hasText('Papelería')).toBe(false);
});

test('a page saved before is known again and can be updated', async ({ mine, site }) => {
  const page = await keep(mine, site.url + article, { note: 'first' });
  const popup = await openForm(mine, page);
  await popup.seeText('Saved on');
  await popup.holds('textbox', 'Why I kept this', 'first');
  await popup.click('button', 'Update with this page');
  await saved(mine, popup);
  await mine.closePopup();
  const library = await workbench(mine);
  await room(library, 'Library');
  await library.seeText('1 clip');
  await library.counts('option', title, 1);
});

const interruptions: Record<string, (browser: Browser) => Promise<void>> = {
  'the popup closes right after the last key': (browser) => browser.closePopup(),
  'the worker dies': async (browser) => {
    await browser.killWorker();
    await browser.closePopup();
  },
  'the browser crashes': async (browser) => {
    await pause(1000);
    await browser.restart('kill');
  },
};

for (const [name, interrupt] of Object.entries(interruptions))
  test(`what was typed comes back after ${name}`, async ({ fresh: mine, site }) => {
    const page = await mine.openPage(site.url + article);
    const popup = await openForm(mine, page);
    await mark(popup, { principles: [2] });
    await mark(popup, { note: 'half a thought' });
    await interrupt(mine);
    const library = await workbench(mine);
    await library.click('button', /^Drafts/);
    await library.see('button', 'Continue on the page');
    const again = await openForm(mine, await mine.openPage(site.url + article));
    await again.seeText('We brought back what you typed');
    await again.holds('textbox', 'Why I kept this', 'half a thought');
    await again.seePressed('button', principles[1]);
    await again.click('button', 'Save');
    await saved(mine, again);
    await mine.closePopup();
    await library.gone('button', 'Continue on the page');
  });

test('the shortcut saves at once and says so on the button', async ({ mine, site }) => {
  const page = await mine.openPage(site.url + article);
  await mine.pressCommand(page, 'clip-saveNow');
  expect(await until('the badge', async () => (await mine.badge(page)) || null)).toBe('✓');
  const library = await workbench(mine);
  await library.see('option', title);
});

test('a sign on the button goes with the next worker where its own is gone', async ({ mine, site }) => {
  const library = await workbench(mine);
  const signs = () =>
    library.eval<string, []>(`async () => {
      const { tabs, action } = globalThis.browser ?? chrome;
      const texts = (await tabs.query({})).map(({ id }) => action.getBadgeText({ tabId: id }));
      return (await Promise.all(texts)).join('');
    }`);
  const page = await mine.openPage(site.url + article);
  await mine.pressCommand(page, 'clip-saveNow');
  await until('the sign', async () => (await signs()) === '✓');
  await mine.killWorker();
  await pause(5000);
  expect(await signs()).toBe('✓');
  await library.eval(
    `() => (globalThis.browser ?? chrome).runtime.sendMessage({ call: 'refreshMenus', input: {} }).catch(String)`,
  );
  await until('no sign', async () => (await signs()) === '');
});

test('the page menu keeps a page, and a selection as passage of its clip', async ({ mine, site }) => {
  const page = await mine.openPage(site.url + article);
  await mine.chooseContextMenu(page, { id: 'page-keep', label: 'Keep this page…' });
  const popup = await mine.findPopup();
  await popup.see('button', 'Save');
  await popup.press('Enter');
  await saved(mine, popup);
  await mine.closePopup();
  const words = await page.eval<string, []>(
    `() => [...document.querySelectorAll('article p, main p, p')].map((each) => each.textContent.trim()).find((text) => text.length > 150).slice(0, 60)`,
  );
  await page.selectText(words);
  await mine.chooseContextMenu(page, { id: 'selection-passage', label: 'Save as a passage of this page’s clip' });
  await until('the badge', async () => (await mine.badge(page)) || null);
  const library = await workbench(mine);
  await openClip(library, title);
  await library.seeText('1 highlight');
  await library.seeText(words.slice(0, 30));
});

test('what cannot be read says so and its link can be kept', async ({ mine, site }) => {
  site.put('report.pdf', '%PDF-1.4 nothing to see', 'application/pdf');
  const page = await mine.openPage(`${site.url}/report.pdf`);
  const popup = await mine.clickToolbar(page);
  await popup.seeText(/cannot be read|could not be read|not let us read/, 20_000);
  await mark(popup, { title: 'The annual report', note: 'read page 12' });
  await popup.click('button', 'Save the link');
  await saved(mine, popup);
  await mine.closePopup();
  const library = await workbench(mine);
  await openClip(library, /The annual report/);
  await library.seeText('Only the link was kept');
});

test('a worker that dies between click and save loses nothing', async ({ mine, site }) => {
  const page = await mine.openPage(site.url + article);
  const popup = await openForm(mine, page);
  await mark(popup, { note: 'kept all the same' });
  await mine.killWorker();
  await popup.click('button', 'Save');
  await saved(mine, popup);
  await mine.closePopup();
  const library = await workbench(mine);
  await openClip(library, title);
  await library.holds('textbox', /Why I kept this/, 'kept all the same');
});

test('with words selected the popup says that they are kept, and they are', async ({ mine, site }) => {
  const words = 'It took one phone call to find out';
  const page = await mine.openPage(site.url + article);
  await page.selectText(words);
  const popup = await openForm(mine, page);
  await popup.seeText(`You selected: ${words}`);
  await popup.click('button', 'Save');
  await saved(mine, popup);
  await mine.closePopup();
  const library = await workbench(mine);
  await openClip(library, title);
  await library.seeText('This is the part of the page that was selected.');
  await until('the selected words and no others', async () =>
    (await library.texts('document', { within: ['tabpanel'] })).includes(words),
  );
});

test('a draft that is discarded is gone', async ({ mine, site }) => {
  const library = await workbench(mine);
  await room(library, 'Library');
  const page = await mine.openPage(site.url + article);
  const popup = await openForm(mine, page);
  await mark(popup, { note: 'half a thought' });
  await library.see('button', 'Drafts (1)');
  await popup.type(' and the rest');
  await mine.closePopup();
  await library.front();
  await library.click('button', 'Drafts (1)');
  await library.seeText('half a thought and the rest');
  await library.click('button', 'Discard');
  await library.seeText('No drafts');
  await library.see('button', 'Drafts');
  const again = await openForm(mine, page);
  await again.holds('textbox', 'Why I kept this', '');
  expect(await again.hasText('We brought back what you typed')).toBe(false);
});
