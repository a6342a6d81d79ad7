import { type Surface, until } from '../browser/surface';
import { command, workbench } from '../deeds';
import { expect, test } from '../fixtures';

/** Names of the tabs that show, in reading order. */
const shown = (page: Surface) =>
  page.eval<string[], []>(
    `() => [...document.querySelectorAll('[role=tab][aria-selected=true]')].map((tab) => tab.textContent.trim())`,
  );

test('a session is reviewed before and after it, side by side, and what is left after it is done in one place', async ({
  mine,
}) => {
  test.setTimeout(120_000);
  const page = await workbench(mine);
  await command(page, 'Prepare a session');
  await page.see('heading', 'Prepare a session');
  await page.choose('Begins with', '30-minute core team: What moved, which ties need care, who does what next');
  await page.click('button', 'Prepare the session');
  await page.see('article', 'Signals');

  // Before: a line for each question, and a hunch.
  await page.click('button', 'Review before the session');
  await page.see('heading', 'Before review');
  await page.fill('textbox', 'What do we want to happen?', 'That everybody speaks once');
  await page.click('button', 'Add an if–then card');
  await until('the cursor in the card', async () => (await page.focused())?.name === 'If we …');
  await page.type('open in pairs');
  await page.press('Tab');
  await page.type('more people talk');
  await page.see('button', 'Review after the session');

  // After: beside it, each question with what was said before.
  await page.click('button', 'Review after the session');
  await page.see('heading', 'After review');
  expect(await shown(page)).toEqual(['Before: 30-minute core team', 'After: 30-minute core team']);
  await page.see('figure', 'Before · What do we want to happen?');
  await page.seeText('If we open in pairs, then more people talk');
  await page.fill('textbox', 'What do we change next time?', 'Fewer words at the start');
  await page.fill('textbox', 'What we learned, in one line', 'Pairs open a room');
  await page.click('button', 'We change it…');
  await page.see('dialog', 'What do you change it to?');
  await page.type('open in threes');
  await page.see('option', /open in threes/);
  await page.press('Enter');
  await page.seeText(/Changed, .*: open in threes/);
  expect(await page.axe()).toEqual([]);

  // The line stands in the log, the hunch in its quarter; a line opens its review.
  await command(page, 'Learning log and hunches');
  await page.see('heading', 'Learning log');
  await page.see('button', /^Pairs open a room/);
  await page.see('button', /^If we open in pairs, then more people talk.*open in threes/);
  await page.fill('textbox', 'What did you learn today?', 'Breaks are for ties');
  await page.press('Enter');
  await page.see('button', /^Breaks are for ties/);
  expect(await page.axe()).toEqual([]);
  await page.click('button', /^Pairs open a room/);
  await until('the after review', async () => (await shown(page)).includes('After: 30-minute core team'));

  // What is left: the note, who was there, whom to ask.
  await page.click('button', 'What is left after the session');
  await page.seeText('This session has no note yet');
  await page.click('button', 'Open the meeting’s note');
  await page.see('textbox', 'Notes');
  await page.fill(
    'textbox',
    'Notes',
    'Decision: meet in the library because of the stairs\nAction: @Host — book it — by 20 March\nQuote: “We never knew” — A member [ask]',
  );
  await page.click('tab', /^Left to do/);
  await page.see('list', 'What we decided');
  await page.seeText('meet in the library — because of the stairs');
  await page.fill('combobox', 'Somebody else', 'Dina Roe (Example Council)');
  await page.press('Enter');
  await page.see('checkbox', /^Dina Roe/);
  await page.click('button', 'Write this into the note’s head');
  await page.holds('textbox', 'Present, as the note’s head has it', '1 person, 1 organization (Example Council)');
  await page.click('button', 'Said yes');
  await page.seeText(/Ask: A member · Yes/);
  expect(await page.axe()).toEqual([]);
});
