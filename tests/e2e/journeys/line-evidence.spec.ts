import type { Surface } from '../browser/surface';
import { command, room, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const asks = 'Noticing: three groups ask #emergence';
const text = [asks, 'Idea: draw it', asks, 'Idea: hold #wonder'].join('\n');
const inEvidence = { within: ['region', 'Evidence'] as [string, string] };
const inPrinciples = { within: ['complementary', 'Principles'] as [string, string] };

/** Which line of the note the cursor is in, from 0; null where the focus is elsewhere. */
const cursorLine = (page: Surface) =>
  page.eval<number | null, []>(
    `() => { const at = document.activeElement; return typeof at.value === 'string' && at.value.includes('three groups') ? at.value.slice(0, at.selectionStart).split('\\n').length - 1 : null; }`,
  );

test('a word behind # makes a line evidence, is found at its line, and stays where its principle gets another name', async ({
  mine,
}) => {
  test.setTimeout(150_000);
  const page = await workbench(mine);
  await command(page, 'New meeting note');
  await page.click('option', /Blank page/);
  await page.see('textbox', 'Notes');
  await page.fill('textbox', 'Title', 'Winter call');
  await page.fill('textbox', 'Notes', text);
  await page.click('button', 'Make #wonder a principle');
  await page.seeText('“Wonder” is a principle now');
  await page.gone('button', 'Make #wonder a principle');

  await room(page, 'Principles');
  await page.click('option', /Prepare for Emergence/, inPrinciples);
  await page.see('heading', '2 pieces of evidence');
  await page.click('option', undefined, { nth: 1, ...inEvidence });
  await page.click('button', 'Open', inEvidence);
  await expect.poll(() => cursorLine(page)).toBe(2);

  // Lines come above: the row leads to the same line, not to the first that says the same.
  await page.press('Control+Home');
  await page.type('Idea: before all else\nIdea: and this\n');
  await page.click('tab', /Prepare for Emergence/);
  await page.see('heading', '2 pieces of evidence');
  await page.click('option', undefined, { nth: 1, ...inEvidence });
  await page.click('button', 'Open', inEvidence);
  await expect.poll(() => cursorLine(page)).toBe(4);

  // As an example it is kept as the line it is, and counted once.
  await page.click('tab', /Prepare for Emergence/);
  await page.click('option', undefined, { nth: 1, ...inEvidence });
  await page.click('button', 'Looks like this');
  await page.see('button', /three groups ask/, { within: ['region', 'Examples of what it looks like'] });
  await page.see('heading', '2 pieces of evidence');
  await page.click('button', /three groups ask/, { within: ['region', 'Examples of what it looks like'] });
  await expect.poll(() => cursorLine(page)).toBe(4);

  // Follow-up leads to its line, too.
  await page.press('Alt+J');
  await page.choose('Kind of line', 'Noticing');
  await page.click('button', /three groups ask/, { nth: 1, within: ['region', 'Follow up'] });
  await expect.poll(() => cursorLine(page)).toBe(4);

  // Taken off, the word goes from that line alone; an undo brings it back.
  await page.click('tab', /Prepare for Emergence/);
  await page.click('option', undefined, { nth: 0, ...inEvidence });
  await page.click('button', 'Take off');
  await page.see('heading', '1 piece of evidence');
  await command(page, 'Undo');
  await page.see('heading', '2 pieces of evidence');

  // Its principle gets another name and loses no line.
  await page.click('option', /Wonder/, inPrinciples);
  await page.see('heading', '1 piece of evidence');
  await page.fill('textbox', 'Name', 'Curiosity');
  await page.see('option', /Curiosity/, inPrinciples);
  await page.see('button', /wonder/);
  await page.see('heading', '1 piece of evidence');
});
