import { type Surface, until } from '../browser/surface';
import { command, previewed, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

/** The field with the focus: its key, and what is selected in it. */
const inField = (page: Surface) =>
  page.eval<{ field?: string; start?: number; words?: string }, []>(`() => {
    const box = document.activeElement;
    return { field: box.dataset.field, start: box.selectionStart, words: box.value?.slice(box.selectionStart, box.selectionEnd) };
  }`);

/** How many places are painted under a name, on the page or in the frame of the preview. */
const painted = (page: Surface, name: string, frame = false) =>
  page.eval<number, [string, boolean]>(
    `(name, frame) => (frame ? document.querySelector('iframe').contentWindow : window).CSS.highlights.get(name)?.size ?? 0`,
    name,
    frame,
  );

/** How many places are marked in the text of a note: it marks them itself, where they are in view. */
const marked = (page: Surface) => page.eval<number, []>(`() => document.querySelectorAll('.note-found').length`);

async function find(page: Surface, words: string): Promise<void> {
  await page.press('Mod+f');
  await page.see('searchbox', 'Find in this text');
  await page.fill('searchbox', 'Find in this text', words);
}

test('what is looked for is found in a note as it is written, in a digest and in its preview', async ({ mine }) => {
  test.setTimeout(120_000);
  const page = await workbench(mine);
  await command(page, 'Show the welcome page');
  await page.click('button', 'Add the sample library', { nth: 0 });
  await page.see('option', undefined, { nth: 3 }, 20_000);
  await room(page, 'Meetings');
  await page.click('option', undefined, { nth: 0, within: ['complementary', 'Meetings'] });
  const lines = Array.from({ length: 60 }, (_, i) => `Line ${i}: café, who`);
  await page.fill('textbox', 'Notes', lines.join('\n'));

  await find(page, 'CAFE');
  await page.seeText('1 of 60');
  await until('places marked', async () => (await marked(page)) > 5);
  await page.press('Shift+Enter');
  await page.seeText('60 of 60');
  // The note is longer than its field: the last place is in sight all the same.
  await until('the last line', () =>
    page.eval<boolean, []>(`() => {
      const now = document.querySelector('.note-found-now');
      const box = document.querySelector('[data-field=text]').parentElement.getBoundingClientRect();
      if (!now?.closest('.cm-line').textContent.startsWith('Line 59')) return false;
      const { top, bottom } = now.getBoundingClientRect();
      return top >= Math.max(0, box.top) && bottom <= Math.min(innerHeight, box.bottom) + 1;
    }`),
  );
  await page.click('checkbox', 'Whole words');
  await page.seeText(/of 60/);
  await page.click('checkbox', 'Same capitals');
  await page.seeText('Not in this text');
  await page.click('checkbox', 'Same capitals');
  await page.click('checkbox', 'Whole words');
  await page.fill('searchbox', 'Find in this text', 'line 44');
  await page.seeText('1 of 1');
  await page.press('Escape');
  await page.gone('searchbox', 'Find in this text');
  const at = lines.slice(0, 44).join('\n').length + 1;
  await expect.poll(() => inField(page)).toEqual({ field: 'text', start: at, words: 'Line 44' });
  expect(await page.value('textbox', 'Notes')).toBe(lines.join('\n'));
  await until('no mark', async () => (await marked(page)) === 0);

  // Opened from there it begins with the selected words; what is typed meanwhile is found, and the cursor stays.
  await page.press('Mod+f');
  await page.seeText('1 of 1');
  await page.click('textbox', 'Notes');
  await page.press('Control+End');
  await page.type('\nagain line 44');
  await page.seeText('1 of 2');
  expect((await inField(page)).field).toBe('text');
  await page.press('F3');
  await page.seeText('2 of 2');
  await command(page, 'Close the search in this text');
  await until('the cursor at the place', async () => (await inField(page)).words === 'line 44');

  await room(page, 'Digests');
  await page.click('option', undefined, { nth: 0, within: ['complementary', 'Digests'] });
  await page.see('textbox', 'In one minute');
  await find(page, 'Relationships');
  await page.seeText(/1 of \d/);
  // A title of one line has no copy to paint: it says itself that it is meant.
  await expect
    .poll(() => page.eval(`() => document.querySelector('[data-found]')?.value`))
    .toBe('Prioritize Relationships');
  await page.press('Escape');
  await expect.poll(async () => (await inField(page)).words).toBe('Relationships');
  const before = await page.value('textbox', 'In one minute');

  await page.click('button', 'Preview');
  await until('the preview', async () => (await previewed(page)).includes('<header>'));
  // It looks as the saved page will: a browser's style for our own pages stays out.
  expect(
    await page.eval<boolean, []>(`() => {
      const { body, documentElement, defaultView } = document.querySelector('iframe').contentDocument;
      const [one, other] = [body, documentElement].map((each) => defaultView.getComputedStyle(each));
      return one.fontSize === other.fontSize && one.fontFamily === other.fontFamily && other.fontSize === '17px';
    }`),
  ).toBe(true);
  await find(page, 'who');
  await page.seeText(/1 of \d\d/);
  await until('places painted in the frame', async () => (await painted(page, 'found', true)) > 5);
  await page.press('Enter');
  await page.seeText(/2 of \d\d/);
  await page.press('Escape');
  await page.gone('searchbox', 'Find in this text');
  const inFrame = `() => document.querySelector('iframe').contentWindow.getSelection().toString()`;
  await expect.poll(() => page.eval<string, []>(inFrame)).toMatch(/^who$/i);
  // Keys pressed in the page of the preview are the workbench's.
  await page.press('F3');
  await page.see('searchbox', 'Find in this text');
  await page.press('F1');
  await page.see('dialog');
  await page.press('Escape');
  await command(page, 'Close the search in this text');
  await page.gone('searchbox', 'Find in this text');
  await page.click('button', 'Edit');
  await page.see('textbox', 'In one minute');
  await page.holds('textbox', 'In one minute', before);
});
