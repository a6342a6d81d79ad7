import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Surface, until } from '../browser/surface';
import { command, downloaded, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const fixture = (name: string) => path.resolve('tests/fixtures', name);
const typed = (page: { eval<T, A extends unknown[]>(code: string, ...given: A): Promise<T> }) =>
  page.eval<string, []>(`() => document.querySelector('main textarea')?.value ?? ''`);

/** Where the notices stand, and whether they lie on what has the focus. */
const notices = (page: Surface) =>
  page.eval<string, []>(`() => {
    const box = document.querySelector('section[aria-label=Notices]').getBoundingClientRect();
    const { left, right, top, bottom } = document.activeElement.getBoundingClientRect();
    const over = right > box.left && left < box.right && bottom > box.top && top < box.bottom;
    return (box.top > innerHeight / 2 ? 'in their corner' : 'at the top') + (over ? ', over the focus' : ''); }`);
const stand = (page: Surface, where: string) => until(where, async () => (await notices(page)) === where);

test('settings are found, set as text, kept while they wait, applied in one step and taken back', async ({ mine }) => {
  const page = await workbench(mine);
  await command(page, 'Find a setting');
  await until('the search box has the focus', () =>
    page.eval<boolean, []>(
      `() => document.activeElement?.type === 'search' && !!document.activeElement.closest('main')`,
    ),
  );
  await page.type('evning');
  await page.seeText('1 setting found');
  await page.see('combobox', 'Light or dark');
  await page.gone('combobox', 'Language');
  await page.choose('Light or dark', 'Dark');
  await page.click('button', 'Reset Light or dark');
  await page.gone('button', 'Reset Light or dark');
  await command(page, 'Edit the settings as JSON text');
  await page.see('textbox', 'Settings as text');
  await until('the text has the focus', () =>
    page.eval<boolean, []>(`() => document.activeElement === document.querySelector('main textarea')`),
  );
  const text = await typed(page);
  await page.fill('textbox', 'Settings as text', text.replace('"theme": "auto"', '"theme": "pink"'));
  await page.see('button', /^Line 3, column 12 “theme” takes one of/);
  await page.press('Control+s');
  await page.seeText(/Line 3, column 12: “theme” takes one of/);
  // What is told of it goes out of the way of what has the focus, and no longer than that.
  await page.press('Alt+J');
  await page.see('region', 'Follow up');
  await stand(page, 'at the top');
  await room(page, 'Principles');
  await page.click('option', /^Prioritize Relationships/);
  await page.click('textbox', 'Name');
  await stand(page, 'in their corner');
  await command(page, 'Follow up: show or hide the panel below');
  await page.gone('region', 'Follow up');
  // It waits through a closed tab and a page that is loaded again.
  await page.reload();
  await command(page, 'Show the settings as a form');
  await page.seeText('not applied yet');
  await command(page, 'Edit the settings as JSON text');
  await until('the typed text', async () => (await typed(page)).includes('"pink"'));
  const other = await workbench(mine);
  await command(other, 'Find a setting');
  await other.fill('searchbox', 'Find a setting', '');
  await other.fill('textbox', 'Organization', 'Example Schools Network');
  await page.front();
  await page.fill('textbox', 'Settings as text', text.replace('"theme": "auto"', '"theme": "dark"'));
  await page.seeText('Changed elsewhere meanwhile, and kept as it is there: Organization.');
  await page.press('Control+Enter');
  await page.seeText('Settings applied.');
  const applied = JSON.parse(await typed(page)) as Record<string, unknown>;
  expect(applied).toMatchObject({ theme: 'dark', organisation: 'Example Schools Network' });
  await page.click('button', 'Undo');
  await until('the theme of before', async () => (await typed(page)).includes('"theme": "auto"'));
  await expect.poll(() => typed(page)).toContain('Example Schools Network');
  await other.close();
});

test('ways of working go out and come in; packs are checked, practices read', async ({ mine, downloads, folder }) => {
  const page = await workbench(mine);
  await command(page, 'New digest preset');
  await page.fill('textbox', 'Name', 'Quarterly look back', { within: ['group', /^Digest:/] });
  await page.see('group', 'Quarterly look back');
  await page.fill('textbox', 'Sections to add', 'Thanks\nComing up');
  await command(page, 'Share our ways of working');
  await page.seeText('Quarterly look back');
  await page.click('button', 'Save the file of our ways of working');
  const file = await downloaded(downloads, /^our-ways-of-working.*\.json$/);
  const made = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  expect(made).toMatchObject({ presets: [{ title: 'Quarterly look back', sections: ['Thanks', 'Coming up'] }] });

  const poisoned = path.join(folder, 'poisoned.json');
  writeFileSync(poisoned, JSON.stringify({ ...made, principles: [{ key: '../x' }] }));
  await page.answerFileDialog(() => page.click('button', /^Open another community’s ways/), poisoned);
  await page.seeText('The mistake is at: principles, 1, key');
  // By the general way to open a file, too.
  await command(page, 'Open a colleague’s digest or bundle');
  await page.answerFileDialog(() => page.click('button', 'Choose a file'), fixture('profiles/v1.json'));
  await page.see('heading', 'How the example network works');
  await page.choose('What to do with: Principles', 'Choose one by one');
  await page.click('checkbox', /^Share early/);
  await page.choose('What to do with: Keys', 'Keep mine');
  await page.click('button', 'Take over what was chosen');
  await page.seeText('entries taken over');
  await room(page, 'Principles');
  await page.see('option', /^Rest together/);
  await page.see('option', /^Promote Openness/);
  await command(page, 'New digest from a preset');
  await page.click('option', /^Monthly digest/);
  await page.seeText('Adds the sections: Thanks, Coming up');

  await page.answerFileDialog(() => command(page, 'Bring in a pack'), fixture('packs/hostile-script.json'));
  await page.seeText('it holds more than plain text, at: practices, 1, steps, 1');
  await page.answerFileDialog(() => command(page, 'Bring in a pack'), fixture('packs/v1.json'));
  await page.see('heading', 'Bring in the pack “Openings”, version 1.0.0?');
  await page.seeText('CC0-1.0 · Example Schools Network');
  await page.click('button', 'Bring it in');
  await page.seeText('Pack “Openings” brought in');
  await command(page, 'Show the practices');
  await page.fill('searchbox', 'Find a practice', 'bell and breath');
  await page.click('option', /^Bell and breath/);
  await page.see('article', 'Bell and breath');
  await page.click('button', 'Copy the practice as text');
  await page.seeText('“Bell and breath” copied as text.');
});

/** The controls of the open tab that stand under a notice once they were scrolled to. */
const underNotice = `() => {
  const notice = document.querySelector('section[aria-label=Notices] > *').getBoundingClientRect();
  const controls = [...document.querySelectorAll('[role=tabpanel] :is(button, input, select, textarea)')];
  return controls.filter((each) => {
    each.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const { right, bottom } = each.getBoundingClientRect();
    return right > notice.left && bottom > notice.top;
  }).map((each) => each.outerHTML.slice(0, 80));
}`;

test('what a pack brings is used: names of labels, words for a principle, what is asked for before sharing', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await page.answerFileDialog(() => command(page, 'Bring in a pack'), fixture('packs/v1.json'));
  await page.click('button', 'Bring it in');
  await page.seeText('Pack “Openings” brought in');

  // In a new note, in the menu beside it, and one's own word before the pack's.
  await command(page, 'Show the settings');
  await page.seeText('“Agreed” is from the pack “Openings”');
  expect(await page.eval<string[], []>(underNotice)).toEqual([]);
  await page.fill('textbox', 'Action', '<b>To do</b>');
  await page.fill('textbox', 'Question', 'We wonder');
  await page.click('checkbox', 'A long sentence');
  await page.seeText('changed here');
  await page.seeText('Our readers like them.');
  await command(page, 'New meeting note');
  await page.click('option', /^Community call/, { within: ['dialog'] });
  await page.see('textbox', 'Notes');
  const text = () => page.eval<string, []>(`() => document.querySelector('[role=textbox][data-field="text"]').value`);
  await expect.poll(text).toMatch(/^Agreed:/m);
  expect(await text()).toMatch(/^<b>To do<\/b>:/m);
  await page.fill('textbox', 'Notes', 'Agreed: we meet in June');
  await page.press('End');
  await page.click('button', 'Begin a line with…');
  await page.click('menuitem', 'We wonder');
  await until('the label', async () => (await text()).endsWith('We wonder: '));
  await page.type('who brings the bell?');
  await page.press('End');
  await expect.poll(text).toBe('Agreed: we meet in June\nWe wonder: who brings the bell?');
  await page.click('button', 'Begin a line with…');
  await page.click('menuitem', '<b>To do</b>');
  await until('the label', async () => (await text()).endsWith('\n<b>To do</b>: '));
  await page.type('ask the hosts');
  await command(page, 'Show open questions');
  await page.see('heading', 'We wonder (1)');
  await page.see('heading', '<b>To do</b> (1)');
  await page.click('checkbox', 'Done: ask the hosts');
  await until('the line is marked', async () => (await text()).endsWith('<b>To do</b>: ask the hosts [done]'));

  // In the text of the settings; undone as any step.
  await command(page, 'Edit the settings as JSON text');
  await until('the words in the text', async () => (await typed(page)).includes('"question": "We wonder"'));
  expect(JSON.parse(await typed(page))).toMatchObject({ labels: { action: '<b>To do</b>', question: 'We wonder' } });

  // In the entry of a principle.
  await room(page, 'Principles');
  await page.click('option', /^Prioritize Relationships/);
  await page.see('button', 'Take out the word trust');
  await page.click('combobox', 'Words that hint at it');
  await page.type('bell');
  await page.press('Enter');
  await page.click('button', 'Take out the word repair');
  await page.seeText('From the pack “Openings”: trust.');
  await page.click('button', /^Look for one of these words/);
  await page.click('option', /^bell/, { within: ['dialog'] });
  await page.see('complementary', 'Library');
  await page.holds('searchbox', 'Search in the library', 'bell');
});
