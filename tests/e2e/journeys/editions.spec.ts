import type { Browser } from '../browser/browser';
import { type Surface, until } from '../browser/surface';
import { command, draftDigest, previewed, quoteSays, unfold, workbench, writeCall } from '../deeds';
import { expect, test } from '../fixtures';

const text = ['Noticing: three groups ask the same question', 'Quote: “I was afraid to ask.” [ask]'].join('\n');
const shared = /1 line in this was taken back after it was shared on/;

/** A note with a quote whose speaker said yes, and a digest that holds it, copied for an email. */
async function copied(mine: Browser): Promise<Surface> {
  const page = await workbench(mine);
  await writeCall(page, text);
  await unfold(page, 'Line by line');
  // What is agreed about a line is for its words as they stand: they are written first.
  await quoteSays(page, 'three groups', 'Anyone');
  await quoteSays(page, 'I was afraid', 'Stays in the room');
  await answer(page, 'Yes');
  await quoteSays(page, 'I was afraid', 'Anyone · Yes');
  await draftDigest(page);
  await until('the quote', async () => (await previewed(page)).includes('I was afraid to ask.'));
  await page.click('button', /^Copy for email/);
  await page.see('dialog', 'Who is sharing this?');
  await page.fill('textbox', 'Your name', 'The weaver');
  await page.click('button', 'Use this name');
  await page.seeText('Copied');
  await page.seeText('Editions (1)');
  return page;
}

/** Says what the speaker of the quote said, at its line. */
async function answer(page: Surface, said: string): Promise<void> {
  if (!(await page.count('combobox', 'What its speaker said'))) await unfold(page, 'I was afraid');
  await page.choose('What its speaker said', said);
}

test('what is taken back marks the edition that was shared, is seen word by word, and those who have it are told', async ({
  mine,
}) => {
  test.setTimeout(120_000);
  const page = await copied(mine);
  // Once more within the sitting it is the same edition, gone twice.
  await page.click('button', /^Copy for email/);
  await unfold(page, 'Editions (1)');
  await page.see('button', /copied \(2 times\) · Members of the network/);
  // What the browser tells a page around its print window.
  await page.eval(`() => ['beforeprint', 'afterprint'].forEach((name) => dispatchEvent(new Event(name)))`);
  await page.see('button', /copied \(2 times\), sent to print · Members of the network/);

  await page.click('tab', 'Spring call');
  await unfold(page, 'Line by line');
  await unfold(page, 'I was afraid');
  await page.seeText('It was in an edition already shared:');
  await answer(page, 'Yes, then taken back');
  await page.seeText(/This was in an edition already shared: “Spring digest”/);
  await page.click('button', 'Open it');
  await page.see('heading', 'Spring digest');
  await page.seeText(shared);
  await page.seeText('Its speaker took the yes back');
  await page.seeText('Ask those who got it from you');
  await until('as it went', async () => (await previewed(page)).includes('I was afraid to ask.'));
  expect(await page.count('button', 'Copy it again')).toBe(0);
  await page.choose('Show', 'Compared with how the digest stands now');
  await page.see('deletion', undefined, { nth: 0 });
  await page.seeText(/taken out:.*I was afraid to ask/);

  await page.click('button', /thing to look at/);
  await page.click('menuitem', 'Something in a shared edition was taken back');
  const list = { within: ['list', 'Shared editions with something taken back'] as [string, string] };
  await page.see('button', 'Told them', list);
  await page.click('button', 'Told them', list);
  await page.seeText('Told those who have “Spring digest” what was taken back');
  await page.gone('button', 'Told them');
  await page.seeText('Dealt with');
  await page.seeText(/They were told on/);
  await page.click('button', 'Undo');
  await page.see('button', 'Told them', list);
  await page.click('tab', 'Spring digest');
  await page.seeText('1 line of the notes in it was taken back');
});

test('an edition is compared with another one, and copied again where nothing of it is held back', async ({ mine }) => {
  test.setTimeout(120_000);
  const page = await copied(mine);
  await page.fill('textbox', 'In one minute', 'Come to the June call.');
  await until('the words', async () => (await previewed(page)).includes('Come to the June call.'));
  await page.click('button', /^Copy for email/);
  await page.seeText('Editions (2)');
  await unfold(page, 'Editions (2)');
  await page.click('button', /copied · Members of the network/, { nth: 1 });
  await page.see('heading', 'Spring digest');
  await until('as it went', async () => (await previewed(page)).includes('I was afraid to ask.'));
  expect(await previewed(page)).not.toContain('June call');
  await page.click('button', 'Copy it again');
  await page.seeText('Copied');
  const other = await page.eval<string, []>(
    `() => [...document.querySelectorAll('option')].find((each) => each.textContent.startsWith('Compared with the edition of')).textContent`,
  );
  await page.choose('Show', other);
  await page.see('insertion', undefined, { nth: 0 });
  await page.seeText(/added:.*June call/);
});

test('a line that is deleted from its note was in what was shared; where the note goes that is said as well', async ({
  mine,
}) => {
  test.setTimeout(120_000);
  const page = await copied(mine);
  await page.click('tab', 'Spring call');
  await page.fill('textbox', 'Notes', 'Noticing: three groups ask the same question');
  await page.seeText(/This was in an edition already shared: “Spring digest”/);
  await command(page, 'Show shared editions with something taken back');
  await page.seeText(shared);
  await page.click('button', 'No need to tell');
  await page.seeText('Dealt with');
});
