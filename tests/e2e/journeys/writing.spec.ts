import { type Surface, until } from '../browser/surface';
import { command, workbench } from '../deeds';
import { expect, test } from '../fixtures';

/** The text before the cursor of the field that has the focus, and what is behind it; null: no field has it. */
const aroundCursor = (page: Surface) =>
  page.eval<readonly [string, string] | null, []>(
    `() => { const at = document.activeElement;
      return at?.matches('textarea, input[type=text], [role=textbox]') ? [at.value.slice(0, at.selectionStart), at.value.slice(at.selectionEnd)] : null; }`,
  );

test('a label begun from the palette stands in the line where the cursor was, the cursor behind it', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await command(page, 'New meeting note');
  await page.see('option', /^Blank/);
  await page.click('option', /^Blank/);
  await page.fill('textbox', 'Notes', 'First\n\nThird');
  await page.press('ArrowUp');
  await until('the middle line', async () => (await aroundCursor(page))?.join('|') === 'First\n|\nThird');

  // A palette that is only looked at takes nothing away.
  await page.press('F1');
  await page.see('dialog');
  await page.press('Escape');
  await page.gone('dialog');
  expect(await aroundCursor(page)).toEqual(['First\n', '\nThird']);

  await command(page, 'Begin a line with a label');
  await page.see('dialog', /Begin a line/);
  await page.see('option', 'Decision');
  await page.type('Decision');
  await page.press('Enter');
  await page.holds('textbox', 'Notes', 'First\nDecision: \nThird');
  expect(await aroundCursor(page)).toEqual(['First\nDecision: ', '\nThird']);
  await page.type('yes');
  await page.holds('textbox', 'Notes', 'First\nDecision: yes\nThird');

  // By the mouse alone, too: the text has lost the focus before the palette opens.
  await page.press('ArrowUp');
  await page.press('End');
  await page.click('button', /^Find/, { within: ['navigation', 'Rooms'] });
  await page.see('dialog');
  await page.type('Begin a line');
  await page.click('option', /^Begin a line/);
  await page.click('option', 'Thanks');
  await page.holds('textbox', 'Notes', 'First\nThanks: \nDecision: yes\nThird');
  expect(await aroundCursor(page)).toEqual(['First\nThanks: ', '\nDecision: yes\nThird']);
});
