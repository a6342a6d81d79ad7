import { until } from '../browser/surface';
import { command, previewed, quoteSays, unfold, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const text = [
  'Noticing: three groups ask the same question',
  'Quote: “I was afraid to ask.” [ask]',
  'Action: @Host — book the room — by 20 March',
].join('\n');

test("a speaker's yes is kept for one line, goes into a digest, and not on with other words", async ({ mine }) => {
  test.setTimeout(120_000);
  const page = await workbench(mine);
  await command(page, 'New meeting note');
  await page.click('option', /Blank page/);
  await page.see('textbox', 'Notes');
  await page.fill('textbox', 'Title', 'Spring call');
  await page.fill('textbox', 'Notes', text);
  await page.choose('How far it may travel', 'Anyone');

  await unfold(page, 'Line by line');
  await quoteSays(page, 'three groups', 'Anyone');
  await quoteSays(page, 'book the room', 'Stays in the room');
  await quoteSays(page, 'I was afraid', 'Stays in the room');
  await unfold(page, 'I was afraid');
  await page.choose('What its speaker said', 'Yes');
  await quoteSays(page, 'I was afraid', 'Anyone · Yes');
  // A line is typed above it: the yes goes with the words.
  await page.click('textbox', 'Notes');
  await page.press('Control+Home');
  await page.type('Idea: draw it\n');
  await page.holds('textbox', 'Notes', `Idea: draw it\n${text}`);
  await quoteSays(page, 'I was afraid', 'Anyone · Yes');

  await command(page, 'New digest');
  await page.see('heading', 'New digest');
  await page.fill('textbox', 'Title', 'Spring digest');
  await page.seeText(/1 meeting note/);
  await page.click('button', 'Make the draft');
  await page.see('textbox', 'In one minute', {}, 20_000);
  await page.click('button', 'Preview');
  await until('the quote', async () => (await previewed(page)).includes('I was afraid to ask.'));
  expect(await previewed(page)).not.toContain('book the room');

  await page.click('tab', 'Spring call');
  await page.click('textbox', 'Notes');
  await page.eval(`() => {
    const at = document.activeElement;
    const place = at.value.indexOf('afraid');
    at.setSelectionRange(place, place);
  }`);
  await page.type('not ');
  await unfold(page, 'Line by line');
  await quoteSays(page, 'not afraid', 'Stays in the room · To be asked');
  await page.click('tab', 'Spring digest');
  await until('the digest without it', async () => {
    const shown = await previewed(page);
    return shown.includes('three groups') && !shown.includes('afraid');
  });
});
