import { type Surface, until } from '../browser/surface';
import { anotherWorkbench, command, setClock, workbench } from '../deeds';
import { expect, test } from '../fixtures';

const shown = (page: Surface) => page.eval<string, []>(`() => document.body.innerText`);

const clock = (page: Surface) =>
  page.eval<string, []>(`() => document.querySelector('[role=timer]')?.textContent ?? ''`);

/** Puts a line down by the key of its kind. */
async function putDown(page: Surface, key: string, words: string): Promise<void> {
  await page.press(key);
  await until('the cursor in the field', async () => (await page.focused())?.name.endsWith(', in one line'));
  await page.type(words);
  await page.press('Enter');
  await page.seeText(new RegExp(`: "?${words.slice(0, 12)}`));
  await page.press('Escape');
}

test('a session is hosted by key: lines are put down, what is late is trimmed, the room sees nothing private, and a reload changes nothing', async ({
  mine,
}) => {
  test.setTimeout(90_000);
  const page = await workbench(mine);
  await command(page, 'Prepare a session');
  await page.see('heading', 'Prepare a session');
  await page.choose('Begins with', '30-minute core team: What moved, which ties need care, who does what next');
  await page.click('button', 'Prepare the session');
  await page.see('article', 'Signals');
  await page.fill('textbox', 'Private notes for hosts', 'Ask the new member first', { nth: 0 });
  const start = await page.eval<number, []>(
    `() => new Date(document.querySelector('input[type=date]').value + 'T' + document.querySelector('input[type=time]').value).getTime()`,
  );
  await page.click('button', 'Host this session');
  await page.see('heading', 'Ready to begin');
  await setClock(page, start, 0);

  // On by key; lines by key go into the note below the block that goes on.
  await page.press('n');
  await page.see('heading', 'Check-in');
  await putDown(page, '1', 'meet online in June');
  await putDown(page, '4', 'We need more time — Ana');
  await page.press('n');
  await page.see('heading', 'Signals');

  // Much longer than its eight minutes: it is late, and the first way to catch up is taken by key.
  await setClock(page, start, 18);
  await page.seeText(/\+6 min/);
  await page.press('l');
  await page.see('dialog', 'Late: trim which?');
  await page.see('option', /End later/);
  await page.press('Enter');
  await page.gone('dialog');
  await until('less late', async () => !/\+6 min/.test(await shown(page)));

  // What is private is unfolded here, and not there for the room.
  await page.press('v');
  await page.seeText('For the session');
  await page.press('f');
  await page.see('button', /^Leave full screen/);
  expect(await shown(page)).not.toContain('Ask the new member first');
  await page.press('v');
  await page.seeText(/Not while it is shown/);
  // What is said in the corner is seen there, too.
  const seen = await page.eval<boolean, []>(`() => {
    const said = [...document.querySelectorAll('section > *')].find((each) => /Not while it is shown/.test(each.textContent));
    const { left, top } = said.getBoundingClientRect();
    return document.fullscreenElement !== null && said.contains(document.elementFromPoint(left + 20, top + 20));
  }`);
  expect(seen).toBe(true);
  expect(await shown(page)).not.toContain('Ask the new member first');
  expect(await page.axe()).toEqual([]);
  await page.press('f');
  await page.see('button', /^Show to the room/);

  // A reload in the middle: the same block, the same clock.
  await page.reload();
  await page.see('heading', 'Signals');
  await setClock(page, start, 19);
  await page.see('button', /^Pause/);
  await putDown(page, '6', 'to all who came');

  // A second window shows the same clock, and a press in both of them is one.
  const second = await anotherWorkbench(mine);
  const both = [page, second];
  await second.see('heading', 'Signals');
  await Promise.all(both.map((each) => setClock(each, start, 19)));
  await until('the same clock', async () => {
    const [one, other] = await Promise.all(both.map(clock));
    return one !== '' && one === other;
  });
  await Promise.all(both.map((each) => each.click('button', /^Next block/)));
  for (const each of both) await each.see('heading', 'Ties');
  await second.click('button', /^Pause/);
  for (const each of both) await each.see('button', /^Go on/);
  await second.close();
  await page.front();
  await page.click('button', /^Go on/);
  await page.see('button', /^Pause/);
  await page.press('k');
  await page.seeText('Paused');
  await page.press('k');
  await page.click('button', 'End the session', { nth: 0 });
  await page.see('heading', 'The session is over');
  await page.click('button', 'Open the meeting’s note');
  await page.holds(
    'textbox',
    'Notes',
    /Check-in\nDecision: meet online in June\nQuote: "We need more time" — Ana \[ask\][\s\S]*Signals\nThanks: to all who came/,
  );
});
