import { until } from '../browser/surface';
import { draftDigest, previewed, quoteSays, unfold, workbench, writeCall } from '../deeds';
import { expect, test } from '../fixtures';

const text = [
  'Noticing: three groups ask the same question',
  'Quote: “I was afraid to ask.” [ask]',
  'Action: @Host — book the room — by 20 March',
].join('\n');

test("a speaker's yes is kept for one line, goes into a digest, and not on with other words", async ({ mine }) => {
  test.setTimeout(120_000);
  const page = await workbench(mine);
  await writeCall(page, text);

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

  await draftDigest(page);
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
