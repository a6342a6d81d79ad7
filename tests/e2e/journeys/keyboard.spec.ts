import path from 'node:path';
import { type Surface, until } from '../browser/surface';
import { command, downloaded, keep, openForm, saved, workbench } from '../deeds';
import { expect, test } from '../fixtures';
import { focused, focusOn, tabTo } from '../tabbing';

/** Opens what the palette finds for these words. */
async function find(page: Surface, words: string): Promise<void> {
  await page.press('F1');
  await page.see('dialog');
  await page.type(words);
  await page.see('option', new RegExp(words), { nth: 0 });
  await page.press('Enter');
}

const selected = (page: Surface) => page.eval<string, []>(`() => String(getSelection())`);

test('by keys alone: a page is kept, read, highlighted, deleted and brought back', async ({ mine, site }) => {
  test.setTimeout(120_000);
  const popup = await openForm(mine, await mine.openPage(`${site.url}/trust-before-tasks.html`));
  await popup.type('For June');
  await popup.press('Alt+1');
  await tabTo(popup, 'Tags');
  await popup.type('calls');
  await popup.press('Enter');
  await tabTo(popup, /^button Save/);
  await popup.press('Enter');
  await saved(mine, popup);
  await mine.closePopup();

  const page = await workbench(mine);
  await page.press('Tab');
  await focusOn(page, 'Skip to the text');
  await page.press('Enter');
  await focusOn(page, /^main/);
  await find(page, 'Trust before tasks');
  await focusOn(page, /^tabpanel/);
  await page.see('document', 'The saved text');

  await page.press('h');
  await until('a sentence', async () => (await selected(page)).length > 10);
  const first = await selected(page);
  await page.press('ArrowDown');
  await expect.poll(() => selected(page)).not.toBe(first);
  const second = await selected(page);
  await page.press('Shift+ArrowDown');
  await expect.poll(async () => (await selected(page)).length).toBeGreaterThan(second.length);
  await page.press('Enter');
  await page.seeText('1 highlight');
  await page.press('ArrowDown');
  await page.press('h');
  await page.seeText('2 highlights');
  await page.press('Escape');
  await expect.poll(() => selected(page)).toBe('');

  await tabTo(page, 'Remove this highlight');
  await page.press('Enter');
  await until('1 highlight', () => page.hasText(/\b1 highlight\b/));
  await until('the focus stays near', async () => /button|textarea/.test(await focused(page)));
  await page.press('Mod+z');
  await page.seeText('2 highlights');

  await find(page, 'Show the library');
  await focusOn(page, /^listbox/);
  await page.press('ArrowDown');
  await page.press('Shift+F10');
  await focusOn(page, /^menuitem/);
  await page.press('Escape');
  await focusOn(page, /^listbox/);
  await page.press('Delete');
  await page.gone('option', /Trust before tasks/);
  expect(await focused(page)).not.toBe('body');
  await page.press('Mod+z');
  await page.see('option', /Trust before tasks/);
});

test('by keys alone: a digest is made, ordered, copied and saved, another taken in and out', async ({
  mine,
  site,
  downloads,
}) => {
  test.setTimeout(120_000);
  await keep(mine, `${site.url}/trust-before-tasks.html`, { principles: [1] });
  const page = await workbench(mine);
  await find(page, 'New digest');
  await focusOn(page, /^tabpanel/);
  await page.see('button', 'Make the draft');
  await tabTo(page, 'Make the draft');
  await page.press('Enter');
  await page.see('textbox', 'In one minute', {}, 20_000);
  await until('the focus in the digest', async () => (await focused(page)) !== 'body');

  await tabTo(page, 'Add own words');
  await page.press('Enter');
  await focusOn(page, 'Your words');
  await page.type('Come on Thursday');
  const order = () => page.texts('article');
  await until('two cards', async () => (await order()).length === 2);
  await page.press('Alt+ArrowUp');
  await until('the card is first', async () => /Your words/.test((await order())[0] ?? ''));
  await focusOn(page, 'Your words');

  await tabTo(page, 'Preview', 'Shift+Tab');
  await page.press('Enter');
  await tabTo(page, /Copy for email/);
  await page.press('Enter');
  await page.see('dialog', 'Who is sharing this?');
  await page.type('The weaver');
  await page.press('Enter');
  await page.seeText('Copied');
  await focusOn(page, /Copy for email/);
  await tabTo(page, /^button Save as/);
  await page.press('Enter');
  await focusOn(page, /^menuitem/);
  await tabTo(page, /^menuitem Markdown/, 'ArrowDown');
  await page.press('Enter');
  await downloaded(downloads, /\.md$/);
  await focusOn(page, /^button Save as/);

  await command(page, 'Open a colleague’s digest or bundle');
  await focusOn(page, /^tabpanel/);
  await page.see('button', 'Choose a file');
  await tabTo(page, 'Choose a file');
  await page.answerFileDialog(() => page.press('Enter'), path.resolve('tests/fixtures/bundles/v1.jsonl'));
  await page.see('button', /^Bring in/);
  await tabTo(page, /^button Bring in/);
  await page.press('Enter');
  await page.see('tab', /unfinished work invites/);
  await until('the focus in what came', async () => (await focused(page)) !== 'body');
  await page.press('Mod+z');
  await page.seeText('Undone');
  await page.press('Alt+w');
  await until('the focus after a tab was closed', async () => (await focused(page)) !== 'body');
});

test('by keys alone: two clips side by side, each with its own highlight', async ({ mine, site }) => {
  for (const name of ['trust-before-tasks', 'fifteen-minute-review']) await keep(mine, `${site.url}/${name}.html`);
  const page = await workbench(mine);
  const painted = () => page.eval<number, []>(`() => CSS.highlights.get('passage')?.size ?? 0`);
  const highlight = async (total: number) => {
    await page.press('h');
    await until('a sentence', async () => (await selected(page)).length > 10);
    await page.press('Enter');
    await until(`${total} painted`, async () => (await painted()) === total);
    await page.press('Escape');
  };
  await find(page, 'Trust before tasks');
  await focusOn(page, /^tabpanel/);
  await page.see('document', 'The saved text');
  await highlight(1);
  await page.press('Alt+R');
  await page.see('tabpanel', undefined, { nth: 1 });
  await find(page, 'in fifteen minutes');
  await page.see('tab', /in fifteen minutes/);
  await focusOn(page, /^tabpanel.*in fifteen minutes/);
  await until('one painted', async () => (await painted()) === 1);
  await highlight(2);
});
