import { type Surface, until } from '../browser/surface';
import { command, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const region = (page: Surface) =>
  page.eval<string, []>(`() => document.activeElement?.closest('[data-region]')?.dataset.region ?? 'none'`);
const inRegion = (page: Surface, wanted: string) =>
  until(`the focus in ${wanted}`, async () => {
    const now = await region(page);
    if (now === wanted) return true;
    throw new Error(`it is in ${now}`);
  });
const selectedText = (page: Surface) =>
  page.eval<string, []>(
    `() => { const at = document.activeElement; return at.value ? at.value.slice(at.selectionStart, at.selectionEnd) : ''; }`,
  );
const question = 'what could you show that is not finished?';

test('what meetings left open is looked up, settled in its note and undone, by keys; parts of the page, heights and phones', async ({
  mine,
}) => {
  test.setTimeout(150_000);
  const page = await workbench(mine);
  await page.click('button', 'Add the sample library', { nth: 0 });
  await page.see('option', undefined, { nth: 3 }, 20_000);
  await room(page, 'Library');

  // Opened by its key, the keyboard is in it; a question leads to its line in the note.
  await page.press('Alt+J');
  await page.see('region', 'Follow up');
  await inRegion(page, 'panel');
  await page.see('button', new RegExp(`^${question.slice(0, 20)}`));
  await page.click('button', new RegExp(`^${question.slice(0, 20)}`));
  await until('the line', async () => (await selectedText(page)).includes(question));

  // Settled by a press, written into the note, taken back by undo.
  await page.click('checkbox', `Done: ${question}`);
  await page.gone('checkbox', `Done: ${question}`);
  await page.holds('textbox', 'Notes', /finished\? \[done\]/);
  await page.press('Alt+Y');
  await until('the notice', () =>
    page.eval<boolean, []>(`() => document.activeElement?.closest('section[aria-label=Notices]') !== null`),
  );
  await page.press('Enter');
  await page.see('checkbox', `Done: ${question}`);
  await page.holds('textbox', 'Notes', /^(?!.*\[done\])/s);

  // The big parts, one after the other and back.
  await page.click('tab', 'Activity');
  await inRegion(page, 'panel');
  for (const next of ['status', 'rooms', 'side', 'group', 'panel']) {
    await page.press('F6');
    await inRegion(page, next);
  }
  await page.press('Shift+F6');
  await inRegion(page, 'group');

  // Closed by the key the focus comes back; open again it is what it was, after a restart too.
  await page.press('F6');
  await page.press('Alt+J');
  await page.gone('region', 'Follow up');
  await until('the focus', async () => (await region(page)) !== 'none');
  await page.press('Alt+J');
  await inRegion(page, 'panel');
  await page.eval(`() => document.querySelector('[aria-label="Height of the panel"]').focus()`);
  const height = () =>
    page.eval<number, []>(
      `() => Number(document.querySelector('[aria-label="Height of the panel"]').getAttribute('aria-valuenow'))`,
    );
  const before = await height();
  await page.press('ArrowUp');
  await page.press('ArrowUp');
  await until('a higher panel', async () => (await height()) === before + 32);
  await page.reload();
  await page.see('region', 'Follow up', {}, 20_000);
  await page.see('tabpanel', 'Activity');
  await expect.poll(height).toBe(before + 32);
  // What was said before is listed still, in every window; emptied in one it is empty in all.
  await page.click('tab', 'Notices');
  await page.seeText('The sample library is here');
  const other = await workbench(mine);
  await command(other, 'Show notices');
  await other.seeText('The sample library is here');
  await page.front();
  await page.click('button', 'Clear the notices');
  await page.seeText('Nothing was said yet');
  await inRegion(page, 'panel');
  await other.seeText('Nothing was said yet');
  await other.close();
  await page.front();
  await page.click('tab', 'Activity');
  await page.press('Alt+Shift+J');
  await page.see('main', 'Follow up');
  await page.press('Alt+Shift+J');
  await page.see('region', 'Follow up');

  // Contents and versions of the note at hand.
  await command(page, 'Contents: what');
  await page.click('button', 'What it means');
  await until('the place', () =>
    page.eval<boolean, []>(
      `() => { const at = document.activeElement; return at.value?.slice(at.selectionStart).startsWith('What it means') === true; }`,
    ),
  );
  await command(page, 'Versions: how');
  await page.see('button', /^Notes/, { nth: 0 });
  await page.click('button', /^Notes/, { nth: 0 });
  await page.see('heading', /^Versions: /);

  // What was said is listed; on a phone all of it is one page, with a way back.
  await page.transport.resize?.(360, 800);
  await until('one column', async () => (await page.count('complementary')) === 0);
  // The rooms stand at the bottom, from side to side.
  const rooms = `() => {
    const { left, right, top, bottom } = document.querySelector('[data-region=rooms]').getBoundingClientRect();
    const below = Math.round(innerHeight - bottom);
    return { left, right: innerWidth - right, below, low: bottom - top < 80 };
  }`;
  expect(await page.eval(rooms)).toEqual({ left: 0, right: 0, below: 0, low: true });
  await page.click('button', 'Follow up', { within: ['contentinfo'] });
  await page.see('main', 'Follow up');
  await page.click('tab', 'Questions and actions');
  await page.see('checkbox', `Done: ${question}`);
  await page.click('button', 'Back');
  await page.gone('main', 'Follow up');
  await page.see('heading', /^Versions: /);
});
