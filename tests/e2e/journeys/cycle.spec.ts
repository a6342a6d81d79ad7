import { type Surface, until } from '../browser/surface';
import { command, previewed, room, setClock, workbench } from '../deeds';
import { test } from '../fixtures';
import { focusOn, tabTo } from '../tabbing';

/** The moment at which the session whose own editor shows is to begin, ms since 1970. */
const startOf = (page: Surface) =>
  page.eval<number, []>(
    `() => new Date(document.querySelector('input[type=date]').value + 'T' + document.querySelector('input[type=time]').value).getTime()`,
  );

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Sets the day a thread began: a date is typed in the order of the browser's language, which no test knows. */
const setDay = (page: Surface, day: string) =>
  page.eval<boolean, [string]>(
    `(day) => { const field = [...document.querySelectorAll('[role=tabpanel] input[type=date]')].at(-1); field.focus(); field.value = day;
      return field.dispatchEvent(new Event('input', { bubbles: true })); }`,
    day,
  );

/** The session is over and took its hour. */
async function over(page: Surface): Promise<void> {
  await page.see('heading', 'The session is over');
  // A click takes a moment, too.
  await page.seeText(/It took (59:5\d|1:00:\d\d)\./);
}

/** The hour of the template, each block with the minute in which it ends. */
const hour = [
  ['Check-in', 8],
  ['What happened since', 18],
  ['Peer consult in threes', 43],
  ['Buffer', 48],
  ['Next steps', 55],
  ['Plus and delta', 60],
] as const;

/** What is put down meanwhile: in which block, of which kind, its words, its key. */
const putDown = [
  ['What happened since', 'Quote', 'We wait now — Ana', '4'],
  ['Peer consult in threes', 'Question', 'who else waits?', '3'],
  ['Next steps', 'Decision', 'we wait ten seconds', '1'],
  ['Plus and delta', 'Thanks', 'to Ana', '6'],
] as const;

const noted =
  /What happened since\nQuote: "We wait now" — Ana \[ask\][\s\S]*threes\nQuestion: who else waits\?[\s\S]*Next steps\nDecision: we wait ten seconds[\s\S]*delta\nThanks: to Ana/;

test('a whole cycle by mouse: a session is expected, prepared, hosted for an hour, noted and reviewed, and what it left is told and followed up', async ({
  mine,
}) => {
  test.setTimeout(120_000);
  const page = await workbench(mine);
  await room(page, 'Facilitate');
  await page.click('button', /^Prepare a session/, { within: ['complementary', 'Facilitate'] });
  await page.see('heading', 'Prepare a session');
  await page.click('button', 'Prepare the session');
  await page.see('article', 'Check-in');
  const start = await startOf(page);

  // Before: what is wanted, and a hunch.
  await page.click('button', 'Review before the session');
  await page.see('heading', 'Before review');
  await page.fill('textbox', 'What do we want to happen?', 'All speak');
  await page.click('button', 'Add an if–then card');
  await page.fill('textbox', 'If we …', 'wait');
  await page.fill('textbox', 'then …', 'all speak');

  // The agenda: one block gets its private note.
  await page.click('button', 'Open the session');
  await page.see('article', 'Check-in');
  await page.click('button', 'Host this session');

  // The hour: from block to block by the clock, and what is said goes into the note.
  await page.see('heading', 'Ready to begin');
  await setClock(page, start, 0);
  await page.click('button', /^Begin/);
  for (const [block, end] of hour) {
    await page.see('heading', block);
    for (const [, kind, words] of putDown.filter(([at]) => at === block)) {
      await page.click('button', new RegExp(`^${kind}`), { within: ['group', 'Kind of line'] });
      await page.fill('textbox', `${kind}, in one line`, words);
      await page.click('button', 'Keep the line');
      await page.seeText(new RegExp(`${kind}: "?${words.slice(0, 8)}`));
    }
    await setClock(page, start, end);
    await page.click('button', end < 60 ? /^Next block/ : /^End the session/, { nth: 0 });
  }
  await over(page);

  // Its note, and how far it may travel; from there to what is left.
  await page.click('button', 'Open the meeting’s note', { nth: 0 });
  await page.holds('textbox', 'Notes', noted);
  await page.choose('How far it may travel', 'Members of the network');
  await page.click('button', 'What is left after the session');
  await page.see('list', 'What we decided');
  await page.click('button', 'Said yes');
  await page.seeText(/Ask: Ana · Yes/);

  // After: beside what was expected.
  await page.click('button', 'Review after the session');
  await page.see('figure', 'Before · What do we want to happen?');
  await page.fill('textbox', 'What happened?', 'All spoke');
  await page.fill('textbox', 'What we learned, in one line', 'Waiting helps');
  await page.click('button', 'It held');
  await page.seeText(/Held, /);
  await page.click('button', 'What is left after the session');

  // What may travel goes into a digest.
  await page.click('button', 'Put what may travel into a digest');
  await page.see('textbox', 'In one minute', {}, 20_000);
  await page.click('tab', /^Digest/);
  await until('the digest', async () => (await page.names('article')).length >= 3);
  await until('what waits', async () => (await previewed(page)).includes('we wait ten seconds'));

  // A card of the digest begins a value thread; a month goes by.
  await page.click('button', 'More for this card', { within: ['region', /^Decided and doing/] });
  await page.click('menuitem', 'Ask later whether anyone tried it');
  await page.seeText(/will be asked from/);
  await page.click('button', 'Show it');
  await page.see('heading', 'Did anyone try it?');
  await setDay(page, daysAgo(40));
  await page.click('button', '1 value thread asks: did anyone try it?');
  await page.click('option', /Asks since/);
  await page.click('button', 'Tried: tell what came of it');
  await page.fill('textbox', 'Tried', 'a silent round');
  await page.fill('textbox', 'Saw', 'new voices');
  await page.choose('What its speaker said', 'Yes');
  await page.click('button', 'Keep what was told');
  await page.gone('textbox', 'Tried');
  await page.click('button', 'Put its value story into a digest');
  await page.see('dialog', 'Into which digest?');
  await page.click('option', /^Digest of/);
  await page.seeText(/1 story put into /);
  await page.click('tab', /^Digest of/);
  await until('the story', async () => (await previewed(page)).includes('a silent round'));
});

test('a whole cycle by the keyboard alone', async ({ mine }) => {
  test.setTimeout(120_000);
  const page = await workbench(mine);
  const press = async (name: string, key?: 'Shift+Tab') => {
    await tabTo(page, name, key);
    await page.press('Enter');
  };
  await command(page, 'Prepare a session');
  await page.see('heading', 'Prepare a session');
  await press('Prepare the session');
  await page.see('article', 'Check-in');
  const start = await startOf(page);

  await command(page, 'Review before the session');
  await page.see('heading', 'Before review');
  await tabTo(page, 'What do we want to happen?');
  await page.type('All speak');
  await command(page, 'Add an if–then card');
  await focusOn(page, 'If we …');
  await page.type('wait');
  await page.press('Tab');
  await page.type('all speak');
  await press('Open the session', 'Shift+Tab');
  await page.see('article', 'Check-in');

  await command(page, 'Host this session');
  await page.see('heading', 'Ready to begin');
  await setClock(page, start, 0);
  await page.press('n');
  for (const [block, end] of hour) {
    await page.see('heading', block);
    for (const [, kind, words, key] of putDown.filter(([at]) => at === block)) {
      await page.press(key);
      await focusOn(page, `${kind}, in one line`);
      await page.type(words);
      await page.press('Enter');
      await page.seeText(new RegExp(`${kind}: "?${words.slice(0, 8)}`));
      await page.press('Escape');
    }
    await setClock(page, start, end);
    await page.press('n');
  }
  await over(page);
  await command(page, 'Choose how far what is said may travel');
  await page.see('dialog', 'How far it may travel');
  await page.type('Members');
  await page.see('option', 'Members of the network');
  await page.press('Enter');
  await page.gone('dialog');
  await command(page, 'Open the meeting’s note');
  await page.holds('textbox', 'Notes', noted);

  // Back from the note to what is left.
  await press('What is left after the session');
  await page.see('list', 'What we decided');
  await press('Said yes');
  await page.seeText(/Ask: Ana · Yes/);
  await command(page, 'Review after the session');
  await page.see('figure', 'Before · What do we want to happen?');
  await page.see('textbox', 'What happened?');
  await tabTo(page, 'What happened?');
  await page.type('All spoke');
  await press('It held');
  await page.seeText(/Held, /);
  await tabTo(page, 'What we learned, in one line');
  await page.type('Waiting helps');
  await command(page, 'What is left after the session');
  await focusOn(page, /^tabpanel After the session/);
  await page.see('button', 'Put what may travel into a digest');
  await press('Put what may travel into a digest');
  await page.see('textbox', 'In one minute', {}, 20_000);

  await command(page, 'Digest of');
  await page.see('region', /^Decided and doing/);
  await focusOn(page, /^tabpanel/);
  await press('More for this card');
  await focusOn(page, /^menuitem/);
  await tabTo(page, /Ask later whether anyone tried it$/, 'ArrowDown');
  await page.press('Enter');
  await page.seeText(/will be asked from/);
  await command(page, 'Show value threads');
  await focusOn(page, /^listbox Value threads/);
  await page.press('ArrowDown');
  await page.press('Enter');
  await page.see('heading', 'Did anyone try it?');
  await setDay(page, daysAgo(40));
  await page.see('button', '1 value thread asks: did anyone try it?');
  await command(page, 'Tried: tell what came of it');
  await focusOn(page, 'Tried');
  await page.type('a silent round');
  await page.press('Tab');
  await page.type('new voices');
  await tabTo(page, /What its speaker said/);
  await page.type('Yes');
  await press('Keep what was told');
  await page.gone('textbox', 'Tried');
  await command(page, 'Put its value story into a digest');
  await page.see('dialog', 'Into which digest?');
  await page.see('option', /^Digest of/);
  await page.press('Enter');
  await page.seeText(/1 story put into /);
  await command(page, 'Digest of');
  await until('the story', async () => (await previewed(page)).includes('a silent round'));
});
