import { type Surface, until } from '../browser/surface';
import { command, downloaded, keep, openClip, principles, room, saved, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const trust = { page: '/trust-before-tasks.html', title: /Trust before tasks/ };
const review = { page: '/fifteen-minute-review.html', title: /in fifteen minutes/ };
const unfinished = { page: '/borradores-abiertos.html', title: /Borradores abiertos/ };
const inLibrary = { within: ['complementary', 'Library'] as [string, string] };
const inHighlights = { within: ['region', /^Highlights$/] as [string, RegExp] };

/** Waits until the library's list says this number of clips, and shows so many. */
async function counted(page: Surface, words: string): Promise<void> {
  await until(`the library says ${words}`, async () => (await page.texts('status', inLibrary)).includes(words));
  const number = Number(words.split(' ')[0]);
  await until(`${number} rows`, async () => (await page.count('option', undefined, inLibrary)) === number);
}

test('the library is searched by words and by principle, and shows everything again', async ({ mine, site }) => {
  await keep(mine, site.url + trust.page, { principles: [1] });
  await keep(mine, site.url + review.page, { principles: [2] });
  await keep(mine, site.url + unfinished.page);
  const page = await workbench(mine);
  await room(page, 'Library');
  await counted(page, '3 clips');

  await page.fill('searchbox', 'Search in the library', 'scribe');
  await counted(page, '1 clip');
  await page.see('option', review.title);
  await page.click('button', /^Prioritize Relationships 0/, inLibrary);
  await counted(page, '0 clips');
  await page.seeText('Nothing fits all of that');
  await page.click('button', 'Show everything');
  await counted(page, '3 clips');
  await page.holds('searchbox', 'Search in the library', '');

  await page.click('button', /^Prioritize Relationships 1/, inLibrary);
  await counted(page, '1 clip');
  await page.see('option', trust.title);
  await page.click('button', /^Prioritize Relationships 1/, inLibrary);
  await counted(page, '3 clips');
});

test('a clip that was open is read; the key R makes it unread, and read again', async ({ mine, site }) => {
  await keep(mine, site.url + trust.page);
  const page = await workbench(mine);
  await room(page, 'Library');
  await page.see('option', /^Unread Trust before tasks/);
  await page.click('option', trust.title);
  await page.gone('option', /^Unread/);
  await page.press('r');
  await page.see('option', /^Unread Trust before tasks/);
  await page.press('r');
  await page.gone('option', /^Unread/);
  await page.see('option', trust.title);
});

test('a tag added beside the text stays after a reload', async ({ mine, site }) => {
  await keep(mine, site.url + trust.page);
  const page = await workbench(mine);
  await openClip(page, trust.title);
  await page.seeText('When twelve associations');
  await page.click('combobox', 'Tags');
  await page.type('peer calls');
  await page.press('Enter');
  await page.see('option', /Trust before tasks.*#peer calls/);
  await page.reload();
  await page.see('button', 'Remove tag peer calls', {}, 20_000);
  await page.see('option', /Trust before tasks.*#peer calls/);
});

test('a highlight carries a principle, and its place in the list leads to it in the text', async ({ mine, site }) => {
  const words = 'we did what careful people do';
  /** Whether a person sees the sentence now: in the window, and under nothing. */
  const inView = (page: Surface) =>
    page.eval<boolean, [string]>(
      `(words) => {
        const sentence = [...document.querySelectorAll('article p')].find((each) => each.textContent.includes(words));
        const { x, y, width, height } = sentence.getBoundingClientRect();
        return sentence.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      }`,
      words,
    );
  await keep(mine, site.url + trust.page);
  const page = await workbench(mine);
  // The list stands below the text, and not beside it.
  await page.transport.resize?.(1000, 800);
  await openClip(page, trust.title);
  await page.seeText('When twelve associations');
  await page.selectText(words);
  await page.click('button', 'Highlight', { within: ['toolbar', 'Selected words'] });
  await page.seeText('1 highlight');
  await page.click('button', principles[1], inHighlights);
  await page.seePressed('button', principles[1], true, inHighlights);
  expect(await inView(page)).toBe(false);
  await page.click('button', new RegExp(words), inHighlights);
  await until('the sentence is in view', () => inView(page));

  await page.reload();
  await page.seeText('When twelve associations', 20_000);
  await page.seePressed('button', principles[1], true, inHighlights);
  await page.seePressed('button', principles[0], false, inHighlights);
});

test('what was deleted waits on the trash shelf and is put back', async ({ mine, site }) => {
  await keep(mine, site.url + trust.page);
  await keep(mine, site.url + review.page);
  const page = await workbench(mine);
  await room(page, 'Library');
  await page.click('option', trust.title);
  await page.press('Delete');
  await page.gone('option', trust.title);
  await page.see('option', review.title);
  await page.click('button', 'Trash', inLibrary);
  await page.see('listbox', 'Trash');
  await page.see('option', trust.title);
  await page.gone('option', review.title);
  await page.click('option', trust.title);
  await page.seeText('This clip is in the trash.');
  await page.click('button', 'Put back into the library', { within: ['tabpanel'] });
  await page.gone('option', trust.title);
  await page.seeText('No clips in the trash');
  await page.click('button', 'Trash', inLibrary);
  await page.see('option', trust.title);
  await page.see('option', review.title);
});

test('a digest of two chosen clips has both and not the third; a card taken out comes back', async ({ mine, site }) => {
  await keep(mine, site.url + unfinished.page, { principles: [3] });
  await keep(mine, site.url + trust.page, { principles: [1] });
  await keep(mine, site.url + review.page, { principles: [2] });
  const page = await workbench(mine);
  await room(page, 'Library');
  await page.click('option', review.title);
  await page.press('Shift+ArrowDown');
  await page.seeText('2 chosen');
  await command(page, 'New digest');
  await page.see('heading', 'New digest');
  await page.holds('combobox', 'What to gather', 'selection');
  const gathers = (clips: string) =>
    until(`it gathers ${clips}`, async () => (await page.texts('status', { within: ['tabpanel'] })).includes(clips));
  await gathers('2 clips');
  await page.choose('What to gather', 'What was kept in a period');
  await gathers('3 clips');
  await page.choose('What to gather', 'The 2 clips selected in the library');
  await gathers('2 clips');
  await page.click('button', 'Make the draft');
  await page.see('textbox', 'In one minute', {}, 20_000);

  for (const [index, { title }] of [trust, review].entries()) {
    const section = { within: ['region', principles[index]] as [string, string] };
    await page.holds('textbox', 'Block title', principles[index] as string, section);
    await page.see('button', title, section);
  }
  await page.counts('article', undefined, 2);
  await page.gone('button', unfinished.title, { within: ['tabpanel'] });

  const section = { within: ['region', principles[0]] as [string, string] };
  await page.click('button', 'More for this card', section);
  await page.click('menuitem', 'Take out');
  await page.seeText('The card is out of the digest');
  await page.gone('button', trust.title, section);
  await page.click('button', 'Undo', { within: ['region', 'Notices'] });
  await page.see('button', trust.title, section);
  await page.counts('article', undefined, 2);
});

test('in Spanish the workbench and the popup speak Spanish until it is changed back', async ({ mine, site }) => {
  const page = await workbench(mine);
  await command(page, 'Show the settings');
  await page.see('combobox', 'Language');
  await page.eval(`() => document.querySelector('#settings-language select').focus()`);
  await page.choose('Language', 'Español');
  // Whoever chose it goes on from there.
  await expect.poll(() => page.focused()).toMatchObject({ role: 'combobox', name: 'Idioma' });
  for (const again of [false, true]) {
    if (again) await page.reload();
    await page.see('navigation', 'Salas', {}, 20_000);
    for (const name of ['Biblioteca', 'Reuniones', 'Boletines', 'Principios', 'Ajustes'])
      await page.see('button', name, { within: ['navigation', 'Salas'] });
  }
  const popup = await mine.clickToolbar(await mine.openPage(site.url + trust.page));
  await popup.see('button', 'Guardar', {}, 20_000);
  await popup.see('button', 'Priorizar las relaciones');
  await popup.click('button', 'Guardar');
  await until('Guardado', async () => (await popup.hasText('Guardado')) || !(await mine.popupOpen()));
  await mine.closePopup();

  await page.front();
  await page.choose('Idioma', 'English');
  await page.see('navigation', 'Rooms');
  await page.see('button', 'Library', { within: ['navigation', 'Rooms'] });
});

test('the foot of the workbench says when the last backup was, and what uninstalling does', async ({
  mine,
  downloads,
}) => {
  const page = await workbench(mine);
  const foot = { within: ['contentinfo'] as [string] };
  await page.see('button', 'Last backup: never', foot);
  await page.seeText('Uninstalling deletes everything');
  await page.click('button', 'Last backup: never', foot);
  await page.seeText('Everything is saved in');
  await downloaded(downloads, /\.zip$/);
  const today = new Intl.DateTimeFormat('en', { dateStyle: 'medium' }).format(Date.now());
  await page.see('button', `Last backup: ${today}`, foot);
  await page.reload();
  await page.see('button', `Last backup: ${today}`, foot, 20_000);
});

test('what the popup saves of a page kept before shows in the workbench that has it open', async ({ mine, site }) => {
  const kept = await keep(mine, site.url + trust.page, { note: 'first' });
  const page = await workbench(mine);
  await openClip(page, trust.title);
  await page.holds('textbox', /Why I kept this/, 'first');
  const popup = await mine.clickToolbar(kept);
  await popup.see('button', 'Save changes', {}, 20_000);
  await popup.fill('textbox', 'Why I kept this', 'second thought');
  await popup.click('button', principles[2]);
  await popup.click('button', 'Save changes');
  await saved(mine, popup);
  await mine.closePopup();
  await page.front();
  await page.holds('textbox', /Why I kept this/, 'second thought');
  await page.see('option', /Trust before tasks.*second thought/);
  await page.seePressed('button', principles[2], true, { within: ['tabpanel'] });
});
