import { command, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

test('the next meeting begins with what the last one left open, by keys; each is listed once, and one undo takes it back', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await command(page, 'Start from last time');
  await page.seeText('There is no meeting note of yours to start from yet.');
  await command(page, 'New meeting note');
  await page.see('dialog');
  await page.type('Blank');
  await page.press('Enter');
  await page.fill('textbox', 'Title', 'Monthly call, March 2026');
  await page.fill(
    'textbox',
    'Notes',
    'Action: @host asks three teams\nDecision: we stay\nQuestion: Who brings the bell?\nTension: breadth or depth?',
  );
  await command(page, 'Show open questions');
  await page.click('checkbox', 'Done: Who brings the bell?');
  await page.holds('textbox', 'Notes', /bell\? \[done\]/);

  await command(page, 'Start from last time');
  await page.holds('textbox', 'Title', 'Monthly call');
  await page.holds(
    'textbox',
    'Notes',
    /^Open since last time \(.*\)\n\nAction: @host asks three teams\nTension: breadth or depth\?\n\nWhy we met: /,
  );
  await page.see('checkbox', 'Done: asks three teams');
  expect(await page.count('checkbox', 'Done: asks three teams')).toBe(1);
  await command(page, 'Undo the last change');
  await room(page, 'Meetings');
  await page.gone('option', 'Monthly call');
  await page.see('option', /^Monthly call, March 2026/);

  // Among the templates, too, with what it would carry.
  await command(page, 'New meeting note');
  await page.click('option', /^From last time: Monthly call.*1 action, 1 tension/, { within: ['dialog'] });
  await page.holds('textbox', 'Title', 'Monthly call');
});
