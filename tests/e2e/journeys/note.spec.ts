import { type Surface, until } from '../browser/surface';
import { command, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';
import { resize } from '../stops';

async function blankNote(page: Surface): Promise<void> {
  await command(page, 'New meeting note');
  await page.click('option', /^Blank/);
  await page.see('textbox', 'Notes');
}

const inNote = async (page: Surface) => (await page.focused())?.name === 'Notes';

test('a note is written by keys alone: lines are offered, filled in and left by Tab, and taken back', async ({
  mine,
}) => {
  test.setTimeout(90_000);
  const page = await workbench(mine);
  await blankNote(page);
  await page.click('textbox', 'Notes');
  await page.type('De');
  // What is offered is a list with a name; none is chosen before somebody does.
  await page.see('listbox', 'Suggestions');
  await page.see('option', /^Decision: … because …/);
  expect(await page.axe()).toEqual([]);
  expect((await page.focused())?.row).toBeNull();
  await page.press('ArrowDown');
  await until('the first', async () => (await page.focused())?.row === 'Decision:');
  await page.press('ArrowDown');
  await until('the one to fill in', async () => (await page.focused())?.row?.startsWith('Decision: … because …'));
  expect(await page.axe()).toEqual([]);
  await page.press('Enter');
  await page.gone('listbox', 'Suggestions');
  await page.type('we meet in June');
  await page.press('Tab');
  await page.type('all can come');
  await page.holds('textbox', 'Notes', 'Decision: we meet in June because all can come');
  expect(await inNote(page)).toBe(true);

  // Behind the last place Tab leads on, as everywhere; back again the cursor is where it was.
  await page.press('Tab');
  await until('the next field', async () => !(await inNote(page)));
  await page.press('Shift+Tab');
  await until('the note', () => inNote(page));
  await page.type('\n');
  await page.holds('textbox', 'Notes', 'Decision: we meet in June because all can come\n');

  // Enter is the next line, whatever is offered; Escape puts the list away, and nothing else.
  await page.type('Idea');
  await page.see('listbox', 'Suggestions');
  await page.press('Escape');
  await page.gone('listbox', 'Suggestions');
  expect(await inNote(page)).toBe(true);
  await page.type('s\nNoticing: they share drafts #op');
  await page.see('option', /^#openness/);
  await page.press('ArrowDown');
  await page.press('Enter');
  const whole = 'Decision: we meet in June because all can come\nIdeas\nNoticing: they share drafts #openness';
  await page.holds('textbox', 'Notes', whole);

  // What was typed is taken back in the text, step by step, and comes again.
  await page.press('Mod+z');
  await page.holds('textbox', 'Notes', `${whole.slice(0, -'openness'.length)}op`);
  await page.press('Mod+Shift+z');
  await page.holds('textbox', 'Notes', whole);
  await page.reload();
  await page.holds('textbox', 'Notes', whole);
});

test('parts of a note fold by commands, a day is shown as understood, and what is looked for unfolds', async ({
  mine,
}) => {
  test.setTimeout(90_000);
  const page = await workbench(mine);
  await blankNote(page);
  const text = '# Before\nAction: write to all — by 2030-05-02\n# After\nQuestion: who hosts?';
  await page.fill('textbox', 'Notes', text);
  await page.press('Escape');
  await page.seeText(/by 2030-05-02 \(.*2030\)/);
  await command(page, 'Fold every part of the note');
  const seen = (words: string) =>
    page.eval<boolean, [string]>(
      `(words) => document.querySelector('[data-field=text]').innerText.includes(words)`,
      words,
    );
  await until('folded', async () => !(await seen('write to all')) && !(await seen('who hosts')));
  await page.holds('textbox', 'Notes', text);
  await page.press('Mod+f');
  await page.fill('searchbox', 'Find in this text', 'hosts');
  await page.seeText('1 of 1');
  await until('unfolded', () => seen('who hosts'));
  expect(await seen('write to all')).toBe(false);
  await page.press('Escape');
  await command(page, 'Unfold the whole note');
  await until('all of it', () => seen('write to all'));
  // The part that the cursor is in, by its key, and back.
  await page.click('textbox', 'Notes');
  await page.press('Control+End');
  await page.press('Alt+g');
  await page.press('z');
  await until('its part', async () => !(await seen('who hosts')));
  expect(await seen('write to all')).toBe(true);
  await page.press('Alt+g');
  await page.press('z');
  await until('open again', () => seen('who hosts'));
  expect(await page.axe()).toEqual([]);
});

test('the cursor comes back into sight in a long note', async ({ mine }) => {
  const page = await workbench(mine);
  await blankNote(page);
  const whole = Array.from({ length: 400 }, (_, nth) => `Noticing: what they said in group ${nth}`).join('\n');
  await page.click('textbox', 'Notes');
  await page.eval<void, [string]>(`(text) => { document.activeElement.value = text; }`, whole);
  await page.press('Control+End');
  await page.type('!');
  const atEnd = `() => {
    const at = document.activeElement;
    const last = [...at.querySelectorAll?.('.cm-line') ?? []].at(-1);
    const box = at.parentElement?.getBoundingClientRect();
    return last?.textContent.endsWith('group 399!') && last.getBoundingClientRect().bottom <= box.bottom + 1
      && at.selectionStart === at.value.length;
  }`;
  await until('the end in sight', () => page.eval<boolean, []>(atEnd));
  await page.holds('textbox', 'Notes', `${whole}!`);
  await page.see('button', /^Saved/);
  await page.reload();
  await until('the end in sight again', () => page.eval<boolean, []>(atEnd), 20_000);
  // At 400 % the box of the note is scrolled away itself, with more of the note below it: Tab leads back to the cursor.
  await page.press('Control+Home');
  await resize(page, 320, 256);
  await page.press('Tab');
  expect(await inNote(page)).toBe(false);
  await page.eval(
    `() => { const panel = document.querySelector('[role=tabpanel]'); panel.scrollTop = panel.scrollHeight; }`,
  );
  await page.press('Shift+Tab');
  const atStart = `() => {
    const line = document.activeElement.querySelector?.('.cm-line');
    const { left, top, height } = line?.getBoundingClientRect() ?? {};
    return line !== undefined && line.contains(document.elementFromPoint(left + 5, top + height / 2));
  }`;
  await until('the start in sight', () => page.eval<boolean, []>(atStart));
});

test('a note whose tab was behind another is as it was: the cursor, what is folded, what can be taken back', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await blankNote(page);
  const text = '# First\nthey ask\n# Then\nthey share';
  await page.fill('textbox', 'Notes', text);
  await page.click('textbox', 'Notes');
  await page.press('Mod+End');
  await page.type('!');
  await page.holds('textbox', 'Notes', `${text}!`);
  await command(page, 'Fold every part of the note');
  const folded = () => page.eval<number, []>(`() => document.querySelectorAll('main .cm-foldPlaceholder').length`);
  await until('two parts folded', async () => (await folded()) === 2);

  await command(page, 'Show the settings');
  await page.see('combobox', 'Language');
  await page.press('Alt+PageUp');
  await until('the note has the focus', () => inNote(page));
  expect(await folded()).toBe(2);
  await page.press('Mod+z');
  await page.holds('textbox', 'Notes', text);
  await page.press('Mod+Shift+z');
  await page.holds('textbox', 'Notes', `${text}!`);

  // What is written while it is behind shows when it is in front again.
  await command(page, 'Show the settings');
  await page.see('combobox', 'Language');
  const other = await workbench(mine);
  await room(other, 'Meetings');
  await other.click('option', undefined, { nth: 0, within: ['complementary', 'Meetings'] });
  await other.fill('textbox', 'Notes', 'Written elsewhere');
  await other.click('textbox', 'Title');
  await other.close();
  await page.press('Alt+PageUp');
  await page.holds('textbox', 'Notes', 'Written elsewhere');
});

test('in one column a note that waits behind the list at the start comes to where it was scrolled', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await blankNote(page);
  await page.fill('textbox', 'Notes', 'Another line\n'.repeat(80));
  await page.see('button', /^Saved/);
  await resize(page, 360);
  const top = () => page.eval<number, []>(`() => document.querySelector('main .cm-scroller')?.scrollTop ?? -1`);
  await until('scrolled', async () => {
    await page.eval(`() => document.querySelector('main .cm-scroller').scrollTo({ top: 300, behavior: 'instant' })`);
    return (await top()) === 300;
  });
  await page.click('button', 'Meetings', { within: ['navigation', 'Rooms'] });
  await page.see('main', 'Meetings');
  await page.reload();
  await page.see('main', 'Meetings', {}, 20_000);
  await command(page, 'Go to what is open');
  await page.see('textbox', 'Notes');
  await expect.poll(top).toBe(300);
});
