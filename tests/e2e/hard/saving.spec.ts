import { expect, test } from '@playwright/test';
import { pause, type Surface, until } from '../browser/surface';
import { mark, openForm, principles, room, saved, workbench } from '../deeds';
import { article, house } from './house';

const here = house();

/** Puts an article on the site and opens it. */
async function openArticle(title: string): Promise<Surface> {
  const name = `${title.toLowerCase().replaceAll(' ', '-')}.html`;
  here.site.put(name, article(title));
  return here.mine.openPage(`${here.site.url}/${name}`);
}

/** How often the library lists a clip; where it does, it is whole. */
async function wholeOrNothing(library: Surface, title: string): Promise<number> {
  await room(library, 'Library');
  const count = await library.count('option', new RegExp(`^${title}`));
  expect(count).toBeLessThanOrEqual(1);
  if (count) {
    await library.click('option', new RegExp(`^${title}`));
    await library.holds('textbox', 'Title', title);
    await library.seeText(`Here end the words of ${title}.`);
  }
  return count;
}

for (const [index, wait] of [0, 15, 60].entries())
  test(`the worker dies ${wait} ms into saving at once: all or nothing, and again works`, async () => {
    const title = `Saved at once ${index + 1}`;
    const page = await openArticle(title);
    await here.mine.pressCommand(page, 'clip-saveNow');
    await pause(wait);
    await here.mine.killWorker();
    await pause(300);
    const library = await workbench(here.mine);
    await wholeOrNothing(library, title);
    await here.mine.pressCommand(page, 'clip-saveNow');
    await until('the clip', async () => (await library.count('option', new RegExp(`^${title}`))) === 1);
    expect(await wholeOrNothing(library, title)).toBe(1);
  });

test('the worker dies the moment Save is clicked: the clip is whole', async () => {
  const title = 'Saved without worker';
  const page = await openArticle(title);
  const popup = await openForm(here.mine, page);
  await mark(popup, { note: 'kept all the same', principles: [1] });
  await Promise.all([popup.click('button', 'Save'), here.mine.killWorker()]);
  await saved(here.mine, popup);
  await here.mine.closePopup();
  const library = await workbench(here.mine);
  expect(await wholeOrNothing(library, title)).toBe(1);
  await library.holds('textbox', /Why I kept this/, 'kept all the same');
});

for (const [index, wait] of [0, 20].entries())
  test(`the popup goes ${wait} ms after Save is clicked: saved, or the draft is there`, async () => {
    const title = `Closed at once ${index + 1}`;
    const page = await openArticle(title);
    const popup = await openForm(here.mine, page);
    await mark(popup, { note: 'never lost', principles: [2] });
    await popup.click('button', 'Save');
    await pause(wait);
    await here.mine.closePopup();
    const library = await workbench(here.mine);
    if (!(await wholeOrNothing(library, title))) {
      const again = await openForm(here.mine, page);
      await again.seeText('We brought back what you typed');
      await again.click('button', 'Save');
      await saved(here.mine, again);
      await here.mine.closePopup();
      await library.see('option', new RegExp(`^${title}`));
      expect(await wholeOrNothing(library, title)).toBe(1);
    }
    await library.holds('textbox', /Why I kept this/, 'never lost');
  });

test('a popup closed in the middle of a word brings the word back', async () => {
  const page = await openArticle('Closed while typing');
  const popup = await openForm(here.mine, page);
  await mark(popup, { title: 'Half a tit', note: 'half a tho', principles: [4], tags: ['open'] });
  await popup.click('combobox', 'Tags');
  await popup.type('hal');
  await here.mine.closePopup();
  const again = await openForm(here.mine, page);
  await again.seeText('We brought back what you typed');
  await again.holds('textbox', 'Title', 'Half a tit');
  await again.holds('textbox', 'Why I kept this', 'half a tho');
  await again.holds('combobox', 'Tags', 'hal');
  await again.see('button', 'Remove tag open');
  expect(await again.pressed('button', principles[3])).toBe(true);
  await again.click('button', 'Discard it');
  await again.holds('textbox', 'Title', 'Closed while typing');
  await here.mine.closePopup();
});

test('the browser is killed in mid-edit: draft, clip, open tab and typed text come back', async () => {
  const kept = await openArticle('Before the crash');
  await here.mine.pressCommand(kept, 'clip-saveNow');
  const library = await workbench(here.mine);
  await library.see('option', /^Before the crash/, {}, 20_000);
  expect(await wholeOrNothing(library, 'Before the crash')).toBe(1);
  await library.fill('textbox', /Why I kept this/, 'typed, then the power went');
  const page = await openArticle('Open at the crash');
  const popup = await openForm(here.mine, page);
  await mark(popup, { note: 'a draft, then the power went', principles: [3] });
  await pause(700);
  await here.mine.restart('kill');
  const again = await openForm(here.mine, await here.mine.openPage(`${here.site.url}/open-at-the-crash.html`));
  await again.seeText('We brought back what you typed');
  await again.holds('textbox', 'Why I kept this', 'a draft, then the power went');
  expect(await again.pressed('button', principles[2])).toBe(true);
  await here.mine.closePopup();
  const after = await workbench(here.mine);
  await after.holds('textbox', 'Title', 'Before the crash');
  await after.holds('textbox', /Why I kept this/, 'typed, then the power went');
  await after.seeText('Here end the words of Before the crash.');
});
