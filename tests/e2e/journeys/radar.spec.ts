import { type Surface, until } from '../browser/surface';
import { command, room, unfold, workbench } from '../deeds';
import { test } from '../fixtures';

const day = 24 * 60 * 60_000;
const daysAgo = (days: number) => new Date(Date.now() - days * day).toISOString().slice(0, 10);
const organisations = ['North Alliance', 'South Alliance', 'East Alliance', 'West Alliance'];
const talk = [
  'The library stays open',
  'Buses come late',
  'Printing costs more',
  'Rooms are booked',
  'Coffee ran out',
  'Parking is full',
];
/** What was usual: some weeks before, each line with whose it is. */
const before = organisations.flatMap((name) => talk.map((words) => `Noticing: ${words} — @Host (${name})`)).join('\n');
const asked = ['keep substitutes', 'pay for a substitute', 'thank substitutes', 'train our substitutes'];
const lately = asked.map((words, at) => `Question: How do we ${words}? — @Host (${organisations[at]})`).join('\n');

async function write(
  page: Surface,
  { title, date, text }: { title: string; date: string; text: string },
): Promise<void> {
  await command(page, 'New meeting note');
  await page.click('option', /Blank page/);
  // The note before this one has the same fields.
  await page.see('tabpanel', 'Untitled meeting note');
  await page.fill('textbox', 'Title', title);
  await page.fill('textbox', 'Notes', text);
  // A browser's field for a day has parts of its own in every language: it is given the day whole.
  await page.eval<boolean, [string]>(
    `(date) => { const field = [...document.querySelectorAll('input[type=date]')].find((each) => each.offsetParent); field.value = date; return field.dispatchEvent(new InputEvent('input', { bubbles: true })); }`,
    date,
  );
  await until('the day is kept', async () =>
    page.eval<boolean, [string]>(
      `(date) => [...document.querySelectorAll('input[type=date]')].some((each) => each.offsetParent && each.value === date)`,
      date,
    ),
  );
}

test('what rises in organisations that have not met is shown with what is usual and what bears it out', async ({
  mine,
}) => {
  test.setTimeout(120_000);
  const page = await workbench(mine);
  await room(page, 'Facilitate');
  await page.click('button', 'Emergence radar');
  await page.see('heading', 'Emergence radar');
  await page.seeText('Too little to tell yet');

  await write(page, { title: 'Winter visits', date: daysAgo(150), text: before });
  await write(page, { title: 'Summer visits', date: daysAgo(9), text: lately });
  await page.click('tab', 'Emergence radar');
  await page.see('heading', '“substitutes”', {}, 15_000);
  await page.seeText('Heard in 4 organizations that have not met. Usual: 0 a month.');
  await page.seeText(/in 150 made-up communities where nothing was rising/);

  // What bears it out opens at its line; the draft says the theme and nothing that was said.
  await page.click('button', /^Open what South Alliance said/);
  await page.see('textbox', 'Notes');
  await page.click('tab', 'Emergence radar');
  await unfold(page, 'Draft an invitation');
  await page.seeText(/Lately the same thing has come up for several of you: “substitutes”/);
  await page.click('button', 'Copy the draft');
  await page.seeText('Draft copied. Read it through before you send it.');

  // Left out, it is gone until it is taken back.
  await page.click('button', 'Leave “substitutes” out');
  await page.seeText('Nothing rises at the moment');
  await command(page, 'Undo');
  await page.see('heading', '“substitutes”', {}, 15_000);
});
