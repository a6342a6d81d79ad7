import { type Surface, until } from '../browser/surface';
import { command, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const focusedGroup = (page: Surface) =>
  page.eval<string, []>(
    `() => document.activeElement?.closest('fieldset')?.querySelector('legend')?.textContent ?? ''`,
  );
const charts = (page: Surface) =>
  page.eval<string[], []>(
    `() => [...document.querySelectorAll('figure svg[role=img]')].map((each) => each.getAttribute('aria-label'))`,
  );

/** A form with eight answers: one statement on which people are of two minds, one that is low, names that are not wanted. */
const form = [
  'Timestamp,Name,G1,"G2. What I get from taking part is worth the time it takes.",O3,Colour',
  ...[1, 1, 2, 3, 4, 5, 5, 5].map((split, at) => `3/2/2026 10:0${at},Member ${at},4,2,${split},blue`),
].join('\n');

test('a health check is answered on one device and from a form, shows what is split first, and goes into a digest', async ({
  mine,
}) => {
  const page = await workbench(mine);
  await command(page, 'New health check');
  await page.see('heading', 'What is asked');
  await page.fill('textbox', 'A statement of your own', 'We laugh together.');
  await page.choose('Area', 'An area of our own');
  await page.fill('textbox', 'An area of our own', 'Joy');
  await page.click('button', 'Add statement');
  await page.see('group', 'Joy');

  // One person, by keys alone: a digit answers and goes on.
  await page.click('button', 'Answer on this device');
  await page.see('button', 'Begin');
  await page.press('Enter');
  await until('the first statement', async () => (await focusedGroup(page)).startsWith('I know why'));
  for (const key of ['5', '4', '0']) await page.press(key);
  await until('the fourth', async () => (await focusedGroup(page)).startsWith('The people who host'));
  await page.seeText('3 of 21 answered');
  await page.fill('textbox', 'One thing to keep', 'The walks');
  await page.click('button', 'Put in my answers');
  await page.seeText('Thank you. Your answers are in. Pass the device on.');
  expect(await page.count('radio')).toBe(0);
  await page.click('button', 'Begin');
  await page.see('radio', '5', { nth: 0 });
  expect(await page.eval<number, []>(`() => document.querySelectorAll('input:checked').length`)).toBe(0);
  await page.click('button', 'Back to the round');
  await page.click('button', 'Back to the round');
  await page.seeText('1 answer');

  // A form: first a wrong one, then the right one, looked at before it is kept.
  await page.click('button', 'Paste or open answers…');
  await page.fill('textbox', 'Answers', 'Name,Colour\nA member,blue');
  await page.seeText(/No column says one of the statements/);
  await page.fill('textbox', 'Answers', form);
  await page.seeText('8 answers were understood, 8 of them new.');
  await page.seeText('left out: who or when');
  await page.click('button', 'Keep these answers');
  await page.seeText('9 answers');
  await page.gone('figure');

  await page.click('button', 'End and show results');
  await page.see('region', 'Results');
  const drawn = await until('both charts', async () => {
    const found = await charts(page);
    return found.length === 2 ? found : null;
  });
  expect(drawn.join()).toContain(
    'Seen in two ways: talk about these first: I can disagree here without paying for it.',
  );
  const rows = await page.eval<string[], []>(
    `() => [...document.querySelectorAll('table')].at(-1).querySelectorAll('tbody tr th').values().map((each) => each.textContent).toArray()`,
  );
  expect(rows[0]).toMatch(/^I can disagree here without paying for it\. split/);
  expect(rows[1]).toMatch(/^What I get .* low/);
  expect(await page.axe()).toEqual([]);

  await page.fill('textbox', 'What would move one point?', 'Begin with a story');
  await page.click('button', 'Put health check into a digest');
  await page.seeText(/“How is our network\?” is in “/, 20_000);
  const fields = `() => [...document.querySelectorAll('textarea')].map((each) => each.value)`;
  const said = await until('the charts in the digest, with what they show', async () => {
    const found = (await page.eval<string[], []>(fields)).join('\n');
    return found.includes('Medians from 1 to 5: ') && found.includes('21 statements, 9 people.') ? found : null;
  });
  expect(said).not.toContain('The walks');

  // A digest asks its readers; what they send back as text is shown in the round, and kept after a yes.
  await page.click('button', 'Take more answers');
  await page.click('button', 'Ask for answers in a digest');
  await page.seeText(/asks for answers now/);
  await page.seeText('Asks for answers to this health check: the lines to answer by go along.');
  await page.click('button', 'Preview');
  const block = await until('the lines in the preview', async () => {
    const found = await page.eval<string, []>(
      `() => document.querySelector('iframe')?.contentDocument?.querySelector('.item pre')?.textContent ?? ''`,
    );
    return found || null;
  });
  expect(block).toMatch(/^=== commonplace-check 1 ===\n[\s\S]*\[ {2}\] G1 /);
  const filled = block.replace('[  ] G1', '[4] G1').replace('[  ] O3', '[5] O3').replace(/^/gm, '> ');
  await command(page, 'Open a colleague’s digest or bundle');
  await page.see('heading', 'Open what you were sent');
  await page.eval<boolean, [string]>(
    `(text) => { const data = new DataTransfer(); data.setData('text/plain', text);
      // Firefox makes such an event of a text and its type.
      const pasted = { clipboardData: data, data: text, dataType: 'text/plain', bubbles: true };
      return document.dispatchEvent(new ClipboardEvent('paste', pasted)); }`,
    `Here you are.\n${filled}`,
  );
  await page.seeText('1 answer was understood, 1 of them new.');
  await page.click('button', 'Keep these answers');
  await page.seeText('10 answers');
});
